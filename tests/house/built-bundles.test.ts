import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const isBuilt = existsSync('out/build.json')

describe.skipIf(!isBuilt)('the built app', () => {
  it('has a main that loads Electron and four harmless parts of Node (S4)', () => {
    const code = readFileSync('out/main/main.js', 'utf8')
    const loaded = new Set([...code.matchAll(/(?:from|import)\s*["']([^"']+)["']/g)].map(([, name]) => name))
    const allowed = ['electron', 'node:crypto', 'node:fs/promises', 'node:os', 'node:path', 'node:timers/promises']
    expect([...loaded].filter((name) => !allowed.includes(name ?? ''))).toEqual([])
    expect(code).not.toMatch(/\brequire\(/)
  })

  it('has one sandboxed preload that requires Electron only (S1)', () => {
    expect(readdirSync('out/preload')).toEqual(['preload.cjs'])
    const code = readFileSync('out/preload/preload.cjs', 'utf8')
    expect([...code.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name)).toEqual(['electron'])
    expect(code.length).toBeLessThan(4000)
  })

  it.each(['index', 'lookup'])('has a page %s with nothing inline, which the policy would refuse (S3)', (name) => {
    const html = readFileSync(`out/renderer/${name}.html`, 'utf8')
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:|https?:/)
    expect(html).toContain('content="__CSP_NONCE__"')
    if (name === 'index') expect(html).toContain('content="__BANK_PLACE__"')
  })

  it('has hashed names and no source maps', () => {
    const names = readdirSync('out', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
    expect(names.filter((name) => name.endsWith('.map') && !name.startsWith('types'))).toEqual([])
    const assets = names.filter((name) => name.startsWith('renderer/assets/'))
    expect(assets.length).toBeGreaterThan(1)
    for (const asset of assets) expect(asset).toMatch(/-[\w-]{8}\.[a-z0-9]+$/)
  })
})
