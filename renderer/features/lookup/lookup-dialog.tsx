import { Dialog } from '@base-ui/react/dialog'
import { useRef } from 'react'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import styles from './lookup-dialog.module.css'
import type { Due } from './lookup-item.ts'
import { LookupPanel } from './lookup-panel.tsx'

export interface LookupDialogProps {
  open: boolean
  onClose: () => void
  /** `stay` leaves the lookup open over the story. */
  onOpenStory: (id: string, stay: boolean) => void
  /** Start a story for this question; the principles are those the person insisted on. */
  onNewStory: (from: { question: string; principles: readonly PrincipleId[] }) => void
  /** Commands that can be run from the palette (typed after ">"), with their keys in words. */
  commands: readonly { id: string; label: string; keys: string; run: () => void }[]
  due: readonly Due[]
}

/** A question in, the stories to tell out; also every command, tag and principle by name. */
export function LookupDialog(props: LookupDialogProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <Dialog.Root open={props.open} onOpenChange={(next) => (next ? undefined : props.onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.window} aria-label="Look up a story" initialFocus={field}>
          <LookupPanel {...props} field={field} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
