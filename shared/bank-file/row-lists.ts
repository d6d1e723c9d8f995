import { type Metric, metricSchema } from '../metric/metric.ts'
import { type FollowUp, followUpSchema } from '../story/story.ts'
import { limits } from './limits.ts'
import {
  below,
  fieldOf,
  isJsonObject,
  type JsonObject,
  kindOfValue,
  listField,
  noticeUnknownFields,
  type RowFindings,
  textAt,
} from './row-fields.ts'

const metricFields = new Set(Object.keys(metricSchema.shape))
const followUpFields = new Set(Object.keys(followUpSchema.shape))

/** A list of texts, such as tags and anchors. */
export function textsField(raw: JsonObject, field: string, findings: RowFindings): string[] {
  return listField(raw, field, findings).map(({ value, place }) => {
    if (typeof value !== 'string') {
      findings.problems.push({ type: 'wrong-type', place, expected: 'text', found: kindOfValue(value) })
    }
    return typeof value === 'string' ? textAt(value, place, findings) : ''
  })
}

function metricFrom(value: unknown, place: string, index: number, findings: RowFindings): Metric | null {
  if (!isJsonObject(value)) {
    findings.problems.push({ type: 'wrong-type', place, expected: 'a metric', found: kindOfValue(value) })
    return null
  }
  noticeUnknownFields(value, metricFields, place, findings)
  for (const [field, text] of Object.entries(value)) {
    if (typeof text !== 'string' || text.length <= limits.characters) continue
    findings.problems.push({
      type: 'too-long',
      place: below(place, field),
      length: text.length,
      limit: limits.characters,
    })
  }
  const withId = fieldOf(value, 'id') === undefined ? { ...value, id: `metric-${index + 1}` } : value
  const checked = metricSchema.safeParse(withId)
  if (checked.success) return checked.data
  const field = checked.error.issues[0]?.path.join('.') || 'its fields'
  findings.problems.push({ type: 'invalid-metric', place, field })
  return null
}

/** The metric ledger. A metric without an id gets one from its position. */
export function metricsField(raw: JsonObject, findings: RowFindings): Metric[] {
  return listField(raw, 'metrics', findings)
    .map(({ value, place }, index) => metricFrom(value, place, index, findings))
    .filter((metric) => metric !== null)
}

/** Follow-ups as we keep them, or bare questions. */
export function followUpsField(raw: JsonObject, findings: RowFindings): FollowUp[] {
  return listField(raw, 'followUps', findings).map(({ value, place }) => {
    if (typeof value === 'string') return { question: textAt(value, place, findings), answer: '' }
    if (!isJsonObject(value)) {
      findings.problems.push({ type: 'wrong-type', place, expected: 'a question', found: kindOfValue(value) })
      return { question: '', answer: '' }
    }
    noticeUnknownFields(value, followUpFields, place, findings)
    return {
      question: textAt(fieldOf(value, 'question'), below(place, 'question'), findings),
      answer: textAt(fieldOf(value, 'answer'), below(place, 'answer'), findings),
    }
  })
}
