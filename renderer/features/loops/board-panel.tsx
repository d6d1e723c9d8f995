import { useRef } from 'react'
import { slotName } from '../../../shared/loop/loop.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { Button } from '../../ui/button.tsx'
import styles from './board-panel.module.css'
import { MendCards, type MendDeeds, mendWords } from './mend-cards.tsx'
import { type TrayStory, trayStories } from './story-choices.ts'
import { useDraggable } from './use-drag.ts'
import type { LoopView } from './use-loop-view.ts'

interface BoardPanelProps {
  view: LoopView
  /** The round that the tray is for. */
  slot: number
  deeds: MendDeeds
  onUse: (storyId: string, principle: PrincipleId) => void
}

/** One story of the tray: used by its button, or dragged onto a cell. */
function TrayRow({ story, onUse }: { story: TrayStory; onUse: () => void }) {
  const row = useRef<HTMLLIElement>(null)
  useDraggable(row, { from: 'tray', story: story.id })
  return (
    <li ref={row} className={`${styles.trayStory} ${story.used ? styles.used : ''}`}>
      <div className={styles.trayWords}>
        <p className={styles.trayName}>{story.name}</p>
        <p className={styles.trayNote}>{story.note}</p>
      </div>
      <Button small aria-label={`Use ${story.name} here`} onClick={onUse}>
        Use
      </Button>
    </li>
  )
}

function Tray({ view, slot, onUse }: Omit<BoardPanelProps, 'deeds'>) {
  const stories = trayStories(view, slot)
  const name = slotName(view.loop, slot)
  if (view.loop.slots.length === 0) return null
  return (
    <section aria-label={`Ready stories for ${name}`}>
      <h2 className={styles.heading}>{`Ready for ${name}`}</h2>
      {stories.length === 0 ? (
        <p className={styles.quiet}>
          {view.loop.slots[slot]?.principles.length
            ? 'No ready story shows what this round probes.'
            : 'Say which principles this round probes, and its stories stand here.'}
        </p>
      ) : (
        <ul className={styles.tray}>
          {stories.map((story) => (
            <TrayRow key={story.id} story={story} onUse={() => onUse(story.id, story.principle)} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Beside the board: what to mend, and the stories the round at hand could use. */
export function BoardPanel(props: BoardPanelProps) {
  const mend = mendWords(props.view)
  return (
    <>
      {mend ? (
        <section aria-label="What to mend">
          <h2 className={styles.heading}>{mend}</h2>
          <MendCards view={props.view} deeds={props.deeds} />
        </section>
      ) : null}
      <Tray {...props} />
    </>
  )
}
