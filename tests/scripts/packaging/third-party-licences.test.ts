import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  librariesInside,
  librariesNamed,
  libraryFolder,
  licenceOf,
  licencesText,
} from '../../../scripts/packaging/third-party-licences.ts'

function library(name: string, files: Record<string, string>, license = 'MIT'): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'licences-')), 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

it.each([
  ['/app/node_modules/react/index.js', '/app/node_modules/react'],
  ['/app/node_modules/@base-ui/react/menu/index.js', '/app/node_modules/@base-ui/react'],
  ['/app/node_modules/a/node_modules/b/b.js', '/app/node_modules/a/node_modules/b'],
  ['\0/app/node_modules/react/index.js?commonjs-exports', '/app/node_modules/react'],
  ['C:\\app\\node_modules\\zod\\index.js', 'C:/app/node_modules/zod'],
])('%j is of the library in %s', (id, folder) => expect(libraryFolder(id)).toBe(folder))

it.each(['/app/renderer/main.tsx', '\0rolldown/runtime.js'])('%j is of none', (id) =>
  expect(libraryFolder(id)).toBeNull(),
)

it('holds name, version, licence and every text, each library once, by name', () => {
  const beta = library('beta', { 'LICENSE.md': 'Beta may be copied.\r\n', NOTICE: 'Beta was made.', 'index.js': '' })
  const alpha = library('alpha', { LICENCE: 'Alpha may be copied.' }, 'ISC')
  const text = licencesText([beta, alpha, beta])
  expect(text.indexOf('alpha 1.2.3 · ISC')).toBeGreaterThan(0)
  expect(text.indexOf('beta 1.2.3 · MIT')).toBeGreaterThan(text.indexOf('Alpha may be copied.'))
  expect(text).toContain('Beta may be copied.\n\nBeta was made.')
  expect(text.split('beta 1.2.3')).toHaveLength(2)
  expect(licencesText([alpha, beta])).toBe(text)
})

it('fails the build over a library that brings no text', () => {
  expect(() => licenceOf(library('bare', {}))).toThrow('bare 1.2.3 brings no text of its licence.')
})

it('counts what a library that comes prebuilt has inside, without what its build for browsers replaces', () => {
  const named = (folder: string) => folder.replace(/^.*node_modules\//, '')
  const inside = librariesInside(join(process.cwd(), 'node_modules', 'jszip')).map(named)
  expect(inside).toContain('pako')
  expect(inside).toContain('immediate')
  expect(inside).not.toContain('readable-stream')
})

it('finds the libraries of the fonts that a style sheet names', () => {
  const css = 'src: url("@fontsource-variable/inter/files/a.woff2"); b: url(some-font/b.woff2); c: url("./own.svg")'
  expect(librariesNamed(css)).toEqual(['@fontsource-variable/inter', 'some-font'])
  expect(librariesNamed('a: url("https://example.org/x"); b: url(data:image/png;base64,a/b); c: url(/x/y)')).toEqual([])
})
