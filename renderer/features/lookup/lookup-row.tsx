import { storyName } from '../../../shared/story/story-text.ts'
import { Evidence } from '../../match/evidence.tsx'
import { FitWord } from '../../match/fit-word.tsx'
import { Kbd, keyWords } from '../../ui/kbd.tsx'
import type { LookupItem } from './lookup-item.ts'
import styles from './lookup-row.module.css'

interface LookupRowProps {
  item: LookupItem
  id: string
  index: number
  /** Rows there are, those included that are not drawn yet. */
  of: number
  selected: boolean
  /** The question its evidence quotes. */
  asked: string
  platform: 'mac' | 'other'
  onPick: () => void
  onPoint: () => void
}

/** The key that picks this row: Enter for the selected one, Ctrl/⌘+n for the first nine. */
function rowKey(index: number, selected: boolean, platform: 'mac' | 'other'): string {
  if (selected) return '↵'
  return index < 9 ? keyWords(`$mod+${index + 1}`, platform) : ''
}

/** One row. The list keeps the focus; the row only shows that it is the one. */
export function LookupRow({ item, id, index, of, selected, asked, platform, onPick, onPoint }: LookupRowProps) {
  const pick = rowKey(index, selected, platform)
  const told = item.type === 'story' && item.match?.reasons.some((reason) => reason.type === 'told-in-loop')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the query field has the keys, by aria-activedescendant
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox do not take the focus
    <div
      role="option"
      id={id}
      aria-selected={selected}
      aria-posinset={index + 1}
      aria-setsize={of}
      className={styles.row}
      data-told={told}
      onClick={onPick}
      onMouseMove={onPoint}
    >
      {item.type === 'story' ? (
        <>
          <span className={styles.name}>{storyName(item.story)}</span>
          <span className={styles.end}>
            {item.match && item.match.fit !== 'gap' ? <FitWord fit={item.match.fit} /> : null}
            {pick ? <Kbd>{pick}</Kbd> : null}
          </span>
          <span className={styles.why}>
            {item.match ? (
              <Evidence reasons={item.match.reasons} question={asked} story={item.story} />
            ) : (
              <Plain item={item} />
            )}
          </span>
        </>
      ) : null}
      {item.type === 'question' ? (
        <>
          <span className={styles.question}>{item.text}</span>
          {pick ? <Kbd>{pick}</Kbd> : null}
        </>
      ) : null}
      {item.type === 'command' ? (
        <>
          <span className={styles.name}>{item.label}</span>
          {item.keys ? <Kbd>{item.keys}</Kbd> : null}
        </>
      ) : null}
      {item.type === 'new-story' ? (
        <>
          <span>Write a new story for this question</span>
          <Kbd>{keyWords('Shift+Enter', platform)}</Kbd>
        </>
      ) : null}
    </div>
  )
}

function Plain({ item }: { item: Extract<LookupItem, { type: 'story' }> }) {
  const { story } = item
  const parts = [
    story.project,
    story.happenedOn?.slice(0, 4) ?? '',
    story.status === 'ready' ? '' : story.status,
  ].filter(Boolean)
  return <>{parts.join(' · ') || 'No project or date yet'}</>
}
