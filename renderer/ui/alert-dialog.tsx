import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

interface AlertDialogProps {
  /** The question: "Delete 3 stories for good?" */
  title: string
  /** What it means, in a sentence. */
  text: string
  /** The verb on the button. */
  verb: string
  open: boolean
  onClose: () => void
  onConfirm: () => void
}

/** Asks before what cannot be undone, and only then. */
export function AlertDialog({ title, text, verb, open, onClose, onConfirm }: AlertDialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} style={{ width: 420 }}>
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
          </header>
          <Base.Description className={styles.body}>{text}</Base.Description>
          <footer className={styles.foot}>
            <Base.Close render={<Button>Cancel</Button>} />
            <Button
              look="danger"
              onClick={() => {
                onConfirm()
                onClose()
              }}
            >
              {verb}
            </Button>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
