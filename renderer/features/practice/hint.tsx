import { parts } from '../../../shared/practice/pacing.ts'
import type { Story } from '../../../shared/story/story.ts'
import { sectionLetters } from '../../../shared/story/story-outline.ts'
import styles from './practice.module.css'

/** Hints in their order: none, the hook, then keywords; after that none again. */
export const hintSteps = 3

/** The first words of a section, enough to remember it by. */
function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > 5 ? `${words.slice(0, 5).join(' ')} …` : words.join(' ')
}

function keywords(story: Story): string[] {
  const anchors = story.anchors.filter((each) => each.trim() !== '')
  if (anchors.length > 0) return anchors
  return parts.flatMap((part) => (story[part].trim() ? `${sectionLetters[part]}: ${firstWords(story[part])}` : []))
}

/** A little help without the story itself. */
export function Hint({ story, step }: { story: Story; step: number }) {
  if (step === 0) return null
  const hook = story.hook.trim() || story.openingLine.trim() || story.title.trim()
  return (
    <div className={styles.hint} role="note" aria-label="Hint">
      {step === 1 ? (
        <p>{hook || 'This story has no hook yet.'}</p>
      ) : (
        keywords(story).map((word) => <p key={word}>{word}</p>)
      )}
    </div>
  )
}
