import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The one fixture that ships, as the sample. */
const shipped = 'sample-bank.json'
/** Characters long enough that nobody else says them by chance. */
const least = 60

/** A run of plain words as both a fixture and a bundle would write it: no quote, no escape. */
const plainRun = /[A-Za-z][A-Za-z0-9 ,.;:]{58,}[a-z]/g

/** Some words of every fixture that must not ship, and that the sample does not say too. */
export function fixtureWords(root: string): { path: string; words: string }[] {
  const sample = readFileSync(join(root, 'fixtures', shipped), 'utf8')
  const names = readdirSync(join(root, 'fixtures'), { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(json|jsonl|storybank|md|csv|txt)$/.test(name) && name !== shipped)
    .flatMap((name) => {
      const runs = readFileSync(join(root, 'fixtures', name), 'utf8').match(plainRun) ?? []
      const words = runs.map((run) => run.slice(0, 2 * least)).find((run) => !sample.includes(run))
      return words ? [{ path: `fixtures/${name}`, words }] : []
    })
}
