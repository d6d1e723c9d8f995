import type { ImportRow } from '../bank/import-row.ts'
import {
  monthSchema,
  type SectionName,
  type Story,
  sectionNames,
  storySchema,
  storyStatusSchema,
} from '../story/story.ts'
import { valueHash } from './canonical-json.ts'
import { limits } from './limits.ts'
import {
  below,
  fieldOf,
  isJsonObject,
  type JsonObject,
  kindOfValue,
  noticeUnknownFields,
  type RowFindings,
  textAt,
  textField,
  timeField,
} from './row-fields.ts'
import { followUpsField, metricsField, textsField } from './row-lists.ts'
import { principlesField } from './row-principles.ts'
import { withText } from './row-text.ts'

const knownFields = new Set([...Object.keys(storySchema.shape), 'text'])

/** True for an object that has at least one field in which a story is told, so that it can be meant as one. */
export function looksLikeStory(raw: JsonObject): boolean {
  const telling = [...sectionNames, 'title', 'hook', 'text', 'principles']
  return telling.some((field) => Object.hasOwn(raw, field))
}

function idField(raw: JsonObject, findings: RowFindings): string {
  const place = below(findings.place, 'id')
  const id = textAt(fieldOf(raw, 'id'), place, findings, limits.idCharacters)
  // Names that every object has: a map by id that is a plain object would mistake them for its own (rule BF5).
  if (id in {}) findings.problems.push({ type: 'reserved-id', place, id })
  return id
}

function statusField(raw: JsonObject, findings: RowFindings): Story['status'] {
  const value = fieldOf(raw, 'status') ?? 'draft'
  const status = storyStatusSchema.safeParse(value)
  if (status.success) return status.data
  const found = typeof value === 'string' ? value.slice(0, 80) : kindOfValue(value)
  findings.problems.push({ type: 'unknown-status', place: below(findings.place, 'status'), found })
  return 'draft'
}

function monthField(raw: JsonObject, findings: RowFindings): string | null {
  const value = fieldOf(raw, 'happenedOn')
  if (value === undefined || value === null || value === '') return null
  const month = monthSchema.safeParse(value)
  if (month.success) return month.data
  const found = typeof value === 'string' ? value.slice(0, 80) : kindOfValue(value)
  findings.problems.push({ type: 'invalid-month', place: below(findings.place, 'happenedOn'), found })
  return null
}

function storyFields(raw: JsonObject, findings: RowFindings): Story {
  const waiver = fieldOf(raw, 'metricWaiver')
  return {
    id: idField(raw, findings),
    title: textField(raw, 'title', findings),
    status: statusField(raw, findings),
    hook: textField(raw, 'hook', findings),
    situation: textField(raw, 'situation', findings),
    task: textField(raw, 'task', findings),
    action: textField(raw, 'action', findings),
    result: textField(raw, 'result', findings),
    learning: textField(raw, 'learning', findings),
    principles: principlesField(raw, findings),
    tags: textsField(raw, 'tags', findings),
    project: textField(raw, 'project', findings),
    employer: textField(raw, 'employer', findings),
    role: textField(raw, 'role', findings),
    happenedOn: monthField(raw, findings),
    metrics: metricsField(raw, findings),
    ...(waiver === undefined || waiver === null ? {} : { metricWaiver: textField(raw, 'metricWaiver', findings) }),
    anchors: textsField(raw, 'anchors', findings),
    openingLine: textField(raw, 'openingLine', findings),
    closingLine: textField(raw, 'closingLine', findings),
    followUps: followUpsField(raw, findings),
    createdAt: timeField(raw, 'createdAt', findings),
    updatedAt: timeField(raw, 'updatedAt', findings),
  }
}

/** An id for a story without one: the same content always gets the same id, so importing twice is recognised (BF12). */
export function contentId(story: Story): string {
  const { id: _id, createdAt: _created, updatedAt: _updated, ...content } = story
  return `from-${valueHash(content).slice(0, 20)}`
}

const hasWords = (story: Story) =>
  [story.title, story.hook, ...sectionNames.map((name) => story[name])].some((text) => text.trim())

/**
 * Checks one raw record as a story (rules BF8–BF12): missing fields get their defaults silently, unknown ones are named
 * in a notice, and what cannot be meant is a problem, with which `story` is null. All text is taken literally as plain
 * text. Never throws.
 */
export function checkRow(raw: unknown, { index, place }: { index: number; place: string }): ImportRow {
  const findings: RowFindings = { place, problems: [], notices: [] }
  const named = place || 'the file'
  const nothing: SectionName[] = []
  if (!isJsonObject(raw)) {
    findings.problems.push({ type: 'not-a-story', place: named, found: kindOfValue(raw) })
    return {
      index,
      place: named,
      id: '',
      title: '',
      sectionsFound: nothing,
      principles: [],
      story: null,
      ...outcome(findings),
    }
  }
  noticeUnknownFields(raw, knownFields, named, findings)
  const { story, sectionsFound } = withText(storyFields(raw, findings), raw, findings)
  if (!story.id && findings.problems.length === 0 && !hasWords(story)) {
    findings.problems.push({ type: 'empty-story', place: named })
  }
  const sound = findings.problems.length === 0
  const whole = story.id || !sound ? story : { ...story, id: contentId(story) }
  return {
    index,
    place: named,
    id: whole.id,
    title: story.title.slice(0, 200),
    sectionsFound,
    principles: story.principles.map((tag) => tag.id),
    story: sound ? whole : null,
    ...outcome(findings),
  }
}

const outcome = ({ problems, notices }: RowFindings): Pick<ImportRow, 'problems' | 'notices'> => ({ problems, notices })
