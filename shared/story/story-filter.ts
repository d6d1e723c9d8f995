import type { PrincipleId } from '../principle/principle.ts'
import { type Story, type StoryStatus, sectionNames } from './story.ts'

/** What the list is narrowed to; null and '' leave it as it is. All that is given must hold (rule LF1). */
export interface StoryFilter {
  words: string
  principle: PrincipleId | null
  tag: string | null
  project: string | null
  /** Four digits. */
  year: string | null
  status: StoryStatus | null
  /** 'without' = lacks a number and says no reason; 'unverified' = its ledger holds a claim nobody has checked. */
  metric: 'with' | 'without' | 'unverified' | null
  /** True = a rehearsal of it is due today (rule LF5). */
  due: true | null
}

/** What a story does not say of itself. */
export interface StoryFacts {
  /** Whether it has a quantified outcome; null where that is not known yet, and such a story passes neither way. */
  hasMetric: (story: Story) => boolean | null
  /** Whether a rehearsal of it is due today, the daily cap left aside. */
  isDue: (story: Story) => boolean
}

export const noFilter: StoryFilter = {
  words: '',
  principle: null,
  tag: null,
  project: null,
  year: null,
  status: null,
  metric: null,
  due: null,
}

/** True when nothing is filtered out. */
export function isNoFilter(filter: StoryFilter): boolean {
  return !filter.words.trim() && Object.entries(filter).every(([name, value]) => name === 'words' || value === null)
}

const marks = /\p{M}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII, which needs no folding
const ascii = /^[\x00-\x7f]*$/

/** Lower case without accents, so that "Résumé" is found by "resume" (rule LF2). */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  return ascii.test(lower) ? lower : lower.normalize('NFD').replace(marks, '')
}

const haystacks = new WeakMap<Story, string>()

/** All that a person wrote in a story, folded; computed once for each identity. */
export function storyHaystack(story: Story): string {
  const present = haystacks.get(story)
  if (present !== undefined) return present
  const written = [
    story.title,
    story.hook,
    ...sectionNames.map((name) => story[name]),
    story.openingLine,
    story.closingLine,
    ...story.anchors,
    ...story.followUps.flatMap((each) => [each.question, each.answer]),
    ...story.tags,
    story.project,
    story.employer,
    story.role,
  ]
  const haystack = foldText(written.join('\n'))
  haystacks.set(story, haystack)
  return haystack
}

/** The year a story happened in, or null where it is undated. */
export function storyYear(story: Pick<Story, 'happenedOn'>): string | null {
  return story.happenedOn?.slice(0, 4) ?? null
}

function passes(story: Story, metric: NonNullable<StoryFilter['metric']>, hasMetric: StoryFacts['hasMetric']): boolean {
  if (metric === 'unverified') return story.metrics.some((each) => each.confidence === 'unverified')
  if (metric === 'with') return hasMetric(story) === true
  return hasMetric(story) === false && !story.metricWaiver?.trim()
}

/** The stories that pass, in their order. Every word typed must occur somewhere in the story (rule LF3). */
export function filterStories(
  stories: readonly Story[],
  filter: StoryFilter,
  { hasMetric, isDue }: StoryFacts,
): readonly Story[] {
  if (isNoFilter(filter)) return stories
  const words = foldText(filter.words).split(/\s+/).filter(Boolean)
  const { principle, tag, project, year, status, metric, due } = filter
  return stories.filter((story) => {
    if (principle !== null && !story.principles.some((each) => each.id === principle)) return false
    if (tag !== null && !story.tags.includes(tag)) return false
    if (project !== null && story.project !== project) return false
    if (year !== null && storyYear(story) !== year) return false
    if (status !== null && story.status !== status) return false
    if (metric !== null && !passes(story, metric, hasMetric)) return false
    if (due && !isDue(story)) return false
    if (words.length === 0) return true
    const haystack = storyHaystack(story)
    return words.every((word) => haystack.includes(word))
  })
}

/** What can be filtered by: every tag, project and year in use, in reading order, newest year first. */
export function storyFacets(stories: readonly Story[]): { tags: string[]; projects: string[]; years: string[] } {
  const byName = (a: string, b: string) => a.localeCompare(b, 'en')
  const used = (names: readonly string[]) => [...new Set(names.filter((name) => name !== ''))]
  return {
    tags: used(stories.flatMap((story) => story.tags)).sort(byName),
    projects: used(stories.map((story) => story.project)).sort(byName),
    years: used(stories.map((story) => storyYear(story) ?? ''))
      .sort()
      .reverse(),
  }
}
