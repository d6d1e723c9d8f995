import { findNumbers } from '../../metric/find-metrics.ts'
import type { Metric } from '../../metric/metric.ts'
import { blankMetric } from '../../metric/metric.ts'
import { defaultSettings } from '../../settings/settings.ts'
import { type SectionName, type Story, sectionNames } from '../../story/story.ts'
import type { Finding, FlagRule } from '../flag.ts'

/** A number this large is recognised without its unit ([D]); a smaller one could be anything. */
const tellingNumber = 1000

const otherFields = ['title', 'hook', 'openingLine', 'closingLine'] as const
const fieldNames: Record<(typeof otherFields)[number], string> = {
  title: 'title',
  hook: 'headline',
  openingLine: 'opening line',
  closingLine: 'closing line',
}

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u
const isWordAt = (text: string, at: number) => wordCharacter.test(text.charAt(at))

/** Places of a term as whole words, case aside. Linear; nothing where lower case has another length than the text. */
function placesOf(lower: string, term: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + term.length)) {
    const end = at + term.length
    const wordBefore = isWordAt(lower, at - 1) && isWordAt(lower, at)
    const wordAfter = isWordAt(lower, end) && isWordAt(lower, end - 1)
    if (!wordBefore && !wordAfter) places.push({ start: at, end })
  }
  return places
}

/** Lower case of the same length, so that places in it are places in the text. */
function foldSame(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each)).join('')
}

function terms(story: Story, list: readonly string[]): Finding[] {
  const wanted = [...new Set(list.map((term) => foldSame(term.trim())).filter(Boolean))]
  if (wanted.length === 0) return []
  const found: Finding[] = []
  for (const section of sectionNames) {
    const text = story[section]
    const lower = foldSame(text)
    for (const term of wanted)
      for (const place of placesOf(lower, term))
        found.push({ label: `Confidential: ${text.slice(place.start, place.end)}`, span: { section, ...place } })
  }
  for (const field of otherFields)
    for (const term of wanted)
      if (placesOf(foldSame(story[field]), term).length > 0)
        found.push({ label: `Confidential in the ${fieldNames[field]}: ${term}`, words: term })
  return found
}

const plainUnit = (unit: string) => unit.trim().toLowerCase().replace(/s$/, '')

function isSame(metric: Metric, number: number, unit: string | null): boolean {
  if (number !== metric.value && number !== metric.baseline) return false
  if (unit !== null && metric.unit.trim() && plainUnit(unit) === plainUnit(metric.unit)) return true
  return Math.abs(number) >= tellingNumber || (unit === null && !metric.unit.trim())
}

function numbers(story: Story): Finding[] {
  const secret = story.metrics.filter((metric) => metric.confidential)
  if (secret.length === 0) return []
  return sectionNames.flatMap((section: SectionName) =>
    findNumbers(story[section], { section }).flatMap(({ start, end, text, values, unit }): Finding[] => {
      const metric = secret.find((each) => values.some((value) => isSame(each, value, unit)))
      if (!metric) return []
      const wording = metric.publicWording.trim()
      return [
        {
          label: `Confidential number: ${text}`,
          why: 'The ledger says that this number must not be told outside, and the text tells it.',
          fix: wording
            ? `Say instead: “${wording}”.`
            : 'Say a ratio or a range instead, and keep that wording in the ledger.',
          span: { section, start, end },
        },
      ]
    }),
  )
}

/** RV31: a term from the person's own list, or a number their ledger calls confidential, stands in what is told. */
export const confidentialTerm: FlagRule = {
  id: 'confidential-term',
  rule: 'RV31',
  severity: 'warns',
  threshold: 'a whole-word match of a term in the settings, or a number of a ledger record marked confidential',
  label: 'Confidential',
  why: 'It is on your list of words that must not be said outside.',
  fix: 'Say it in general words: what kind of customer, product or amount it was.',
  mark: 'wavy',
  fires: {
    situation: 'Project Heron served our largest customer.',
    result: 'It saved $48,000 a month.',
    metrics: [{ ...blankMetric({ id: 'saving' }), kind: 'money', unit: '$', value: 48000, confidential: true }],
  },
  silent: { situation: 'The herons by the harbour were no project.', result: 'It saved $47,000 a month.' },
  given: { settings: { ...defaultSettings, confidentialTerms: ['Project Heron'] } },
  find: ({ story }, { settings }) => [...terms(story, settings.confidentialTerms), ...numbers(story)],
}
