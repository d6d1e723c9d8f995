import type { Fit } from '../../shared/match/match.ts'
import styles from './fit-word.module.css'

/** A shape beside the word, so that it does not rest on colour: full, half, empty, none. */
const shapes: Readonly<Record<Fit, string>> = { strong: '●', workable: '◐', stretch: '○', gap: '' }

/** How well a story answers, in a word. */
export function FitWord({ fit }: { fit: Fit }) {
  return (
    <span className={styles.fit} data-fit={fit}>
      {shapes[fit] ? <span aria-hidden="true">{shapes[fit]} </span> : null}
      {fit}
    </span>
  )
}
