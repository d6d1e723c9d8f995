import { type RefObject, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import card from '../editor/card.module.css'
import styles from './number-form.module.css'

interface WaiverFormProps {
  firstField: RefObject<HTMLTextAreaElement | null>
  onWaive: (reason: string) => void
  onCancel: () => void
}

/** Why a story needs no number; without a reason there is no waiver (rule RV2). */
export function WaiverForm({ firstField, onWaive, onCancel }: WaiverFormProps) {
  const [reason, setReason] = useState('')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onWaive(reason)
      }}
    >
      <p className={card.quiet}>
        Often something can be counted: who stopped escalating, what was adopted, what recurred no more.
      </p>
      <label className={card.field}>
        <span>Why no number exists</span>
        <textarea
          ref={firstField}
          className={card.text}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className={styles.deeds}>
        <Button small onClick={onCancel}>
          Cancel
        </Button>
        <Button small look="primary" type="submit" disabled={!reason.trim()}>
          Keep without a number
        </Button>
      </div>
    </form>
  )
}
