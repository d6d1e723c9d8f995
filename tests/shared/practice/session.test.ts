import { describe, expect, it } from 'vitest'
import { type Card, cardsOf } from '../../../shared/practice/due-queue.ts'
import { followUpAt, followUpsOf, genericFollowUps } from '../../../shared/practice/follow-ups.ts'
import {
  gauntletChoices,
  gauntletQuestions,
  gauntletScore,
  hesitationTrend,
} from '../../../shared/practice/gauntlet.ts'
import { type Askable, pickQuestion } from '../../../shared/practice/pick-question.ts'
import { type Drill, drillSchema, type Grade } from '../../../shared/practice/rehearsal.ts'
import { newRehearsal } from '../../../shared/practice/schedule.ts'
import {
  planSession,
  resumedSession,
  sessionMinutes,
  sessionPlanSchema,
  turnFor,
} from '../../../shared/practice/session-plan.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import { aStory } from '../../support/story-builder.ts'

const questions: Askable[] = [
  { id: 'own', text: 'What did you own?', principles: ['ownership'] },
  { id: 'own-too', text: 'What else did you own?', principles: ['ownership'] },
  { id: 'deep', text: 'How deep did you go?', principles: ['dive-deep', 'earn-trust'] },
  { id: 'any', text: 'Anything?', principles: [] },
]
const audit = aStory(
  { id: 'audit', title: 'Audit', status: 'ready' },
  { ownership: 'primary', 'dive-deep': 'secondary' },
)
const bridge = aStory({ id: 'bridge', title: 'Bridge', status: 'ready' }, { 'earn-trust': 'primary' })
const plain = aStory({ id: 'plain', title: 'Plain', status: 'ready' })
const draft = aStory({ id: 'draft', status: 'draft' }, { frugality: 'primary' })
const stories = [audit, bridge, plain, draft]
const byId = new Map(stories.map((story) => [story.id, story]))

describe('a question (PC5)', () => {
  const pick = (principle: Parameters<typeof pickQuestion>[1]['principle'], number: number, asked: string[] = []) =>
    pickQuestion(questions, { principle, number, asked })?.text

  it('leads with the principle, else names it, else is any; the same number picks the same', () => {
    expect([0, 1, 2].map((number) => pick('ownership', number))).toEqual([
      'What did you own?',
      'What else did you own?',
      'What did you own?',
    ])
    expect(pick('earn-trust', 5)).toBe('How deep did you go?')
    expect(pick('frugality', 3)).toBe('Anything?')
    expect(pickQuestion([], { principle: null, number: 1 })).toBeNull()
  })

  it('asked lately: only when there is no other', () => {
    expect(pick('ownership', 0, ['what did you OWN'])).toBe('What else did you own?')
    expect(pick('earn-trust', 0, ['How deep did you go?'])).toBe('How deep did you go?')
  })
})

describe('follow-ups (PC8, PC9)', () => {
  const probe = principles.find((each) => each.id === 'ownership')?.probes[0] ?? ''
  const story = aStory(
    {
      id: 'deep',
      followUps: [
        { question: 'Why you?', answer: '' },
        { question: probe.toUpperCase(), answer: 'The roster said mine.' },
      ],
    },
    { ownership: 'primary', 'dive-deep': 'secondary' },
  )

  it('own first, then probes, the counter-probe, the general ones; each wording once', () => {
    const all = followUpsOf(story)
    expect(all.slice(0, 2).map(({ source }) => source)).toEqual(['own', 'own'])
    expect(all.filter(({ question }) => question.toLowerCase() === probe.toLowerCase())).toHaveLength(1)
    expect(all.filter(({ source }) => source === 'counter').map(({ principle }) => principle)).toEqual(['dive-deep'])
    expect(all.slice(-genericFollowUps.length).every(({ source }) => source === 'generic')).toBe(true)
    expect(followUpsOf(story, 'dive-deep').find(({ source }) => source === 'principle')?.principle).toBe('dive-deep')
  })

  it('a round asks own ones and the principle’s by turns', () => {
    expect([0, 1, 2, 4].map((number) => followUpAt(story, 'dive-deep', number)?.source)).toEqual([
      'own',
      'principle',
      'own',
      'own',
    ])
    expect(followUpAt(plain, null, 7)?.source).toBe('generic')
  })
})

describe('a gauntlet (PC12, PC13)', () => {
  const many: Askable[] = ['ownership', 'dive-deep', 'earn-trust'].flatMap((principle) =>
    Array.from({ length: 6 }, (_, at) => ({
      id: `${principle}-${at}`,
      text: `${principle} ${at}?`,
      principles: [principle] as Askable['principles'],
    })),
  )

  it('ten questions, none twice, each principle before any comes twice; drafts do not count', () => {
    const asked = gauntletQuestions({ stories, questions: many, number: 7 })
    expect(asked).toHaveLength(10)
    expect(new Set(asked.map(({ question }) => question)).size).toBe(10)
    expect(new Set(asked.slice(0, 3).map(({ principle }) => principle)).size).toBe(3)
    expect(asked.some(({ principle }) => principle === 'frugality')).toBe(false)
    expect(gauntletQuestions({ stories, questions: many, number: 7 })).toEqual(asked)
    expect(gauntletQuestions({ stories: [draft], questions: many, number: 7 })).toEqual([])
  })

  it('offers the stories that show the principle first', () => {
    const { fits, others } = gauntletChoices(stories, 'dive-deep')
    expect([fits, others].map((list) => list.map(({ id }) => id))).toEqual([['audit'], ['bridge', 'plain']])
  })

  const answer = (storyId: string | null, nameSeconds: number | null, lineSeconds: number | null = null) => ({
    question: '?',
    principle: 'ownership' as const,
    storyId,
    nameSeconds,
    lineSeconds,
  })
  const drill = (at: string, ...answers: ReturnType<typeof answer>[]): Drill =>
    drillSchema.parse({ id: at, at, answers })

  it('counts named, fitting, opening lines, and the mean hesitation', () => {
    const one = drill('2026-11-01', answer('audit', 2, 3), answer('bridge', 4), answer('gone', 3), answer(null, null))
    expect(gauntletScore(one, byId)).toEqual({ asked: 4, named: 3, fitting: 1, lines: 1, hesitation: 19 / 4 })
    expect(gauntletScore(drill('2026-11-01'), byId).hesitation).toBeNull()
  })

  it('the trend sets the last against the three before', () => {
    const past = [2, 6, 6, 6].map((seconds, at) => drill(`2026-11-0${at + 1}`, answer('audit', seconds)))
    expect(hesitationTrend(past.slice(0, 1))).toEqual({ hesitations: [2], change: null, direction: null })
    expect(hesitationTrend([...past].reverse())).toMatchObject({ hesitations: [2, 6, 6, 6], direction: 'slower' })
    const faster = hesitationTrend([...past, drill('2026-11-09', answer('audit', 3)), drill('2026-11-08')])
    expect(faster).toMatchObject({ change: -3, direction: 'faster' })
    expect(hesitationTrend([...past.slice(1), drill('2026-11-09', answer('audit', 6.2))]).direction).toBe('steady')
  })
})

describe('a session (PC7)', () => {
  const graded = (card: Card, grade: Grade): Card => {
    const rehearsal = newRehearsal(card.story.id, card.principle, '2026-11-01')
    return { ...card, rehearsal: { ...rehearsal, history: [{ at: '', grade, seconds: 0, parts: [], question: '' }] } }
  }
  const cards = cardsOf(stories, [])
  const plan = (mode: Parameters<typeof planSession>[0]['mode'], all = cards, number = 3) =>
    planSession({ mode, due: cards.slice(0, 2), cards: all, most: 10, number }).turns.map(
      ({ storyId, principle }) => `${storyId} ${principle}`,
    )

  it('takes what is due, one a principle, one alone, or the weak ones, each once and the same for one number', () => {
    expect(plan('due')).toEqual(['audit ownership', 'audit dive-deep'])
    expect(plan('random')).toHaveLength(4)
    expect(new Set(plan('random')).size).toBe(4)
    expect(plan('random')).toEqual(plan('random'))
    expect(plan('one')).toHaveLength(1)
    const [first, second, third, fourth] = cards
    if (!first || !second || !third || !fourth) throw new Error('four cards')
    expect(plan('weak', [graded(first, 4), graded(second, 2), third, graded(fourth, 1)])).toEqual([
      'plain null',
      'audit dive-deep',
      'bridge earn-trust',
    ])
    expect(plan('anyway')).toHaveLength(4)
    expect(plan('random', [])).toEqual([])
  })

  it('met again, drops what is gone and keeps its place', () => {
    const turn = (storyId: string) => ({ storyId, principle: null })
    const saved = sessionPlanSchema.parse({ turns: ['audit', 'gone', 'draft', 'bridge', 'plain'].map(turn), at: 1 })
    expect(resumedSession(saved, byId)).toEqual({ turns: ['audit', 'bridge', 'plain'].map(turn), at: 1 })
    expect(resumedSession({ ...saved, at: 5 }, byId)).toBeNull()
    expect(resumedSession({ turns: [{ storyId: 'audit', principle: 'frugality' }], at: 0 }, byId)).toBeNull()
  })

  it('of one story, as what the question asks for if it shows that, else as its primary principle (PC18)', () => {
    expect(turnFor(audit, { id: 'deep', principles: ['earn-trust', 'dive-deep'] })).toEqual({
      storyId: 'audit',
      principle: 'dive-deep',
      questionId: 'deep',
    })
    expect(turnFor(audit, { id: 'any', principles: ['frugality'] }).principle).toBe('ownership')
    expect(turnFor(audit, null)).toEqual({ storyId: 'audit', principle: 'ownership' })
    expect(turnFor(plain, null)).toEqual({ storyId: 'plain', principle: null })
  })

  it('five take about fourteen minutes', () => {
    expect(sessionMinutes(5, 150)).toBe(14)
    expect(sessionMinutes(0, 150)).toBe(1)
  })
})
