import { Combobox } from '@base-ui/react/combobox'
import { Check, Plus } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { OpenedAt } from './menu.tsx'
import styles from './picker.module.css'
import popup from './popup.module.css'
import { rankItems } from './rank-items.ts'

export interface PickerItem {
  value: string
  label: string
  /** A quiet second line. */
  note?: string
}

interface PickerProps {
  /** What is picked, for the search field and for screen readers: "Add a tag". */
  label: string
  items: readonly PickerItem[]
  chosen: readonly string[]
  onToggle: (value: string, chosen: boolean) => void
  /** Takes a text that is none of the items. */
  onAdd?: (typed: string) => void
  trigger?: ReactElement
  at?: OpenedAt
  /** In pixels. */
  width?: number
  empty?: string
  /** Rows shown at once; typing reaches the others. */
  most?: number
}

type Shown = PickerItem & { typed?: true }

/** Any number out of many: type to narrow, Enter to take or to give back. */
export function Picker({ label, items, chosen, onToggle, onAdd, trigger, at, width = 280, empty, most }: PickerProps) {
  const [query, setQuery] = useState('')
  const typed = query.trim()
  const known = items.some((item) => item.label.toLowerCase() === typed.toLowerCase())
  const shown: Shown[] =
    onAdd && typed && !known ? [...items, { value: ` ${typed}`, label: `Add “${typed}”`, typed: true }] : [...items]
  return (
    <Combobox.Root
      multiple
      autoHighlight
      items={shown}
      filteredItems={rankItems(shown, typed).slice(0, most)}
      value={shown.filter((item) => chosen.includes(item.value))}
      onValueChange={(next: Shown[]) => {
        const given = next.find((item) => !chosen.includes(item.value))
        const taken = chosen.find((value) => !next.some((item) => item.value === value))
        if (given?.typed) onAdd?.(typed)
        else if (given) onToggle(given.value, true)
        else if (taken && items.some((item) => item.value === taken)) onToggle(taken, false)
        setQuery('')
      }}
      inputValue={query}
      onInputValueChange={setQuery}
      isItemEqualToValue={(a: Shown, b: Shown) => a.value === b.value}
      itemToStringLabel={(item: Shown) => item.label}
      open={at?.open}
      onOpenChange={(next) => at?.onOpenChange(next)}
    >
      {trigger ? <Combobox.Trigger render={trigger} /> : null}
      <Combobox.Portal>
        <Combobox.Positioner
          className={popup.positioner}
          sideOffset={6}
          align="start"
          collisionPadding={8}
          anchor={at ? at.anchor : undefined}
        >
          <Combobox.Popup
            className={`${popup.popup} ${styles.popup}`}
            style={{ width }}
            aria-label={label}
            finalFocus={at?.finalFocus}
          >
            <div className={styles.search}>
              <Combobox.Input className={styles.input} placeholder={label} aria-label={label} />
            </div>
            <Combobox.Empty className={styles.empty}>{empty ?? 'Nothing by that name.'}</Combobox.Empty>
            <Combobox.List className={styles.list}>
              {(item: Shown) => (
                <Combobox.Item key={item.value} value={item} className={styles.item}>
                  {item.typed ? <Plus size={14} aria-hidden="true" className={styles.check} /> : null}
                  <Combobox.ItemIndicator className={styles.check}>
                    <Check size={14} aria-hidden="true" />
                  </Combobox.ItemIndicator>
                  <span className={styles.label}>{item.label}</span>
                  {item.note ? <span className={styles.note}>{item.note}</span> : null}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
