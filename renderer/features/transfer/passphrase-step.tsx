import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './import.module.css'

interface PassphraseStepProps {
  name: string
  wrong: boolean
  onTry: (passphrase: string) => void
}

/** Asks for the passphrase of a locked bank file. */
export function PassphraseStep({ name, wrong, onTry }: PassphraseStepProps) {
  const [words, setWords] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onTry(words)
  }
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <label htmlFor="passphrase">{name} is locked. Its passphrase:</label>
      <input
        id="passphrase"
        type="password"
        autoComplete="off"
        className={styles.input}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {wrong ? <p role="alert">This is not the passphrase of this file. The file itself is whole.</p> : null}
      <Button look="primary" type="submit" disabled={words === ''}>
        Unlock
      </Button>
    </form>
  )
}
