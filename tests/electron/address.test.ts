import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as address from '../../electron/address.ts'
import { databaseName } from '../../renderer/storage/database.ts'

describe('the address of the data (D8)', () => {
  it('never changes: every one of these names where somebody’s stories are', () => {
    expect({ ...address, databaseName }).toEqual({
      scheme: 'app',
      lookupAddress: 'app://story-bank/lookup.html',
      lookupPath: '/lookup.html',
      pageHost: 'story-bank',
      pageAddress: 'app://story-bank/',
      browserHostname: '127.0.0.1',
      browserPort: 7827,
      appId: 'dev.starstorybank.app',
      productName: 'STAR Story Bank',
      ownFolder: 'story-bank',
      commonFolder: 'star-story-bank',
      identityPath: '/.well-known/star-story-bank',
      identityApp: 'star-story-bank',
      databaseName: 'story-bank',
    })
  })

  it('is the same wherever else it stands: userData is named after package.json, installers after their file', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ productName: address.productName })
    const builder = readFileSync('electron-builder.yml', 'utf8')
    expect(builder).toContain(`appId: ${address.appId}\n`)
    expect(builder).toContain(`productName: ${address.productName}\n`)
  })

  it('uses the default session, whose storage has no partition’s name', () => {
    for (const file of ['electron/main.ts', 'electron/security-policy.ts', 'electron/windows/main-window.ts']) {
      expect(readFileSync(file, 'utf8')).not.toMatch(/partition/)
    }
  })
})
