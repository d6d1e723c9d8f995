import { Fragment, memo, type UIEvent, useEffect, useRef, useState } from 'react'
import styles from './lookup-dialog.module.css'
import type { LookupList } from './lookup-item.ts'
import { LookupRow } from './lookup-row.tsx'

export const lookupRowId = (index: number) => `lookup-row-${index}`

/** Rows drawn at first, and how many more whenever the last of them comes near: a tag may be on a thousand stories. */
const drawnAtFirst = 30
const drawnMore = 60
/** Pixels from the end of what is drawn at which more is. */
const near = 400

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
  const [drawn, setDrawn] = useState({ list, count: drawnAtFirst })
  const scrolled = drawn.list === list ? drawn.count : drawnAtFirst
  const shown = list.items.slice(0, Math.max(scrolled, selected + drawnAtFirst))
  const drawMore = ({ currentTarget: box }: UIEvent) => {
    if (shown.length < list.items.length && box.scrollHeight - box.scrollTop - box.clientHeight < near)
      setDrawn({ list, count: shown.length + drawnMore })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the selected row is brought into sight when another is selected or the list is another
  useEffect(() => {
    rows.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [selected, list])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <div className={styles.left} tabIndex={0} onScroll={drawMore}>
      {list.heading ? (
        <p className={styles.heading} data-gap={list.warns}>
          {list.heading}
        </p>
      ) : null}
      <div id="lookup-rows" ref={rows} role="listbox" aria-label="Stories" data-asked={asked} className={styles.rows}>
        {shown.map((each, index) => (
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
              of={list.items.length}
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
