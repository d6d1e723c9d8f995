import { Kbd, keyWords } from '../../ui/kbd.tsx'
import styles from './lookup-dialog.module.css'
import type { LookupAct } from './lookup-keys.ts'

interface LookupFootProps {
  platform: 'mac' | 'other'
  /** 0–1 while stories are still being indexed. */
  indexed: number
  /** A story is selected. */
  story: boolean
  /** A question was asked, so that a story can be pinned to it; true where the selected one is pinned. */
  pinned: boolean | null
  onAct: (act: LookupAct) => void
}

/** The keys that work here now. Those that do something to the story are buttons too. */
export function LookupFoot({ platform, indexed, story, pinned, onAct }: LookupFootProps) {
  const key = (keys: string) => <Kbd>{keyWords(keys, platform)}</Kbd>
  return (
    <footer className={styles.foot}>
      <span>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>Move
      </span>
      <span>
        <Kbd>↵</Kbd>Open
      </span>
      {story ? (
        <>
          <button type="button" onClick={() => onAct({ type: 'copy' })}>
            {key('$mod+c')}Copy outline
          </button>
          {pinned === null ? null : (
            <button type="button" aria-pressed={pinned} onClick={() => onAct({ type: 'pin' })}>
              {key('$mod+d')}
              {pinned ? 'Unpin' : 'Pin'}
            </button>
          )}
          <button type="button" onClick={() => onAct({ type: 'told' })}>
            {key('$mod+t')}Told it
          </button>
          <button type="button" onClick={() => onAct({ type: 'glance' })}>
            {key('$mod+l')}Glance
          </button>
        </>
      ) : (
        <>
          <span>
            <Kbd>{'>'}</Kbd>Commands
          </span>
          <span>
            <Kbd>#</Kbd>Tag
          </span>
          <span>
            <Kbd>@</Kbd>Principle
          </span>
        </>
      )}
      {indexed < 1 ? <span role="status">Indexing {Math.round(indexed * 100)}%</span> : null}
      <span>
        <Kbd>esc</Kbd>Hide
      </span>
    </footer>
  )
}
