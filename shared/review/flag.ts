import type { Settings } from '../settings/settings.ts'
import type { SectionName, Story } from '../story/story.ts'
import type { NearStories } from './near-stories.ts'
import type { StoryReading } from './story-reading.ts'

export const severities = ['blocks', 'warns', 'hints'] as const
/** 'blocks' keeps a story from *ready*, 'warns' is worth mending before an interview, 'hints' is worth a thought. */
export type Severity = (typeof severities)[number]

/** How a place is underlined: words to think about are wavy, quiet ones dotted; shapes differ without colour. */
export type Mark = 'wavy' | 'dotted'

/** A place in a section: UTF-16 offsets, end exclusive, always on character boundaries. */
export interface FlagSpan {
  section: SectionName
  start: number
  end: number
}

/** One thing to look at, said in one sentence of why and one concrete fix. */
export interface Flag {
  id: string
  /** The rule in README.md: "RV14". */
  rule: string
  storyId: string
  severity: Severity
  /** The words for lists: "No result yet". */
  label: string
  why: string
  fix: string
  section: SectionName | null
  /** Where it is: what a jump goes to and a card opens at. Not every place is underlined, see `mark`. */
  span: FlagSpan | null
  /** The words flagged, '' where the flag is about no words: a dismissal holds for these words (rule RV53). */
  words: string
  /** The underline, or null for none; no clause has more than one (rule RV51). */
  mark: Mark | null
}

/** What a rule may look at besides the story: settings, today's date "YYYY-MM-DD"; what is left out is not known. */
export interface ReviewContext {
  settings: Settings
  today: string
  /** The day each story was last told aloud, "YYYY-MM-DD"; a story that is not in it was never told. */
  lastRehearsed?: ReadonlyMap<string, string>
  /** The other stories of the bank, to find one told twice. */
  near?: Pick<NearStories, 'nearest'>
}

/** What a rule found; what it leaves out is the rule's own. */
export interface Finding {
  severity?: Severity
  label?: string
  why?: string
  fix?: string
  section?: SectionName | null
  span?: FlagSpan
  words?: string
  mark?: Mark | null
}

/** One rule. `fires` and `silent` are texts of ours that must, and must not, raise it; tests read them. */
export interface FlagRule {
  /** Permanent: dismissals on users' disks name it. */
  id: string
  /** The rule's number in README.md. */
  rule: string
  severity: Severity
  /** The threshold in words, with its unit and source. */
  threshold: string
  label: string
  why: string
  fix: string
  section?: SectionName
  mark?: Mark
  fires: Partial<Story>
  silent: Partial<Story>
  /** What both examples need to be known besides the story. */
  given?: Partial<ReviewContext>
  find: (reading: StoryReading, context: ReviewContext) => Finding[]
}

/** Places one rule may show in one story ([D]): a text full of "many" is one fault and no list of a thousand. */
export const mostPlaces = 20

/** The findings of one rule as flags, at most `mostPlaces`. */
export function flagsOf(rule: FlagRule, reading: StoryReading, context: ReviewContext): Flag[] {
  return rule
    .find(reading, context)
    .slice(0, mostPlaces)
    .map((found) => {
      const span = found.span ?? null
      const text = span ? reading.story[span.section].slice(span.start, span.end) : ''
      return {
        id: rule.id,
        rule: rule.rule,
        storyId: reading.story.id,
        severity: found.severity ?? rule.severity,
        label: found.label ?? rule.label,
        why: found.why ?? rule.why,
        fix: found.fix ?? rule.fix,
        section: span?.section ?? (found.section === undefined ? (rule.section ?? null) : found.section),
        span,
        words: found.words ?? text,
        mark: span ? (found.mark === undefined ? (rule.mark ?? null) : found.mark) : null,
      }
    })
}
