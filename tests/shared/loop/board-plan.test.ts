import { describe, expect, it } from 'vitest'
import { alsoIn, boardPlan } from '../../../shared/loop/board-plan.ts'
import { briefMarkdown } from '../../../shared/loop/brief-markdown.ts'
import { lockStory, setSlotPrinciples } from '../../../shared/loop/edit-loop.ts'
import { type Loop, loopSchema } from '../../../shared/loop/loop.ts'
import { loopBrief } from '../../../shared/loop/loop-brief.ts'
import { inOrder, isPast, whenWords } from '../../../shared/loop/loop-days.ts'
import { loopQuestion } from '../../../shared/loop/loop-question.ts'
import { planChanges } from '../../../shared/loop/plan-changes.ts'
import { choiceOf, clearNeed, moveChoice, setLocked, takePlan } from '../../../shared/loop/plan-edits.ts'
import { planLoop } from '../../../shared/loop/plan-loop.ts'
import { type Telling, tellingSchema } from '../../../shared/loop/telling.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import type { Story } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'

const stories = [
  aStory({ id: 'a', title: 'Audit', status: 'ready' }, { ownership: 'primary' }),
  aStory({ id: 'b', title: 'Bridge', status: 'ready' }, { 'earn-trust': 'primary', ownership: 'secondary' }),
  aStory({ id: 'c', title: 'Cloud', status: 'ready' }, { ownership: 'secondary' }),
]
const two: Loop = loopSchema.parse({
  id: 'l',
  company: 'Amazon',
  slots: [
    { id: '1', principles: ['ownership'] },
    { id: '2', name: 'Priya', principles: ['earn-trust', 'frugality'] },
  ],
})

function ask(loop: Loop, bank: readonly Story[] = stories, tellings: readonly Telling[] = []) {
  const goneNames = new Map([['x', 'Gone story']])
  return loopQuestion(loop, {
    stories: bank,
    tellings,
    settings: defaultSettings,
    today: '2026-10-01',
    lastTold: new Map(),
    goneNames,
  })
}
const shown = (loop: Loop, bank?: readonly Story[], tellings?: readonly Telling[]) =>
  boardPlan(ask(loop, bank, tellings)).assignments.map((row) => `${row.state} ${row.story}`)

describe('PL11: the board shows the plan that was taken', () => {
  it('is empty before, shows it after, and changes only when another is taken', () => {
    expect(shown(two)).toEqual(['open null', 'open null', 'open null'])
    const board = boardPlan(ask(two))
    expect(board.empty).toEqual([
      { slot: 0, principle: 'ownership' },
      { slot: 1, principle: 'earn-trust' },
    ])
    expect(board.holes.map((hole) => hole.why)).toEqual(['No story shows Frugality.'])
    const best = planLoop(ask(two))
    const taken = takePlan(two, best)
    expect(shown(taken)).toEqual(['planned a', 'planned b', 'open null'])
    expect(planChanges(boardPlan(ask(taken)), planLoop(ask(taken)), ask(taken))).toEqual([])
    const better = [...stories, aStory({ id: 'f', status: 'ready' }, { frugality: 'primary' })]
    expect(shown(taken, better)).toEqual(['planned a', 'planned b', 'open null'])
    expect(takePlan(taken, best)).toBe(taken)
  })

  it('keeps what was chosen by hand, moves and clears it', () => {
    const taken = takePlan(lockStory(two, 0, 'ownership', 'c'), planLoop(ask(lockStory(two, 0, 'ownership', 'c'))))
    expect(shown(taken)).toEqual(['locked c', 'planned b', 'open null'])
    const freed = setLocked(taken, { slot: 0, principle: 'ownership' }, false)
    expect(shown(freed)).toEqual(['planned c', 'planned b', 'open null'])
    expect(setLocked(freed, { slot: 0, principle: 'ownership' }, true).slots[0]?.locks.length).toBe(1)
    expect(shown(clearNeed(freed, { slot: 1, principle: 'earn-trust' }))[1]).toBe('open null')
    const storyOf = (id: string) => stories.find((each) => each.id === id)
    const moved = moveChoice(freed, { slot: 1, principle: 'earn-trust' }, { slot: 0, principle: 'ownership' }, storyOf)
    expect(shown(moved)).toEqual(['locked b', 'open null', 'open null'])
    const back = moveChoice(moved, { slot: 0, principle: 'ownership' }, { slot: 1, principle: 'earn-trust' }, storyOf)
    expect(shown(back)).toEqual(['open null', 'locked b', 'open null'])
    expect(moveChoice(back, { slot: 0, principle: 'ownership' }, { slot: 1, principle: 'earn-trust' }, storyOf)).toBe(
      back,
    )
  })

  it('a principle that leaves a round takes its plan along', () => {
    const taken = takePlan(two, planLoop(ask(two)))
    expect(setSlotPrinciples(taken, 0, ['dive-deep']).slots[0]?.planned).toEqual([])
    expect(choiceOf(taken.slots[0] ?? two.slots[0] ?? { locks: [], planned: [] }, 'ownership')).toBe('a')
  })

  it('a planned story that leaves the bank is a named hole, and the next plan replaces it', () => {
    const gone = loopSchema.parse({
      ...two,
      slots: [{ ...two.slots[0], planned: [{ principle: 'ownership', story: 'x' }] }],
    })
    const board = boardPlan(ask(gone))
    expect(board.holes[0]?.why).toBe('The story you chose here (“Gone story”) is no longer in the bank.')
    const best = planLoop(ask(gone))
    expect(planChanges(board, best, ask(gone))).toMatchObject([{ from: null, to: 'a' }])
    const retired = stories.map((each) => (each.id === 'a' ? { ...each, status: 'retired' as const } : each))
    const taken = takePlan(two, planLoop(ask(two)))
    expect(boardPlan(ask(taken, retired)).holes[0]?.why).toContain('is retired')
  })

  it('PL7: told stories are spent, and one in two places is named', () => {
    const taken = takePlan(two, planLoop(ask(two)))
    const telling = tellingSchema.parse({ id: 't', storyId: 'b', loopId: 'l', slotId: '1', principle: 'ownership' })
    expect(shown(taken, stories, [telling])).toEqual(['told b', 'open null', 'open null'])
    const twice = lockStory(lockStory(two, 0, 'ownership', 'b'), 1, 'earn-trust', 'b')
    const board = boardPlan(ask(twice))
    expect(board.assignments.map((row) => alsoIn(board, row))).toEqual([[1], [0], []])
  })

  it('prints as Markdown', () => {
    const taken = takePlan(two, planLoop(ask(two)))
    const rounds = loopBrief(taken, boardPlan(ask(taken)), new Map(stories.map((each) => [each.id, each])))
    expect(briefMarkdown(taken, rounds)).toContain('## 2. Priya (60 min)\n\n- **Earn Trust**: Bridge')
    expect(briefMarkdown(taken, rounds)).toContain('- **Frugality**: No story shows Frugality.')
  })
})

describe('days', () => {
  it('are said in words, and order the loops', () => {
    expect(
      ['2026-10-10', '2026-10-02', '2026-10-01', '2026-09-30', '2026-09-20', null].map((date) =>
        whenWords(date, '2026-10-01'),
      ),
    ).toEqual(['in 9 days', 'tomorrow', 'today', 'yesterday', '11 days ago', ''])
    const loops = ['2026-09-01', null, '2026-11-01', '2026-10-01', '2026-09-20'].map((date, at) =>
      loopSchema.parse({ id: `l${at}`, date }),
    )
    expect(inOrder(loops, '2026-10-01').map((loop) => loop.id)).toEqual(['l3', 'l2', 'l1', 'l4', 'l0'])
    expect(isPast({ date: '2026-10-01' }, '2026-10-01')).toBe(false)
  })
})
