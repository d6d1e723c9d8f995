import { type Story, storySchema } from './story.ts'

/** One thing of a raw story that could not be kept as it stands. */
export interface RepairRemark {
  /** The field as a person knows it: "Month". A field that no story has is called by its own name. */
  field: string
  /** What became of it: "“abcd” is not a month; left out." */
  words: string
}

export interface RepairedStory {
  story: Story
  remarks: RepairRemark[]
}

type Field = keyof Story

const fieldTitles: Readonly<Record<Field, string>> = {
  id: 'Id',
  title: 'Title',
  status: 'Status',
  hook: 'Hook',
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
  principles: 'Principles',
  tags: 'Tags',
  project: 'Project',
  employer: 'Employer',
  role: 'Role',
  happenedOn: 'Month',
  metrics: 'Numbers',
  metricWaiver: 'Why it needs no number',
  anchors: 'Anchors',
  openingLine: 'Opening line',
  closingLine: 'Closing line',
  followUps: 'Follow-ups',
  createdAt: 'Made at',
  updatedAt: 'Changed at',
}

/** What a value should have been, where it can be said in a word. */
const wantedWords: Readonly<Partial<Record<Field, string>>> = {
  status: 'draft, ready or retired',
  happenedOn: 'a month',
  id: 'an id',
}

const entryWords: Readonly<Partial<Record<Field, string>>> = {
  principles: 'one of the sixteen principles as a story names them',
  tags: 'a tag',
  metrics: 'a number as a story keeps it',
  anchors: 'an anchor',
  followUps: 'a follow-up question',
}

const isField = (name: string): name is Field => Object.hasOwn(fieldTitles, name)

/** JSON where there is one: a database also keeps what has none, such as a list that holds itself. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return typeof value === 'object' ? 'an object' : String(value)
  }
}

/** A value as it can be shown: its text, or its JSON, at most 80 characters. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonOf(value)
  return `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`
}

/** A text, or a number or a yes or no as one. Null for anything else. */
function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value
  return ['number', 'boolean', 'bigint'].includes(typeof value) ? String(value) : null
}

/** What can be read as text although it may be none: a scalar, or a list of them as lines. Null for anything else. */
function asText(value: unknown): string | null {
  if (!Array.isArray(value)) return scalarText(value)
  const texts = value.map(scalarText)
  return texts.every((text) => text !== null) ? texts.join('\n') : null
}

/** The entries of a list that can be understood, each by itself. */
function entriesOf(field: Field, list: readonly unknown[], remarks: RepairRemark[]): unknown[] {
  return list.filter((entry) => {
    if (storySchema.shape[field].safeParse([entry]).success) return true
    remarks.push({ field: fieldTitles[field], words: `${shown(entry)} is not ${entryWords[field]}; left out.` })
    return false
  })
}

/** What of a field that cannot be read as it stands is kept; undefined = its default takes its place. */
function salvaged(field: Field, value: unknown, remarks: RepairRemark[]): unknown {
  const schema = storySchema.shape[field]
  if (field in entryWords && Array.isArray(value)) return entriesOf(field, value, remarks)
  const text = schema.safeParse('').success ? asText(value) : null
  if (text !== null) {
    remarks.push({ field: fieldTitles[field], words: `${shown(value)} was not text; kept as text.` })
    return text
  }
  const wanted = wantedWords[field] ?? (field in entryWords ? 'a list' : 'text')
  remarks.push({ field: fieldTitles[field], words: `${shown(value)} is not ${wanted}; left out.` })
  return undefined
}

/**
 * The best story that can be made from a raw row, field by field (rule ST4): what the schema reads is kept as it is, what
 * can be read as text is kept as text, entries of a list are read one by one, anything else falls to its default and is
 * named. `id` is the key the row was stored under, and stands in where the row's own id cannot be read. A row that can be
 * read whole comes out as the schema reads it, without a remark. Never throws; pure.
 */
export function repairStory(raw: unknown, { id }: { id: string }): RepairedStory {
  const remarks: RepairRemark[] = []
  const kept: Record<string, unknown> = {}
  const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw)
  if (!isObject && asText(raw) !== null) {
    kept.situation = asText(raw)
    remarks.push({ field: 'Story', words: 'It was only a text; kept under Situation.' })
  }
  for (const [name, value] of Object.entries(isObject ? raw : {})) {
    // Absent in every form that an undone deed leaves behind.
    if (value === undefined || (name === 'metricWaiver' && value === null)) continue
    if (!isField(name)) {
      remarks.push({ field: name.slice(0, 80), words: `${shown(value)} belongs to no field of a story; left out.` })
      continue
    }
    const read = storySchema.shape[name].safeParse(value)
    const whole = read.success ? read.data : salvaged(name, value, remarks)
    if (whole !== undefined) kept[name] = whole
  }
  if (kept.id === undefined || kept.id === '') kept.id = id
  const story = storySchema.parse(kept)
  // A row that only holds more than a story does was never in need of repair.
  return storySchema.safeParse(raw).success ? { story, remarks: [] } : { story, remarks }
}
