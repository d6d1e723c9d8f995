import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { thirdPartyLicences } from './scripts/packaging/third-party-licences.ts'

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))

/** Where newer versions are found, known where a release is built; words to read, never an address the app opens. */
const repository = process.env.GITHUB_REPOSITORY ?? ''
const releases = /^[\w.-]+\/[\w.-]+$/.test(repository) ? `github.com/${repository}/releases` : ''

/** Minified and without source maps: what ships is the page, not its workshop. electron-vite would not minify by itself. */
const release = { minify: true, sourcemap: false, reportCompressedSize: false } as const

const licences = thirdPartyLicences()

/**
 * Three bundles. Main is ESM; the preload is one CommonJS file, for a sandboxed preload may require only `electron`; the
 * page gets hashed files and nothing inline, because the content policy refuses what is inline.
 */
export default defineConfig({
  main: {
    plugins: [licences.gather()],
    build: {
      ...release,
      externalizeDeps: false,
      outDir: 'out/main',
      rolldownOptions: {
        input: { main: 'electron/main.ts' },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    plugins: [licences.gather()],
    build: {
      ...release,
      externalizeDeps: false,
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [
      react(),
      licences.write(),
      {
        name: 'app-version',
        transformIndexHtml: (html) => html.replaceAll('__APP_VERSION__', version).replaceAll('__RELEASES__', releases),
      },
    ],
    build: {
      ...release,
      outDir: 'out/renderer',
      // A font or picture turned into a data: address would be refused by the content policy.
      assetsInlineLimit: 0,
      // One style sheet: the order of its rules must not hang on which screen was opened first, and it is small.
      cssCodeSplit: false,
      // The polyfill fetches, which the content policy refuses; every engine we run in preloads modules by itself.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: 'renderer/index.html', lookup: 'renderer/lookup.html' },
        output: {
          // Zod and its configuration in one file: whatever builds a schema imports it, so none is built before Zod knows
          // that it must not try new Function, which the content policy refuses.
          codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|shared[\\/]zod-config/ }] },
        },
      },
    },
  },
})
