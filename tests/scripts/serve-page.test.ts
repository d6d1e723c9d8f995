import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servePage, stopServing } from '../../scripts/serve-page.ts'
import { type PageFile, pageFileType } from '../../shared/page/page-answer.ts'
import { hostilePaths } from '../support/hostile-paths.ts'
import { freePort, rawRequest } from '../support/raw-http.ts'

const secret = 'the page itself'
const html = new TextEncoder().encode(`${secret} __CSP_NONCE__ __BANK_PLACE__`)
const files = new Map<string, PageFile>([['/index.html', { type: pageFileType('index.html') ?? '', bytes: html }]])

let port = 0
let server: Server
beforeAll(async () => {
  port = await freePort()
  const bankPlace = async () => '{"where":"here"}'
  server = await servePage({ files, version: '1.2.3', buildId: 'abc', port, bankPlace })
})
afterAll(() => stopServing(server))

describe('the browser host', () => {
  it('listens to this computer only', () => {
    expect(server.address()).toMatchObject({ address: '127.0.0.1', port })
  })

  it('serves the page with a fresh nonce, its policy, and the place of the bank (S2, S3)', async () => {
    const [one, two] = [await rawRequest(port, {}), await rawRequest(port, {})]
    const nonce = one.body.split(' ')[3] ?? ''
    expect(one).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
    expect(one.body).toContain('{&quot;where&quot;:&quot;here&quot;}')
    expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(two.body).not.toBe(one.body)
  })

  it('takes a query for no part of the path', async () => {
    expect(await rawRequest(port, { path: '/?x=/etc/passwd' })).toMatchObject({ status: 200 })
  })

  it('answers only to its own name, so that no foreign name can be made to point here', async () => {
    const names = ['evil.test', `evil.test:${port}`, `127.0.0.1.evil.test:${port}`, '127.0.0.1', `[::1]:${port}`, '']
    for (const host of [
      ...names,
      `127.0.0.1:${port}.`,
      `0.0.0.0:${port}`,
      `2130706433:${port}`,
      `LOCALHOST:${port}x`,
    ]) {
      const { status, body } = await rawRequest(port, { host })
      expect([host, status >= 400, body.includes(secret)]).toEqual([host, true, false])
    }
    expect((await rawRequest(port, { host: null })).status).toBe(400)
  })

  it('leads localhost to the one address, whatever path it was asked for', async () => {
    for (const path of ['/', '//evil.test/', '/x?y', 'http://evil.test/']) {
      const { status, headers } = await rawRequest(port, { host: `localhost:${port}`, path })
      expect([status, headers.location]).toEqual([308, `http://127.0.0.1:${port}/`])
    }
  })

  it('says who it is, to other programs of this computer and to no other page', async () => {
    const { status, headers, body } = await rawRequest(port, { path: '/.well-known/star-story-bank' })
    expect([status, JSON.parse(body)]).toEqual([200, { app: 'star-story-bank', version: '1.2.3', buildId: 'abc' }])
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s everywhere', async (method) => {
    for (const path of ['/', '/index.html', '/.well-known/star-story-bank']) {
      expect(await rawRequest(port, { method, path })).toMatchObject({ status: 404, body: '' })
    }
  })

  it('serves 0 of at least 500 hostile paths sent as they are (S2)', async () => {
    // A line break or a space ends the request line: those are other requests, not other paths.
    const paths = hostilePaths().filter((path) => !/[\s]/.test(path) && !['/index.html?x'].includes(path))
    expect(paths.length).toBeGreaterThanOrEqual(500)
    const served: string[] = []
    for (const path of paths) {
      const { status, body } = await rawRequest(port, { path })
      if (status === 200 || body.includes(secret)) served.push(path)
    }
    expect(served).toEqual([])
  })

  it('refuses a second server at the same port', async () => {
    const again = servePage({ files, version: '', buildId: '', port, bankPlace: async () => '' })
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

it('says nothing of what went wrong inside', async () => {
  const other = await freePort()
  const bankPlace = async () => Promise.reject(new Error('/home/person/secret at main.js:1'))
  const failing = await servePage({ files, version: '', buildId: '', port: other, bankPlace })
  const { status, body } = await rawRequest(other, {})
  expect([status, body]).toEqual([500, 'The page could not be served. Try again.'])
  await stopServing(failing)
})
