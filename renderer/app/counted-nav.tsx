import { useDeferredValue } from 'react'
import { coverageOf } from '../features/coverage/coverage-of.ts'
import { localDay } from '../host/local-day.ts'
import { dueOf } from '../features/practice/use-due.ts'
import { useHost } from '../host/use-host.ts'
import { useOpenQuestions } from '../match/own-questions.ts'
import { useBank } from '../storage/use-bank.ts'
import { keyWords } from '../ui/kbd.tsx'
import { Nav, type NavProps } from './nav.tsx'
import { useShell } from './use-shell.ts'

/**
 * The nav with its counts, and the badge with one of them. They go through the whole bank at each save, so they come a
 * moment after it, when nothing else waits, and draw nothing again but themselves.
 */
export function CountedNav(props: Pick<NavProps, 'current' | 'onLookup' | 'onGo'>) {
  const { platform } = useHost()
  const bank = useDeferredValue(useBank())
  const { gaps } = coverageOf(bank.stories, bank.settings)
  const due = dueOf(bank, localDay()).items.length
  const openCount = useOpenQuestions()
  useShell(bank, due)
  return (
    <Nav
      {...props}
      lookupKey={keyWords(bank.settings.commandKeys['open-lookup'] ?? '$mod+k', platform)}
      storyCount={bank.stories.filter((story) => story.status !== 'retired').length}
      gapCount={gaps.filter((gap) => gap.type === 'gap').length}
      openCount={openCount}
      dueCount={due}
      loopCount={bank.loops.length}
    />
  )
}
