import { Kbd, keyWords } from '../../ui/kbd.tsx'
import styles from './lookup-dialog.module.css'

interface LookupFootProps {
  platform: 'mac' | 'other'
  /** 0–1 while stories are still being indexed. */
  indexed: number
  story: boolean
  question: boolean
}

/** The keys that work here now. */
export function LookupFoot({ platform, indexed, story, question }: LookupFootProps) {
  const key = (keys: string) => keyWords(keys, platform)
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
          <span>
            <Kbd>{key('$mod+c')}</Kbd>Copy outline
          </span>
          <span>
            <Kbd>tab</Kbd>Next section
          </span>
        </>
      ) : (
        <span>
          <Kbd>{'>'}</Kbd>Commands <Kbd>#</Kbd>Tag <Kbd>@</Kbd>Principle
        </span>
      )}
      {question ? (
        <span>
          <Kbd>{key('Shift+Enter')}</Kbd>New story
        </span>
      ) : null}
      {indexed < 1 ? <span role="status">Indexing {Math.round(indexed * 100)}%</span> : null}
      <span className={styles.hide}>
        <Kbd>esc</Kbd>Hide
      </span>
    </footer>
  )
}
