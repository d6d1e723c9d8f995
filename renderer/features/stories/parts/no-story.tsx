import { useEffect, useMemo } from 'react'
import { coverageGaps } from '../../../../shared/coverage/coverage-gaps.ts'
import { coverageMatrix } from '../../../../shared/coverage/coverage-matrix.ts'
import type { PrincipleId } from '../../../../shared/principle/principle.ts'
import { rolePresets } from '../../../../shared/principle/role-weights.ts'
import { targetOf } from '../../../../shared/settings/settings.ts'
import { sortLaterTag } from '../../../../shared/story/sort-later-tag.ts'
import { storyName } from '../../../../shared/story/story-text.ts'
import { useBank } from '../../../storage/use-bank.ts'
import { useCommandRegistry } from '../../../ui/command-registry.tsx'
import type { DueOf } from '../due.ts'
import type { FactBook } from '../facts/fact-book.ts'
import { principleOf } from '../principle-words.ts'
import styles from './no-story.module.css'

interface NoStoryProps {
  facts: FactBook
  onOpenStory: (id: string) => void
  onNewStoryFor: (principle: PrincipleId) => void
  due: DueOf
  onShowPractice: () => void
}

interface Suggestion {
  what: string
  title: string
  why: string
  run: () => void
}

/** What to do when no story is open: the weakest one, the draft last worked on, the gap that weighs most, what is due today. */
export function NoStory({ facts, due, onOpenStory, onNewStoryFor, onShowPractice }: NoStoryProps) {
  const bank = useBank()
  const { stories, settings } = bank
  const today = due(bank).today
  const registry = useCommandRegistry()
  useEffect(() => facts.want(stories), [facts, stories])
  const gap = useMemo(() => {
    const preset = rolePresets.find((each) => each.id === settings.role)
    const matrix = coverageMatrix(stories, (id) => targetOf(settings, id))
    const gaps = coverageGaps(matrix, stories, {
      weightOf: (id) => settings.principleWeights[id] ?? preset?.weights[id] ?? 1,
      partnersOf: () => [],
    })
    return gaps.find((each) => each.type === 'gap') ?? gaps.find((each) => each.type === 'thin')
  }, [stories, settings])

  const active = stories.filter((story) => story.status !== 'retired')
  const suggestions: Suggestion[] = []
  const weakest = active
    .map((story) => ({ story, found: facts.heard(story) }))
    .filter(({ found }) => found?.worst)
    .sort((a, b) => (a.found?.readiness.score ?? 1) - (b.found?.readiness.score ?? 1))[0]
  if (weakest)
    suggestions.push({
      what: 'Mend the weakest',
      title: storyName(weakest.story),
      why: weakest.found?.worst?.label ?? '',
      run: () => onOpenStory(weakest.story.id),
    })
  const draft = active
    .filter((story) => story.status === 'draft' && story !== weakest?.story)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0]
  if (draft)
    suggestions.push({
      what: 'Finish a draft',
      title: storyName(draft),
      why: '',
      run: () => onOpenStory(draft.id),
    })
  const principle = gap && 'principle' in gap ? principleOf(gap.principle) : null
  if (gap && principle)
    suggestions.push({
      what: gap.type === 'gap' ? 'Fill a gap' : 'Add a second story',
      title: principle.name,
      why: principle.gapHint,
      run: () => onNewStoryFor(principle.id),
    })
  if (today > 0)
    suggestions.push({
      what: 'Due today',
      title: today === 1 ? 'One telling' : `${today} tellings`,
      why: 'Aloud, against the clock, in Practice.',
      run: onShowPractice,
    })
  const jotted = active.filter((story) => story.tags.includes(sortLaterTag)).length
  const firstJotted = active.find((story) => story.tags.includes(sortLaterTag) && story !== draft)
  if (firstJotted)
    suggestions.push({
      what: 'Sort what you jotted down',
      title: storyName(firstJotted),
      why: jotted > 1 ? `and ${jotted - 1} more, tagged “${sortLaterTag}”` : '',
      run: () => onOpenStory(firstJotted.id),
    })
  suggestions.push({
    what: 'Dig up a story',
    title: 'By principle, role or event',
    why: 'Questions that bring back what you have forgotten, what is missing first.',
    run: () => registry.run('dig-up-story'),
  })
  return (
    <div className={styles.none}>
      <p className={styles.lead}>Choose a story, or begin here:</p>
      {suggestions.map(({ what, title, why, run }) => (
        <button key={what} type="button" className={styles.card} onClick={run}>
          <span className={styles.what}>{what}</span>
          <b className={styles.title}>{title}</b>
          {why ? <span className={styles.why}>{why}</span> : null}
        </button>
      ))}
    </div>
  )
}
