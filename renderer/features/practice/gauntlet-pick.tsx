import { useState } from 'react'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './gauntlet.module.css'
import { KeyButton } from './key-button.tsx'
import { useKeys } from './use-keys.ts'

interface GauntletPickProps {
  /** Stories that show the principle. */
  fits: readonly Story[]
  others: readonly Story[]
  /** A story was named in time; else only what would have fit is shown. */
  named: boolean
  letters: boolean
  onPick: (storyId: string | null) => void
}

/** Rows with a key of their own: 1 to 9. */
const most = 9

/** Which story came to mind; with the opening line as it is written, to compare. */
export function GauntletPick({ fits, others, named, letters, onPick }: GauntletPickProps) {
  const [all, setAll] = useState(false)
  const shown = all ? [...fits, ...others] : fits.slice(0, most)
  const hasMore = !all && named && (others.length > 0 || fits.length > most)
  const rows = Object.fromEntries(
    shown.slice(0, most).map((story, at) => [String(at + 1), () => onPick(named ? story.id : null)]),
  )
  useKeys(
    {
      ...(named ? rows : {}),
      0: named ? () => onPick(null) : undefined,
      o: hasMore ? () => setAll(true) : undefined,
      Enter: named ? undefined : () => onPick(null),
    },
    letters,
  )
  return (
    <>
      <p className={styles.ask}>{named ? 'Which one was it?' : 'These would have answered it:'}</p>
      <ol className={`${styles.stories} ${all ? styles.many : ''}`} aria-label="Stories">
        {shown.map((story, at) => {
          const words = (
            <>
              {at < most && named ? <Kbd>{String(at + 1)}</Kbd> : null}
              <span className={styles.words}>
                <span className={styles.name}>{storyName(story)}</span>
                <span className={styles.line}>
                  {story.openingLine.trim() || story.hook.trim() || 'No opening line yet'}
                </span>
              </span>
            </>
          )
          return (
            <li key={story.id}>
              {named ? (
                <button type="button" className={styles.story} onClick={() => onPick(story.id)}>
                  {words}
                </button>
              ) : (
                <div className={styles.story}>{words}</div>
              )}
            </li>
          )
        })}
      </ol>
      <div className={styles.keys}>
        {hasMore ? (
          <KeyButton keyName="O" onPress={() => setAll(true)}>
            Another story
          </KeyButton>
        ) : null}
        {named ? (
          <KeyButton keyName="0" onPress={() => onPick(null)}>
            None after all
          </KeyButton>
        ) : (
          <KeyButton keyName="↵" onPress={() => onPick(null)}>
            Next question
          </KeyButton>
        )}
      </div>
    </>
  )
}
