import type { PrincipleId } from '../principle/principle.ts'
import { principles } from '../principle/principle-content.ts'
import { questionKey } from '../question/question.ts'
import type { Story } from '../story/story.ts'

/** Asked of any story, whatever it shows. */
export const genericFollowUps: readonly string[] = [
  'What would you do differently if it began again tomorrow?',
  'Which part of that was your own decision, and which was the team’s?',
  'How do you know that your change, and nothing else, made the difference?',
  'What was the other option, and why did you turn it down?',
  'Who disagreed with you, and what did they say?',
  'What did it cost, in time, money or goodwill?',
  'What happened to it after you moved on?',
]

/** A follow-up to be ready for. `answer` is what was prepared; '' = nothing yet. */
export interface Probe {
  question: string
  answer: string
  source: 'own' | 'principle' | 'counter' | 'generic'
  principle: PrincipleId | null
}

/**
 * Every follow-up a story must expect (rule PC8): its own, then the probes of its principles, primary first, then the
 * probe of the tension partner of each, then those asked of any story. A wording stands once; one that the person
 * answered among the story's own carries that answer.
 */
export function followUpsOf(story: Story, only: PrincipleId | null = null): Probe[] {
  const tagged = [...story.principles].sort(
    (a, b) =>
      Number(b.id === only) - Number(a.id === only) ||
      Number(b.strength === 'primary') - Number(a.strength === 'primary'),
  )
  const content = tagged.flatMap((tag) => principles.find((each) => each.id === tag.id) ?? [])
  const all: Probe[] = [
    ...story.followUps.map(({ question, answer }): Probe => ({ question, answer, source: 'own', principle: null })),
    ...content.flatMap(({ id, probes }) =>
      probes.map((question): Probe => ({ question, answer: '', source: 'principle', principle: id })),
    ),
    ...content.flatMap(({ id, counterProbe }): Probe[] =>
      counterProbe ? [{ question: counterProbe, answer: '', source: 'counter', principle: id }] : [],
    ),
    ...genericFollowUps.map((question): Probe => ({ question, answer: '', source: 'generic', principle: null })),
  ]
  const seen = new Set<string>()
  return all.filter(({ question }) => {
    const key = questionKey(question)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The follow-up of a round (rule PC9): the story's own and its principle's by turns; the same number asks the same. */
export function followUpAt(story: Story, principle: PrincipleId | null, number: number): Probe | null {
  const all = followUpsOf(story, principle)
  const own = all.filter((each) => each.source === 'own')
  const probes = all.filter(
    (each) => each.source === 'principle' && (principle === null || each.principle === principle),
  )
  // What was prepared is practised, what was not is met.
  const first = number % 2 === 0 ? own : probes
  const from = first.length > 0 ? first : own.length > 0 ? own : probes.length > 0 ? probes : all
  return from[Math.floor(number / 2) % Math.max(1, from.length)] ?? null
}
