import { storyMetrics } from '../metric/story-metrics.ts'
import { principleIds } from '../principle/principle.ts'
import type { Story } from '../story/story.ts'
import { language } from './language.ts'
import type { MatchOptions, Reason, StorySpan, TextSpan } from './match.ts'
import type { IndexState } from './match-index.ts'
import type { RankedQuery } from './rank.ts'
import type { InnerReading } from './read-question.ts'
import { spanOf } from './read-question.ts'
import { readSpots, type StorySpots } from './story-spots.ts'

/** Reasons of one kind that are worth reading. */
const mostWords = 6
const mostConcepts = 4
const mostSpans = 8
/** A principle the question hardly asks for is no reason. */
const leastProbability = 0.12
/** Years after which a story is stale (DOMAIN.md §6). */
const freshYears = 3

type WordReason = Extract<Reason, { type: 'word' }>
type ConceptReason = Extract<Reason, { type: 'concept' }>

/** What in the story answers the question, and what speaks against telling it (rule MA17). */
export function explain(
  story: Story,
  spots: StorySpots,
  reading: InnerReading,
  query: RankedQuery,
  state: IndexState,
  options: MatchOptions,
): Reason[] {
  const { told, words } = evidence(spots, reading, query, state)
  const pinned: Reason[] = options.pinned?.includes(story.id) ? [{ type: 'pinned' }] : []
  return [...pinned, ...told, ...agreeing(story, query), ...words, ...against(story, options)]
}

function evidence(spots: StorySpots, reading: InnerReading, query: RankedQuery, state: IndexState) {
  const { matcher } = language()
  const wordSpans = new Map<number, StorySpan[]>()
  const conceptSpans = new Map<number, StorySpan[]>()
  const note = (spans: Map<number, StorySpan[]>, key: number, span: StorySpan) => {
    const list = spans.get(key)
    if (!list) spans.set(key, [span])
    else if (list.length < mostSpans) list.push(span)
  }
  readSpots(spots, {
    word: (term, field, start, end) => {
      if (query.terms.has(term)) note(wordSpans, term, { field, start, end })
    },
    concept: (concept, field, start, end) => {
      if (query.concepts.has(concept)) note(conceptSpans, concept, { field, start, end })
    },
  })
  const alive = Math.max(1, state.stories.length)
  const weightOf = (term: number) =>
    (query.terms.get(term) ?? 0) * Math.log(1 + alive / (state.terms.count(term) + 0.5))
  const words = [...wordSpans]
    .sort(([a], [b]) => weightOf(b) - weightOf(a) || a - b)
    .slice(0, mostWords)
    .flatMap(([term, inStory]): WordReason[] => {
      const inQuestion = placeOf(term, reading)
      return inQuestion ? [{ type: 'word', ...inQuestion, inStory }] : []
    })
  const told = [...conceptSpans]
    .sort(([a], [b]) => (query.concepts.get(b) ?? 0) - (query.concepts.get(a) ?? 0) || a - b)
    .slice(0, mostConcepts)
    .flatMap(([number, spans]): ConceptReason[] => {
      const concept = matcher.concepts[number]
      const hit = reading.hits.find((each) => each.concept === number)
      if (!concept || !hit) return []
      return [
        { type: 'concept', id: concept.id, label: concept.label, asked: spanOf(reading.question, hit), told: spans },
      ]
    })
  return { words, told }
}

/** Where the question says a term, and in which word. */
function placeOf(term: number, { question }: InnerReading): { word: string; inQuestion: TextSpan } | null {
  const at = question.terms.indexOf(term)
  if (at < 0) return null
  const inQuestion = { start: question.scan.starts[at] ?? 0, end: question.scan.ends[at] ?? 0 }
  return { word: question.scan.words[at] ?? '', inQuestion }
}

function agreeing(story: Story, { principles }: RankedQuery): Reason[] {
  return story.principles
    .map((tag) => ({ tag, probability: principles[principleIds.indexOf(tag.id)] ?? 0 }))
    .filter(({ probability }) => probability >= leastProbability)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 2)
    .map(({ tag }) => ({ type: 'principle', id: tag.id, strength: tag.strength }))
}

function against(story: Story, options: MatchOptions): Reason[] {
  const reasons: Reason[] = []
  const times = options.told?.get(story.id) ?? 0
  const to = options.toldInLoop?.get(story.id)
  if (to !== undefined) reasons.push({ type: 'told-in-loop', to })
  if (times > 0) reasons.push({ type: 'told', times })
  if (lacksMetric(story)) reasons.push({ type: 'no-metric' })
  const years = yearsBetween(story.happenedOn, options.today)
  if (years > freshYears) reasons.push({ type: 'stale', years })
  if (story.status === 'draft') reasons.push({ type: 'draft' })
  return reasons
}

const lacking = new WeakMap<Story, boolean>()

/** The review's own rule (RV2), found once a story: recognising metrics costs more than all other reasons together. */
function lacksMetric(story: Story): boolean {
  const known = lacking.get(story)
  if (known !== undefined) return known
  const lacks =
    story.result.trim() !== '' &&
    story.metrics.length === 0 &&
    !story.metricWaiver &&
    !storyMetrics({ result: story.result }).hasMetric &&
    !storyMetrics({ action: story.action }).hasMetric
  lacking.set(story, lacks)
  return lacks
}

/** Whole years from a month to a day; 0 where either is unknown. */
export function yearsBetween(month: string | null, today: string | undefined): number {
  if (!month || !today) return 0
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return Math.max(0, Math.floor((months(today) - months(month)) / 12)) || 0
}
