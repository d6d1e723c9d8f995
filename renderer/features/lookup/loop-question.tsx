import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Loop } from '../../../shared/loop/loop.ts'
import { Button } from '../../ui/button.tsx'
import styles from './loop-question.module.css'

/** Loops offered; the latest ones. */
const mostOffered = 5

/** What a loop is called in a list. */
export function loopWords(loop: Pick<Loop, 'company' | 'role' | 'date'>): string {
  return [loop.company.trim() || loop.role.trim() || 'Loop without a name', loop.date ?? ''].filter(Boolean).join(', ')
}

interface LoopQuestionProps {
  loops: readonly Loop[]
  onChoose: (loopId: string | null) => void
  onCancel: () => void
}

/** "Told in which loop?", asked once. */
export function LoopQuestion({ loops, onChoose, onCancel }: LoopQuestionProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  const latest = loops.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, mostOffered)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <fieldset ref={box} className={styles.box} onKeyDown={onKeyDown}>
      <legend className={styles.legend}>Which loop are you in?</legend>
      {latest.map((loop) => (
        <Button key={loop.id} small onClick={() => onChoose(loop.id)}>
          {loopWords(loop)}
        </Button>
      ))}
      <Button small onClick={() => onChoose(null)}>
        No loop
      </Button>
    </fieldset>
  )
}
