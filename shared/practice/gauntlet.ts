import type { PrincipleId } from '../principle/principle.ts'
import type { Story } from '../story/story.ts'
import { type Askable, pickQuestion } from './pick-question.ts'
import type { Drill } from './rehearsal.ts'
import { shuffled, steadyNumber } from './steady-number.ts'

/** The numbers of a gauntlet ([D]): questions, seconds to name a story, seconds to say its opening line. */
export const gauntletNumbers = {
  questions: 10,
  nameSeconds: 10,
  lineSeconds: 5,
  steadyWithin: 0.5,
  compareWith: 3,
} as const

export interface GauntletQuestion {
  question: string
  principle: PrincipleId | null
}

interface GauntletAsk {
  stories: readonly Story[]
  questions: readonly Askable[]
  /** The same number asks the same ten. */
  number: number
}

/**
 * Ten questions for principles that a ready story shows, each principle once before any comes twice (rule PC12); fewer
 * only where there are fewer questions, none where no story is ready.
 */
export function gauntletQuestions({ stories, questions, number }: GauntletAsk): GauntletQuestion[] {
  const ready = stories.filter((story) => story.status === 'ready')
  const shown = [...new Set(ready.flatMap((story) => story.principles.map((tag) => tag.id)))].sort()
  const order: readonly (PrincipleId | null)[] =
    shown.length > 0 ? shuffled(shown, number) : ready.length > 0 ? [null] : []
  const asked: GauntletQuestion[] = []
  for (let at = 0; order.length > 0 && at < gauntletNumbers.questions; at++) {
    const principle = order[at % order.length] ?? null
    const said = asked.map((each) => each.question)
    const picked = pickQuestion(questions, { principle, number: steadyNumber(`${number} question ${at}`), asked: said })
    if (!picked || said.includes(picked.text)) break
    asked.push({ question: picked.text, principle })
  }
  return asked
}

/** The stories to choose from when it is said which one came to mind: those that show the principle first, then by name. */
export function gauntletChoices(
  stories: readonly Story[],
  principle: PrincipleId | null,
): { fits: Story[]; others: Story[] } {
  const ready = stories.filter((story) => story.status === 'ready')
  const rank = (story: Story) => (story.principles.find((tag) => tag.id === principle)?.strength === 'primary' ? 0 : 1)
  const byName = (a: Story, b: Story) =>
    rank(a) - rank(b) || a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1)
  const shows = (story: Story) => principle === null || story.principles.some((tag) => tag.id === principle)
  return { fits: ready.filter(shows).sort(byName), others: ready.filter((story) => !shows(story)).sort(byName) }
}

export interface GauntletScore {
  asked: number
  /** A story was named in time. */
  named: number
  /** The story named shows the principle. */
  fitting: number
  /** Its opening line came in time. */
  lines: number
  /** Mean seconds until a story was named; a question without one counts the full time. Null = nothing asked. */
  hesitation: number | null
}

/** The result of one gauntlet (rule PC13). A story that is gone since counts as named, not as fitting. */
export function gauntletScore(
  { answers }: Pick<Drill, 'answers'>,
  storiesById: ReadonlyMap<string, Story>,
): GauntletScore {
  const named = answers.filter((answer) => answer.storyId !== null)
  const fits = named.filter(({ storyId, principle }) => {
    const story = storiesById.get(storyId ?? '')
    return story && (principle === null || story.principles.some((tag) => tag.id === principle))
  })
  const seconds = answers.reduce((sum, { nameSeconds }) => sum + (nameSeconds ?? gauntletNumbers.nameSeconds), 0)
  return {
    asked: answers.length,
    named: named.length,
    fitting: fits.length,
    lines: named.filter((answer) => answer.lineSeconds !== null).length,
    hesitation: answers.length === 0 ? null : seconds / answers.length,
  }
}

export interface Trend {
  /** Mean seconds of hesitation, gauntlet by gauntlet, oldest first. */
  hesitations: number[]
  /** The last against the mean of up to three before it, in seconds; negative = faster. Null = nothing to compare with. */
  change: number | null
  direction: 'faster' | 'slower' | 'steady' | null
}

/** How hesitation went from gauntlet to gauntlet (rule PC13); those without an answer are left out. */
export function hesitationTrend(drills: readonly Drill[]): Trend {
  const none = new Map<string, Story>()
  const hesitations = [...drills]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .flatMap((drill) => gauntletScore(drill, none).hesitation ?? [])
  const last = hesitations.at(-1)
  const former = hesitations.slice(-1 - gauntletNumbers.compareWith, -1)
  if (last === undefined || former.length === 0) return { hesitations, change: null, direction: null }
  const change = last - former.reduce((sum, each) => sum + each, 0) / former.length
  const steady = Math.abs(change) < gauntletNumbers.steadyWithin
  return { hesitations, change, direction: steady ? 'steady' : change < 0 ? 'faster' : 'slower' }
}
