import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Page } from 'playwright'
import { hostileFiles } from '../../../scripts/hostile/hostile-files.ts'
import { emptyBank } from '../../../shared/bank/bank.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { writeCsv } from '../../../shared/bank-file/write-csv.ts'
import { writeMarkdown } from '../../../shared/bank-file/write-markdown.ts'
import { applied, mutants } from '../../support/bank-file-mutants.ts'
import { serveFiles } from '../../support/served-page.ts'
import { aReadyStory } from '../../support/story-builder.ts'
import { callPage } from '../browser/call-page.ts'
import { startBrowser } from '../browser/chromium.ts'
import { openStoragePage } from '../browser/storage-page.ts'
import type { Part, Torture } from '../part.ts'

interface Given {
  name: string
  bytes: Uint8Array
}

/** Files of ours to be harmed, by the name they are given under. */
function soundFiles(): { name: string; text: string }[] {
  const stories = [
    aReadyStory({ id: 'm1', title: 'Café “Öl” 😀', hook: '{"a":[1]}', tags: ['x', 'y'] }),
    aReadyStory({ id: 'm2', situation: 'Line\n## Result\nline', learning: '\ud83d lone' }),
  ]
  const bank = writeBankFile({ ...emptyBank, stories }, { exportedAt: '2026-11-23T06:00:00.000Z', app: '0.1.0' })
  return [
    { name: 'bank.storybank', text: bank },
    { name: 'stories.json', text: JSON.stringify(stories, null, 1) },
    { name: 'stories.jsonl', text: stories.map((story) => JSON.stringify(story)).join('\n') },
    { name: 'stories.md', text: writeMarkdown(stories) },
    { name: 'stories.csv', text: writeCsv(stories).text },
  ]
}

/** So many sound files with bytes changed; the same ones for the same seed. */
function mutantFiles(count: number, seed: number): Given[] {
  const sound = soundFiles()
  return fc.sample(mutants, { numRuns: count, seed }).map((changes, index) => {
    const { name, text } = sound[index % sound.length] ?? { name: 'empty', text: '' }
    return { name, bytes: applied(text, changes) }
  })
}

interface Met {
  imported: number
  changed: string[]
  uncaught: string[]
}

async function meetAll(page: Page, files: readonly Given[]): Promise<Met> {
  const met: Met = { imported: 0, changed: [], uncaught: [] }
  for (const [index, { name, bytes }] of files.entries()) {
    try {
      const { outcome, changed } = await callPage(page, 'meetFile', name, Buffer.from(bytes).toString('base64'))
      if (outcome === 'imported') met.imported += 1
      if (changed) met.changed.push(`${name}, number ${index}`)
    } catch (error) {
      met.uncaught.push(`${name}, number ${index}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return met
}

/** I1: hostile files and harmed ones through the app's own import, in a real browser, on a real bank. */
export const hostile: Part = {
  name: 'hostile',
  shows: 'I1: no hostile or harmed file changes the bank unasked, and none throws what nobody catches',
  run: async (torture: Torture) => {
    if (torture.stores.all.length === 0)
      return { ran: false, figures: { files: 0, mutants: 0 }, faults: [], skipped: [...torture.stores.missing] }
    const seed = torture.short ? 1 : Math.floor(Math.random() * 0x7fffffff)
    const files = hostileFiles()
    const harmed = mutantFiles(torture.short ? 1000 : 10_000, seed)
    const served = await serveFiles(torture.storagePage)
    const profile = join(torture.folder, 'hostile')
    const running = await startBrowser({ profile })
    try {
      const { page } = await openStoragePage(running, served)
      await callPage(page, 'open')
      await callPage(page, 'write', 1, 8)
      const met = await meetAll(page, [...files, ...harmed])
      const uncaught = [...met.uncaught, ...(await callPage(page, 'uncaught'))]
      return {
        ran: true,
        figures: {
          files: files.length,
          mutants: harmed.length,
          changed: met.changed.length,
          uncaught: uncaught.length,
          imported: met.imported,
          seed,
        },
        faults: [...met.changed.map((name) => `the bank changed: ${name}`), ...uncaught],
        skipped: [],
      }
    } finally {
      await running.kill()
      await served.stop()
      await rm(profile, { recursive: true, force: true })
    }
  },
}
