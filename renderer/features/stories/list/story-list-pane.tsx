import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { inOrder, isPast } from '../../../../shared/loop/loop-days.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { noFilter } from '../../../../shared/story/story-filter.ts'
import { useBank } from '../../../storage/use-bank.ts'
import { useCommand } from '../../../ui/command-registry.tsx'
import { useNotice } from '../../../ui/notices.tsx'
import type { FactBook } from '../facts/fact-book.ts'
import type { Filing } from '../filing.ts'
import { RowLayers } from '../late-parts.tsx'
import { localDay } from '../../../host/local-day.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { BulkBar, type ExportFormat } from './bulk-bar.tsx'
import { copyAsMarkdown } from './copy-as-markdown.ts'
import { FilterRow } from './filter-row.tsx'
import { filterParts } from './filter-words.ts'
import { type ListAction, listAction } from './list-action.ts'
import { ListFoot } from './list-foot.tsx'
import { ListHeader } from './list-header.tsx'
import { NoMatch } from './no-match.tsx'
import type { RowLayer } from './row-layers.tsx'
import styles from './story-list-pane.module.css'
import { StoryRows } from './story-rows.tsx'
import type { Selection } from './use-selection.ts'
import type { StoryList } from './use-story-list.ts'

interface StoryListPaneProps {
  list: StoryList
  selection: Selection
  facts: FactBook
  deeds: StoryDeeds
  openId: string | null
  /** `preview` while moving through the list. */
  onOpen: (id: string, how: 'preview' | 'edit') => void
  /** Scrolls the story that is shown, while the list keeps the focus. */
  onPeek: (by: 1 | -1) => void
  onNew: () => void
  onNewWith: (filing: Filing) => void
  /** Writes these stories out, in the order of the list. */
  onExport: (format: ExportFormat, stories: readonly Story[]) => void
  /** To Trash: the rows taken, or this one. */
  onTrash: (ids: readonly string[]) => void
  onShow: (place: 'trash' | 'repair') => void
  listBox: RefObject<HTMLDivElement | null>
  /** The border that moves, at its end. */
  border: ReactNode
}

/** The list of stories: to look through, to narrow, and to act on many at once. */
export function StoryListPane(props: StoryListPaneProps) {
  const {
    list,
    selection,
    facts,
    deeds,
    openId,
    onOpen,
    onPeek,
    onNew,
    onNewWith,
    onExport,
    onTrash,
    onShow,
    listBox,
    border,
  } = props
  const { stories, trash, unreadable, settings, loops } = useBank()
  const today = localDay()
  const notice = useNotice()
  const filterBox = useRef<HTMLInputElement>(null)
  const [filterShown, setFilterShown] = useState(() => filterParts(list.filter).length > 0)
  const [layer, setLayer] = useState<RowLayer>('none')
  const [menuOf, setMenuOf] = useState('')
  const order = list.stories.map((story) => story.id)
  const narrowed = filterParts(list.filter).length > 0
  const targetIds = selection.ids.size > 0 ? [...selection.ids] : openId ? [openId] : []

  const targets = layer === 'none' ? [] : stories.filter((story) => targetIds.includes(story.id))
  const beside = stories.find((story) => story.id === (layer === 'menu' ? menuOf : openId)) ?? targets[0]

  const [filterAsked, setFilterAsked] = useState(0)
  const showFilter = () => {
    setFilterShown(true)
    setFilterAsked((times) => times + 1)
  }
  useCommand('filter-list', showFilter)
  useEffect(() => {
    if (filterAsked === 0) return
    filterBox.current?.focus()
    filterBox.current?.select()
  }, [filterAsked])
  useEffect(() => {
    if (narrowed) setFilterShown(true)
  }, [narrowed])

  const moveTo = (at: number, extend: boolean) => {
    const id = order[Math.min(order.length - 1, Math.max(0, at))]
    if (!id) return
    if (extend) selection.extendTo(id, order, openId)
    onOpen(id, 'preview')
  }
  const duplicate = (id: string) => void deeds.duplicate(id).then((copy) => copy && onOpen(copy, 'preview'))
  const act = (action: ListAction) => {
    const at = openId ? order.indexOf(openId) : -1
    switch (action.type) {
      case 'move':
        return moveTo(at < 0 ? (action.by > 0 ? 0 : order.length - 1) : at + action.by, action.extend)
      case 'move-to':
        return moveTo(action.end === 'first' ? 0 : order.length - 1, action.extend)
      case 'peek':
        return at < 0 ? moveTo(0, false) : onPeek(action.by)
      case 'edit':
        return openId ? onOpen(openId, 'edit') : undefined
      case 'select':
        return openId ? selection.toggle(openId) : undefined
      case 'select-all':
        return selection.all(order)
      case 'clear':
        return selection.clear()
      case 'status':
      case 'tag':
      case 'principles':
        return targetIds.length > 0 ? setLayer(action.type) : undefined
      case 'duplicate':
        return openId ? duplicate(openId) : undefined
      case 'trash':
        return onTrash(targetIds)
    }
  }
  // What a filter hides now stays taken: it comes after what is seen.
  const selected = () => {
    const hidden = stories.filter((story) => !list.stories.includes(story))
    return [...list.stories, ...hidden].filter((story) => selection.ids.has(story.id))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const action = listAction(event, settings.singleKeyShortcuts)
    if (!action || (action.type === 'clear' && selection.ids.size === 0)) return
    event.preventDefault()
    act(action)
  }
  const onPress = (id: string, event: MouseEvent) => {
    if (event.shiftKey) selection.extendTo(id, order, openId)
    else if (event.ctrlKey || event.metaKey) selection.toggle(id)
    else {
      selection.clear()
      onOpen(id, 'preview')
    }
  }

  return (
    <section className={styles.pane} aria-label="Stories" data-pane="list">
      {selection.ids.size > 0 ? (
        <BulkBar
          count={selection.ids.size}
          onTag={() => setLayer('tag')}
          onRetire={() => void deeds.setStatus([...selection.ids], 'retired')}
          loops={inOrder(loops, today).filter((loop) => !isPast(loop, today))}
          today={today}
          onLoop={(id) => {
            if (id === null) notice({ text: 'No loop is planned yet. Add one under Loops, then add stories to it.' })
            else void deeds.addToLoop([...selection.ids], id)
          }}
          onCopy={() => void copyAsMarkdown(selected(), notice)}
          onExport={(format) => onExport(format, selected())}
          onTrash={() => onTrash([...selection.ids])}
          onClear={() => {
            selection.clear()
            listBox.current?.focus()
          }}
        />
      ) : (
        <ListHeader
          filterShown={filterShown}
          onFilter={() => (filterShown && !narrowed ? setFilterShown(false) : showFilter())}
          onNew={onNew}
          newKey={settings.singleKeyShortcuts ? 'N' : ''}
        />
      )}
      {filterShown ? (
        <FilterRow
          ref={filterBox}
          stories={stories}
          filter={list.filter}
          setFilter={list.setFilter}
          onDown={() => listBox.current?.focus()}
          onClose={() => {
            if (!narrowed) setFilterShown(false)
            listBox.current?.focus()
          }}
        />
      ) : null}
      {list.stories.length === 0 && narrowed ? (
        <NoMatch filter={list.filter} onClear={list.clearFilter} onNewWith={onNewWith} />
      ) : (
        <StoryRows
          ref={listBox}
          stories={list.stories}
          facts={facts}
          openId={openId}
          selected={selection.ids}
          viewKey={JSON.stringify([list.filter ?? noFilter, list.sort])}
          scrolled={list.scrolled}
          onKeyDown={onKeyDown}
          onPress={onPress}
          onEdit={(id) => onOpen(id, 'edit')}
          onMenu={(id) => {
            onOpen(id, 'preview')
            setMenuOf(id)
            setLayer('menu')
          }}
        />
      )}
      <ListFoot
        shown={list.stories.length}
        total={list.total}
        sort={list.sort}
        onSort={list.setSort}
        trashed={trash.length}
        onTrash={() => onShow('trash')}
        unreadable={unreadable.filter((each) => each.table === 'stories' || each.table === 'trash').length}
        onUnreadable={() => onShow('repair')}
      />
      {beside ? (
        <RowLayers
          layer={layer}
          onClose={() => setLayer('none')}
          onEdit={(id) => onOpen(id, 'edit')}
          onDuplicate={duplicate}
          onTrash={onTrash}
          letters={settings.singleKeyShortcuts}
          targets={targets}
          at={beside}
          stories={stories}
          deeds={deeds}
          list={() => listBox.current}
        />
      ) : null}
      {border}
    </section>
  )
}
