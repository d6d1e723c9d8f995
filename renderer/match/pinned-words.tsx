import { questionKey } from '../../shared/question/question.ts'
import type { Story } from '../../shared/story/story.ts'
import { useBank } from '../storage/use-bank.ts'
import styles from './evidence.module.css'
import { pinnedTo } from './pinned-to.ts'

const shownLetters = 60

/** "pinned by you", and to which question where it was worded otherwise. */
export function PinnedWords({ question, story }: { question: string; story: Story }) {
  const { pins } = useBank()
  const mine = pins.filter((pin) => pin.storyId === story.id)
  const isExact = mine.some((pin) => pin.key === questionKey(question))
  const near = isExact ? undefined : (pinnedTo(mine, [question])[0] ?? undefined)
  const words = near ? near.question.slice(0, shownLetters) : ''
  return (
    <b className={styles.word} title={near ? `Pinned to “${near.question}”, which asks nearly the same` : undefined}>
      {words ? `pinned by you to “${words}${near && near.question.length > shownLetters ? '…' : ''}”` : 'pinned by you'}
    </b>
  )
}
