import { type Metric, metricSchema } from '../metric/metric.ts'
import { principles } from '../principle/principle-content.ts'
import type { FollowUp, PrincipleTag } from '../story/story.ts'
import { escapeLine, unescapeLine } from './markdown-escape.ts'

// The lists of a story in our Markdown, written to be read by people and read back the same (rule BF14).

const nameOf = new Map(principles.map((principle) => [principle.id, principle.name]))

/** `- Ownership (primary): why` */
export function principleLines(tags: readonly PrincipleTag[]): string[] {
  return tags.map(({ id, strength, note }) => {
    const head = `- ${nameOf.get(id) ?? id} (${strength})`
    return note === '' ? head : `${head}: ${escapeLine(note)}`
  })
}

/** Raw tags for the row check; a line that is not one stands as its own text, for the check to name. */
export function readPrincipleLines(lines: readonly string[]): unknown[] {
  return lines.map((line) => {
    const [, name, strength, note = ''] = /^- (.+?) \((\w+)\)(?:: (.*))?$/.exec(line) ?? []
    return name === undefined ? line.replace(/^- /, '') : { id: name, strength, note: unescapeLine(note) }
  })
}

export const textLines = (texts: readonly string[]) => texts.map((text) => `- ${escapeLine(text, { blank: true })}`)

export const readTextLines = (lines: readonly string[]) => lines.map((line) => unescapeLine(line.replace(/^- /, '')))

export function followUpLines(followUps: readonly FollowUp[]): string[] {
  return followUps.flatMap(({ question, answer }) => [
    `- ${escapeLine(question, { blank: true })}`,
    ...(answer === '' ? [] : [`  - ${escapeLine(answer)}`]),
  ])
}

export function readFollowUpLines(lines: readonly string[]): FollowUp[] {
  return nested(lines).map(({ head, inner }) => ({
    question: unescapeLine(head),
    answer: inner.map(unescapeLine).join('\n'),
  }))
}

/** Each metric's label, and below it the fields that are not at their default. */
export function metricLines(metrics: readonly Metric[]): string[] {
  return metrics.flatMap((metric) => {
    const blank = metricSchema.parse({ id: metric.id })
    const { label, ...fields } = metric
    const told = Object.entries(fields).filter(([name, value]) => name === 'id' || value !== Reflect.get(blank, name))
    return [
      `- ${escapeLine(label, { blank: true })}`,
      ...told.map(([name, value]) => `  - ${name}: ${escapeLine(String(value))}`),
    ]
  })
}

const numberFields = new Set(['baseline', 'value'])
const yesNoFields = new Set(['confidential', 'headline'])

function metricValue(name: string, text: string): unknown {
  if (numberFields.has(name)) return text.trim() === '' ? null : Number(text)
  return yesNoFields.has(name) ? text === 'true' : text
}

/** Raw metrics for the row check. */
export function readMetricLines(lines: readonly string[]): unknown[] {
  return nested(lines).map(({ head, inner }) => {
    const fields = inner.map((line) => {
      const colon = line.indexOf(': ')
      const name = colon < 0 ? line : line.slice(0, colon)
      return [name, metricValue(name, colon < 0 ? '' : unescapeLine(line.slice(colon + 2)))] as const
    })
    return { label: unescapeLine(head), ...Object.fromEntries(fields) }
  })
}

function nested(lines: readonly string[]): { head: string; inner: string[] }[] {
  const items: { head: string; inner: string[] }[] = []
  for (const line of lines) {
    if (/^\s+/.test(line) && items.length) items.at(-1)?.inner.push(line.replace(/^\s*(?:- )?/, ''))
    else items.push({ head: line.replace(/^- /, ''), inner: [] })
  }
  return items
}
