import type { Loop } from '../../../shared/loop/loop.ts'
import { inOrder, isPast, loopName, whenWords } from '../../../shared/loop/loop-days.ts'
import type { Telling } from '../../../shared/loop/telling.ts'
import { Button } from '../../ui/button.tsx'
import { toldSummary } from './board-words.ts'
import { dayWords } from './day-words.ts'
import styles from './loop-list.module.css'
import { counted } from './principle-words.ts'

interface LoopListProps {
  loops: readonly Loop[]
  tellings: readonly Telling[]
  today: string
  onOpen: (id: string) => void
  onTemplate: () => void
  onBlank: () => void
}

function about(loop: Loop, told: readonly Telling[], today: string): string {
  const when = [loop.date ? dayWords(loop.date) : 'No day yet', whenWords(loop.date, today)].filter(Boolean).join(', ')
  const what = isPast(loop, today) && told.length > 0 ? toldSummary(told) : counted(loop.slots.length, 'round')
  return `${when} · ${what}`
}

/** Every loop: what comes next first. */
export function LoopList({ loops, tellings, today, onOpen, onTemplate, onBlank }: LoopListProps) {
  return (
    <main className={styles.screen} data-pane="loops">
      <header className={styles.head}>
        <h1 className={styles.heading}>Loops</h1>
        <Button onClick={onBlank}>New loop</Button>
        <Button onClick={onTemplate}>Amazon, five rounds</Button>
      </header>
      <ul className={styles.list}>
        {inOrder(loops, today).map((loop) => (
          <li key={loop.id}>
            <button type="button" className={styles.loop} onClick={() => onOpen(loop.id)}>
              <span className={styles.name}>{loopName(loop)}</span>
              <span className={styles.about}>
                {about(
                  loop,
                  tellings.filter((each) => each.loopId === loop.id),
                  today,
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  )
}
