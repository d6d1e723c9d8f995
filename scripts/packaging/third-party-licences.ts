import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** What renderer/features/settings/third-party-licences.ts says until the build puts the licences in its place. */
const placeholder = /(["'`])__THIRD_PARTY_LICENCES__\1/g
const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i
const rule = '='.repeat(72)

/** The folder of the library a module is from, or null for a module of ours or of the bundler. */
export function libraryFolder(moduleId: string): string | null {
  const path = moduleId.replaceAll('\0', '').replaceAll('\\', '/').replace(/\?.*$/, '')
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null
}

interface PackageFile {
  name: string
  version: string
  license?: string
  dependencies?: Record<string, string>
  /** What a library's build for browsers has in place of others. */
  browser?: string | Record<string, unknown>
}

function packageOf(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/** The folders of what a library that comes prebuilt, in one minified file, has inside: what it depends on, all the way. */
export function librariesInside(folder: string): string[] {
  const { dependencies = {}, browser } = packageOf(folder)
  const replaced = typeof browser === 'object' ? browser : {}
  const beside = folder.slice(0, folder.lastIndexOf('/node_modules/') + '/node_modules'.length)
  return Object.keys(dependencies)
    .filter((name) => !(name in replaced))
    .flatMap((name) => {
      const nested = `${folder}/node_modules/${name}`
      const own = existsSync(nested) ? nested : `${beside}/${name}`
      return [own, ...librariesInside(own)]
    })
}

/** The libraries whose files a style sheet names: `url("@fontsource-variable/inter/files/…")`. */
export function librariesNamed(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?((?:@[\w.-]+\/)?\w[\w.-]*)\/(?!\/)/g)].map(([, name = '']) => name)
}

/** Name, version, licence and its text; throws where a library brings no text, since it may not be passed on without. */
export function licenceOf(folder: string): { name: string; words: string } {
  const { name, version, license } = packageOf(folder)
  const texts = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim())
  if (texts.length === 0 || !license) throw new Error(`${name} ${version} brings no text of its licence.`)
  return { name, words: `${rule}\n${name} ${version} · ${license}\n${rule}\n\n${texts.join('\n\n')}\n` }
}

/** One text of all licences, by name and version; the same for the same libraries. */
export function licencesText(folders: Iterable<string>): string {
  const all = [...folders].map(licenceOf)
  all.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.words < b.words ? -1 : 1))
  return `The libraries and fonts in this app, with their licences.\n\n${[...new Set(all.map((each) => each.words))].join('\n')}`
}

/**
 * The licences of what the bundles really contain: `gather` notes the libraries of one bundle, `write`, for the last of
 * them, adds its own, puts the text into the page (its content policy lets no page fetch a file) and beside it as a file.
 */
export function thirdPartyLicences(): { gather: () => Plugin; write: () => Plugin } {
  const folders = new Set<string>()
  const note = (ids: Iterable<string>) => {
    for (const id of ids) {
      const folder = libraryFolder(id)
      if (!folder) continue
      folders.add(folder)
      if (/\.min\.js(?:\?|$)/.test(id)) for (const inside of librariesInside(folder)) folders.add(inside)
    }
  }
  return {
    gather: () => ({
      name: 'gather-licences',
      generateBundle: (_, bundle) => {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') note(file.moduleIds)
      },
    }),
    write: () => ({
      name: 'write-licences',
      // Before the bundler turns the addresses into those of built files.
      enforce: 'pre',
      transform(code, id) {
        if (!/\.css(?:\?|$)/.test(id)) return
        for (const name of librariesNamed(code)) {
          const folder = join(process.cwd(), 'node_modules', name)
          if (existsSync(folder)) folders.add(folder)
        }
      },
      renderChunk(code, _chunk, _options, { chunks }) {
        if (!code.includes('__THIRD_PARTY_LICENCES__')) return null
        for (const chunk of Object.values(chunks)) note(chunk.moduleIds)
        const text = licencesText(folders)
        this.emitFile({ type: 'asset', fileName: 'third-party-licences.txt', source: text })
        return { code: code.replace(placeholder, () => JSON.stringify(text)), map: null }
      },
    }),
  }
}
