import { describe, expect, it } from 'vitest'
import { equalTo, greaterEq, lessEq, solve } from 'yalps'
import { type RandomLoop, randomLoop } from '../../../scripts/random-loop.ts'
import { needsOf } from '../../../shared/loop/loop.ts'
import { loopWeights } from '../../../shared/loop/loop-role.ts'
import { planLoop } from '../../../shared/loop/plan-loop.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { bruteFit } from '../../support/brute-plan.ts'
import { today } from '../../support/loop-arbitrary.ts'

type Made = RandomLoop

/**
 * The aims' best values by linear programming (yalps), one aim after the other, each held while the next is sought: a
 * second opinion where there are too many plans to try them all. The programme is a network, so whole answers need no
 * integer search.
 */
function aimsByLp({ loop, stories, toldBefore }: Made, aims: number): number[] {
  const question = { needs: [], stories, toldBefore, asOf: today }
  const variables: [string, [string, number][]][] = []
  needsOf(loop).forEach(({ principle }, need) => {
    for (const story of stories) {
      const fit = bruteFit(story, principle, question) / 1e6
      if (fit === 0) continue
      const told = toldBefore.has(story.id) ? 1 : 0
      const project: [string, number][] = story.project ? [[`in ${story.project}`, 1]] : []
      const terms: [string, number][] = [
        [`need ${need}`, 1],
        [story.id, 1],
        ['filled', 1],
        ['told', told],
        ['fit', fit],
      ]
      variables.push([`${need} ${story.id}`, [...terms, ...project]])
    }
  })
  const projects = new Set(stories.flatMap((story) => story.project || []))
  for (const project of projects)
    variables.push([
      `beyond ${project}`,
      [
        [`in ${project}`, -1],
        ['beyond', 1],
      ],
    ])
  const limits = new Map([...projects].map((project) => [`in ${project}`, lessEq(2)]))
  for (const [, terms] of variables)
    for (const [name] of terms) if (name.startsWith('need ') || name.startsWith('story-')) limits.set(name, lessEq(1))
  const best: number[] = []
  for (const aim of ['filled', 'told', 'fit', 'beyond'].slice(0, aims)) {
    const most = aim === 'filled' || aim === 'fit'
    const direction = most ? 'maximize' : 'minimize'
    const answer = solve({ direction, objective: aim, constraints: limits, variables })
    expect(answer.status).toBe('optimal')
    const value = aim === 'fit' ? Math.round(answer.result * 1e6) : Math.round(answer.result)
    best.push(value)
    limits.set(aim, aim === 'fit' ? greaterEq(answer.result - 1e-7) : most ? equalTo(value) : lessEq(value))
  }
  return best
}

function aimsByPlan(made: Made): number[] {
  const weightOf = loopWeights(made.loop, defaultSettings)
  const { totals } = planLoop({ ...made, weightOf, readinessOf: () => 1, today })
  return [totals.filled, totals.toldBefore, totals.fit, totals.beyondTwo]
}

describe('the plan against linear programming', () => {
  it('PL4: equal in all four aims on 30 loops of 18 needs and 60 stories', () => {
    let beyond = 0
    for (let seed = 1; seed <= 30; seed += 1) {
      const made = randomLoop(seed, { slots: 6, principles: 3, stories: 60, projects: 5 })
      const plan = aimsByPlan(made)
      expect(plan).toEqual(aimsByLp(made, 4))
      beyond += plan[3] ?? 0
    }
    expect(beyond).toBeGreaterThan(30)
  })

  it('PL4: equal in the first three aims on 10 loops of 32 needs and 200 stories', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const made = randomLoop(seed)
      expect(aimsByPlan(made).slice(0, 3)).toEqual(aimsByLp(made, 3))
    }
  })

  it('PL4: holds too when stories are short: 32 needs, 24 stories', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const made = randomLoop(seed, { stories: 24, projects: 3 })
      expect(aimsByPlan(made)).toEqual(aimsByLp(made, 4))
    }
  })
})
