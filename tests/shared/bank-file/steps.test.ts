import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, hashSteps, valueHash } from '../../../shared/bank-file/canonical-json.ts'
import { bankFileSteps, readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { atOnce, type Progress } from '../../../shared/steps.ts'

/** The definition, without regard to how long it takes. */
function plainly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${plainly(member)}`).join(',')}}`
}

test('BF7: the text that is hashed has every member once, in code-unit order of the keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(value)).toBe(plainly(value))
    }),
    { numRuns: 1000 },
  )
})

test('BF7: a hash made in steps is the hash made at once, of any value', () => {
  const json = fc.jsonValue()
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(json, fc.array(json))), (value) => {
      expect(atOnce(hashSteps(value))).toBe(valueHash(value))
    }),
    { numRuns: 500 },
  )
})

const stories = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `s${index}`, title: `Story ${index}`, action: 'I did it.' }))

test.each([
  ['list.json', JSON.stringify(stories(300))],
  [
    'lines.jsonl',
    stories(300)
      .map((each) => JSON.stringify(each))
      .join('\n'),
  ],
  ['table.csv', ['title,action', ...stories(300).map(({ title, action }) => `${title},${action}`)].join('\n')],
  [
    'notes.md',
    stories(300)
      .map(({ title }) => `# ${title}\n\nSituation: one.\n\nAction: two.`)
      .join('\n\n'),
  ],
])('%s read in steps is what it is read at once, and says each row on the way', (fileName, text) => {
  const bytes = new TextEncoder().encode(text)
  const heard: Progress[] = []
  const steps = bankFileSteps(bytes, { fileName })
  let step = steps.next()
  for (; !step.done; step = steps.next()) heard.push(step.value)
  expect(step.value).toEqual(readBankFile(bytes, { fileName }))
  const checked = heard.filter(({ at }) => at === 'checking')
  expect(checked.map(({ done }) => done)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1))
  expect(heard.every(({ done, total }) => done >= 0 && done <= total)).toBe(true)
})
