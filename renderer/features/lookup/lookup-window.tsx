import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { longestErrandQuestion } from '../../../shared/ipc/errand.ts'
import type { LookupShape } from '../../../shared/ipc/shell.ts'
import { useHost } from '../../host/use-host.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import styles from './lookup-dialog.module.css'
import type { LookupDialogProps } from './lookup-dialog.tsx'
import { LookupPanel } from './lookup-panel.tsx'

/** The lookup as the whole page of a window that is summoned over other apps (SCREENS.md §8.3). */
export function LookupWindow({ commands, due }: Pick<LookupDialogProps, 'commands' | 'due'>) {
  const { lookup } = useHost()
  const store = useBankStore()
  const { lookupOnTop } = useBank().settings
  const field = useRef<HTMLTextAreaElement>(null)
  const [mainShown, setMainShown] = useState(true)
  const [shape, setShape] = useState<LookupShape>('list')
  const onShape = useCallback((next: LookupShape) => setShape(next), [])

  useEffect(() => {
    field.current?.focus()
    return lookup.onSummoned((how) => {
      setMainShown(how.mainShown)
      field.current?.focus()
      field.current?.select()
    })
  }, [lookup])
  useEffect(() => lookup.arrange({ shape, onTop: lookupOnTop }), [lookup, shape, lookupOnTop])

  // What no part of the lookup wants of Esc hides the window.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) lookup.hide()
  }
  return (
    <main className={styles.page} onKeyDown={onKeyDown}>
      <LookupPanel
        field={field}
        opensInGlance={!mainShown}
        onShape={onShape}
        onTop={{ on: lookupOnTop, turn: () => void store.saveSettings({ lookupOnTop: !lookupOnTop }) }}
        commands={commands}
        due={due}
        onClose={lookup.hide}
        onOpenStory={(storyId, stay) => lookup.askMain({ type: 'open-story', storyId }, stay)}
        onNewStory={({ question, principles }) =>
          lookup.askMain(
            { type: 'new-story', question: question.slice(0, longestErrandQuestion), principles: [...principles] },
            false,
          )
        }
      />
    </main>
  )
}
