import type { Story } from '../story/story.ts'
import { minutesAndSeconds, spokenSeconds, wordCount } from '../story/story-text.ts'
import { depthOf } from './depth-score.ts'
import { failureTold, hasLesson } from './failure-cues.ts'
import type { Flag, ReviewContext } from './flag.ts'
import { rehearsedDays } from './flags/not-rehearsed.ts'
import { leastNoteWords } from './flags/principle-without-evidence.ts'
import { tooLongSeconds, usualMostSeconds } from './flags/too-long.ts'
import { tooShortSeconds, usualLeastSeconds } from './flags/too-short.ts'
import { hasBaseline, outcomesOf } from './metric-ground.ts'
import { daysBetween } from './months.ts'
import { reviewStory } from './review-story.ts'
import { isQuantified, readStory, type StoryReading } from './story-reading.ts'

/** Every number of readiness ([D]); weights count against each other, the rest has its unit in its name. */
export const readinessNumbers = {
  weights: {
    blocks: 25,
    sections: 15,
    metric: 20,
    learning: 10,
    length: 10,
    evidence: 10,
    followUps: 10,
    rehearsal: 10,
  },
  metricWithoutBaseline: 0.7,
  lengthNearBand: 0.5,
  rehearsedLongAgo: 0.5,
  leastOfReady: 0.1,
} as const

export type ReadinessPart = keyof typeof readinessNumbers.weights

/** One line of the sum: `weight` is the share of the whole (all lines together 1), `got` 0–1, `why` one sentence. */
export interface ReadinessLine {
  part: ReadinessPart
  weight: number
  got: number
  why: string
}

/** How well a story would hold if it were told tomorrow: `score` 0–1, the sum of weight × got over its lines. */
export interface Readiness {
  score: number
  parts: readonly ReadinessLine[]
}

type Heard = { got: number; why: string } | null

function blocksPart(flags: readonly Flag[]): Heard {
  const blocking = flags.filter((flag) => flag.severity === 'blocks')
  if (blocking.length === 0) return { got: 1, why: 'Nothing keeps it from being ready.' }
  return { got: 0, why: `Kept from being ready: ${blocking.map((flag) => flag.label.toLowerCase()).join(', ')}.` }
}

function sectionsPart({ words }: StoryReading): Heard {
  const missing = (['situation', 'task', 'action', 'result'] as const).filter((name) => words[name] === 0)
  if (missing.length === 0) return { got: 1, why: 'Situation, Task, Action and Result are written.' }
  return { got: (4 - missing.length) / 4, why: `Not written yet: ${missing.join(', ')}.` }
}

function metricPart(reading: StoryReading): Heard {
  const { story } = reading
  if (!isQuantified(reading))
    return story.metricWaiver?.trim()
      ? { got: 1, why: `No number needed: ${story.metricWaiver.trim()}` }
      : { got: 0, why: 'No number says what came of it.' }
  const grounded =
    outcomesOf(reading).some(hasBaseline) ||
    story.metrics.some((metric) => metric.baseline !== null && metric.value !== null)
  return grounded
    ? { got: 1, why: 'A number says where it stood and where it came to.' }
    : {
        got: readinessNumbers.metricWithoutBaseline,
        why: 'A number says what came of it, but not where it stood before.',
      }
}

/** Counts only for a story that tells a failure. */
function learningPart(reading: StoryReading): Heard {
  if (!failureTold(reading)) return null
  return hasLesson(reading)
    ? { got: 1, why: 'It tells a failure and what was learned from it.' }
    : { got: 0, why: 'It tells a failure, and nothing was learned from it yet.' }
}

function lengthPart({ spoken }: StoryReading, wordsPerMinute: number): Heard {
  const seconds = spokenSeconds(spoken, wordsPerMinute)
  const time = minutesAndSeconds(seconds)
  if (seconds >= usualLeastSeconds && seconds <= usualMostSeconds) return { got: 1, why: `${time} is a usual length.` }
  if (seconds >= tooShortSeconds && seconds <= tooLongSeconds)
    return { got: readinessNumbers.lengthNearBand, why: `${time} is near the usual 1:30 to 3:00.` }
  return { got: 0, why: `${time} is ${seconds < tooShortSeconds ? 'too short' : 'too long'} to tell well.` }
}

function evidencePart({ story: { principles } }: StoryReading): Heard {
  if (principles.length === 0) return { got: 0, why: 'No principle is tagged.' }
  const noted = principles.filter((tag) => wordCount(tag.note) >= leastNoteWords).length
  return {
    got: noted / principles.length,
    why: `${noted} of ${principles.length} principles say where the story shows them.`,
  }
}

/** The depth of the follow-ups: how many are answered, and for how many of the principles (rule RD5). */
function followUpsPart({ story }: StoryReading): Heard {
  const { score, answered, met, principles } = depthOf(story)
  const count = answered === 1 ? '1 follow-up question has' : `${answered} follow-up questions have`
  const reach = principles === 0 ? '' : `, on ${met} of ${principles} principles`
  return { got: score, why: `${count} an answer${reach}; three that meet every principle give full depth.` }
}

/** Counts only where rehearsals are known. */
function rehearsalPart({ story }: StoryReading, { lastRehearsed, today }: ReviewContext): Heard {
  if (!lastRehearsed) return null
  const day = lastRehearsed.get(story.id)
  if (day === undefined) return { got: 0, why: 'It was never told aloud.' }
  const days = daysBetween(day, today)
  if (days <= rehearsedDays) return { got: 1, why: `Told aloud within the last ${rehearsedDays} days.` }
  return { got: readinessNumbers.rehearsedLongAgo, why: `Last told aloud on ${day}.` }
}

/**
 * Readiness of a story, explained line by line (rules RD1–RD4). What is not known (rehearsals) or does not apply
 * (learning, where nothing failed) has no line, and its weight falls to the others. A ready story has at least 0.1.
 * `flags` are the story's, where they are at hand. Pure; never throws.
 */
export function readiness(story: Story, context: ReviewContext, flags = reviewStory(story, context)): Readiness {
  const reading = readStory(story)
  const heard: [ReadinessPart, Heard][] = [
    ['blocks', blocksPart(flags)],
    ['sections', sectionsPart(reading)],
    ['metric', metricPart(reading)],
    ['learning', learningPart(reading)],
    ['length', lengthPart(reading, context.settings.wordsPerMinute)],
    ['evidence', evidencePart(reading)],
    ['followUps', followUpsPart(reading)],
    ['rehearsal', rehearsalPart(reading, context)],
  ]
  const told = heard.flatMap(([part, line]) => (line ? [{ part, ...line }] : []))
  const total = told.reduce((sum, { part }) => sum + readinessNumbers.weights[part], 0)
  const parts = told.map(({ part, got, why }) => ({ part, weight: readinessNumbers.weights[part] / total, got, why }))
  const sum = parts.reduce((all, { weight, got }) => all + weight * got, 0)
  const score = Math.min(1, Math.max(story.status === 'ready' ? readinessNumbers.leastOfReady : 0, sum))
  return { score, parts }
}
