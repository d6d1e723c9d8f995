import { Fragment, memo, useEffect, useRef } from 'react'
import styles from './lookup-dialog.module.css'
import type { LookupList } from './lookup-item.ts'
import { LookupRow } from './lookup-row.tsx'

export const lookupRowId = (index: number) => `lookup-row-${index}`

interface LookupListViewProps {
  list: LookupList
  asked: string
  selected: number
  platform: 'mac' | 'other'
  onPick: (index: number) => void
  onSelect: (index: number) => void
}

/** The rows found, with the headings that stand over them. Typing alone draws nothing here: the answer does. */
export const LookupListView = memo(function LookupListView(props: LookupListViewProps) {
  const { list, asked, selected, platform, onPick, onSelect } = props
  const rows = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the selected row is brought into sight when another is selected or the list is another
  useEffect(() => {
    rows.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [selected, list])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <div className={styles.left} tabIndex={0}>
      {list.heading ? (
        <p className={styles.heading} data-gap={list.warns}>
          {list.heading}
        </p>
      ) : null}
      <div id="lookup-rows" ref={rows} role="listbox" aria-label="Stories" data-asked={asked} className={styles.rows}>
        {list.items.map((each, index) => (
          <Fragment key={each.id}>
            {each.under ? (
              <p className={styles.heading} role="presentation" aria-hidden="true">
                {each.under}
              </p>
            ) : null}
            <LookupRow
              item={each}
              id={lookupRowId(index)}
              index={index}
              selected={index === selected}
              asked={asked}
              platform={platform}
              onPick={() => onPick(index)}
              onPoint={() => (index === selected ? undefined : onSelect(index))}
            />
          </Fragment>
        ))}
      </div>
    </div>
  )
})
