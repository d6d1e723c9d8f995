import { cardsOf, type DueQueue, dueQueue } from '../../../shared/practice/due-queue.ts'
import { nextInterview, type ScheduleTerms } from '../../../shared/practice/schedule.ts'
import { weightsOf } from '../../../shared/review/principle-weight.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import type { BankSnapshot } from '../../storage/bank-snapshot.ts'
import { useBank } from '../../storage/use-bank.ts'
import { localDay } from '../../host/local-day.ts'

/** What the schedule runs under now: the settings, with the interview set there or else the next loop's day. */
export function termsOf({ settings, loops }: Pick<BankSnapshot, 'settings' | 'loops'>, today: string): ScheduleTerms {
  const { requestRetention, maxIntervalDays } = settings
  const own = nextInterview([settings.interviewDate], today)
  const interviewDate =
    own ??
    nextInterview(
      loops.map((loop) => loop.date),
      today,
    )
  return { requestRetention, maxIntervalDays, interviewDate }
}

type Ground = Pick<BankSnapshot, 'stories' | 'rehearsals' | 'loops' | 'settings'>

let last: { ground: Ground; settings: Settings; today: string; queue: DueQueue } | null = null

/** Today's queue of a bank; counted once a change, however many ask. */
export function dueOf(ground: Ground, today: string): DueQueue {
  const { stories, rehearsals, loops, settings } = ground
  const same =
    last?.today === today &&
    last.ground.stories === stories &&
    last.ground.rehearsals === rehearsals &&
    last.ground.loops === loops &&
    last.settings === settings
  if (last && same) return last.queue
  const queue = dueQueue({
    stories,
    rehearsals,
    today,
    dailyCap: settings.dailyCap,
    weightOf: weightsOf(settings),
    ...termsOf(ground, today),
  })
  last = { ground, settings, today, queue }
  return queue
}

/** What is to be told today. */
export function useDue(): DueQueue {
  return dueOf(useBank(), localDay())
}

/** Every card of the ready stories, for sessions that do not ask what is due. */
export function allCards({ stories, rehearsals }: Pick<BankSnapshot, 'stories' | 'rehearsals'>) {
  return cardsOf(stories, rehearsals)
}
