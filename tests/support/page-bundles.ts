import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const folder = 'out/renderer/assets'
const imported = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g

/** Bytes of a built file as gzip carries it. */
function gzipped(name: string): number {
  return gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length
}

/** The script a page begins with. */
export function entryScript(page: 'index.html' | 'lookup.html' = 'index.html'): string {
  const [, name] =
    /<script[^>]*src="[./]*assets\/([\w.-]+\.js)"/.exec(readFileSync(`out/renderer/${page}`, 'utf8')) ?? []
  return name ?? ''
}

/** The built script that holds `name`'s code: "matcher" → "matcher-DQGESp0D.js"; '' where there is none. */
export function lateScript(name: string): string {
  return readdirSync(folder).find((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file)) ?? ''
}

/** A script and all that it imports before it runs; what it imports lazily is not in it. */
export function withImports(script: string, seen = new Set<string>()): Set<string> {
  if (script === '' || seen.has(script)) return seen
  seen.add(script)
  for (const [, name = ''] of readFileSync(`${folder}/${script}`, 'utf8').matchAll(imported)) withImports(name, seen)
  return seen
}

/** Kilobytes (1,000 bytes, gzip) of built files. */
export function kilobytes(names: Iterable<string>): number {
  let sum = 0
  for (const name of names) sum += gzipped(name)
  return sum / 1000
}

export function styleSheets(): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.css'))
}
