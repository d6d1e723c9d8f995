import { useEffect, useMemo, useState } from 'react'
import type { TextSays } from '../../../shared/coverage/coverage-gaps.ts'
import type { BankFlag } from '../../../shared/review/bank-flag.ts'
import { flagsOfBank } from '../../../shared/review/bank-rules.ts'
import { type StoryTells, storyTells } from '../../../shared/review/story-tells.ts'
import { lastTold } from '../../../shared/practice/last-told.ts'
import type { Story } from '../../../shared/story/story.ts'
import { localDay } from '../../host/local-day.ts'
import { timesTold } from '../../match/told.ts'
import { rest } from '../../match/use-matcher.ts'
import { useBank } from '../../storage/use-bank.ts'
import { coverageOf } from './coverage-of.ts'

/** Milliseconds of reading before the page gets its turn again. */
const slice = 8

const known = new WeakMap<Story, StoryTells>()

/** Of a story that cannot be read nothing is known, and the others are read all the same. */
const nothing: StoryTells = { number: false, failure: false, conflict: false }

function read(story: Story): StoryTells {
  try {
    return storyTells(story)
  } catch {
    return nothing
  }
}

function tellsOf(story: Story): StoryTells {
  const tells = known.get(story) ?? read(story)
  known.set(story, tells)
  return tells
}

/** Rules whose findings stand elsewhere: as cards of the gaps, and on the screen of questions. */
const shownElsewhere = [
  'uncovered-principle',
  'thin-principle',
  'single-point-of-failure',
  'one-project-bank',
  'unanswered-question',
]

/**
 * What is wrong with the bank besides its gaps (rules RV42, RV44, RV45, RV47, RV49, RV54), the most severe first. The stories are
 * read while the page has nothing else to do; until all are read, what was found in those before stands.
 */
export function useBankFlags(stories: readonly Story[], textSays: TextSays): readonly BankFlag[] {
  const { settings, tellings, rehearsals } = useBank()
  const lastRehearsed = useMemo(() => lastTold(rehearsals, tellings), [rehearsals, tellings])
  const [all, setAll] = useState<readonly Story[]>([])
  useEffect(() => {
    const waiting = stories.filter((story) => story.status !== 'retired' && !known.has(story))
    let stop = () => {}
    const work = () => {
      const until = performance.now() + slice
      let next = waiting.pop()
      while (next) {
        tellsOf(next)
        if (performance.now() >= until) break
        next = waiting.pop()
      }
      if (waiting.length > 0) stop = rest(work)
      else setAll(stories)
    }
    if (waiting.length > 0) stop = rest(work)
    else setAll(stories)
    return () => stop()
  }, [stories])
  return useMemo(() => {
    const ground = { settings, today: localDay(), timesTold: timesTold(tellings), lastRehearsed }
    const flags = flagsOfBank(all, tellsOf, coverageOf(all, settings, textSays), ground)
    return flags.filter((flag) => !shownElsewhere.includes(flag.id))
  }, [all, settings, tellings, lastRehearsed, textSays])
}
