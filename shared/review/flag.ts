import type { Settings } from '../settings/settings.ts'
import type { SectionName, Story } from '../story/story.ts'

export const severities = ['blocks', 'warns', 'hints'] as const
/** 'blocks' keeps a story from *ready*, 'warns' is worth mending before an interview, 'hints' is worth a thought. */
export type Severity = (typeof severities)[number]

/** A place in a section: UTF-16 offsets, end exclusive, always on character boundaries. */
export interface FlagSpan {
  section: SectionName
  start: number
  end: number
}

/** One thing to look at, said in one sentence of why and one concrete fix. */
export interface Flag {
  id: string
  severity: Severity
  /** The words for lists: "No result yet". */
  label: string
  why: string
  fix: string
  section: SectionName | null
  span: FlagSpan | null
}

/** What a rule may look at besides the story: settings, today's date "YYYY-MM-DD". */
export interface ReviewContext {
  settings: Settings
  today: string
}

/** One rule. `fires` and `silent` are texts of ours that must, and must not, raise it; tests read them. */
export interface FlagRule {
  id: string
  severity: Severity
  /** The threshold in words, with its unit and source. */
  threshold: string
  fires: Partial<Story>
  silent: Partial<Story>
  find: (story: Story, context: ReviewContext) => Flag[]
}
