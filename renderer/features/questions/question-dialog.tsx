import { type KeyboardEvent, useRef, useState } from 'react'
import { isPrincipleId, type PrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import {
  type OwnQuestion,
  type QuestionDomain,
  questionDomainSchema,
  questionDomains,
  questionKey,
} from '../../../shared/question/question.ts'
import { questionsFromList } from '../../../shared/question/questions-from-list.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './question-dialog.module.css'
import { domainWords, questionsWords } from './question-words.ts'
import { leftOutWords, type QuestionDeeds } from './use-question-deeds.ts'

const principleOptions = principles.map((each) => ({ value: each.id, label: each.name }))
const domainOptions = questionDomains.map((value) => ({ value, label: domainWords[value] }))
/** The longest list that is taken, in letters. */
const mostLetters = 500_000

interface QuestionDialogProps {
  /** The one to change; null = to add. */
  own: OwnQuestion | null
  /** Every wording that is there already. */
  present: readonly string[]
  deeds: QuestionDeeds
  onAdded: (id: string) => void
  onClose: () => void
}

/** Adds one question or a pasted list of them, or changes one. */
export function QuestionDialog({ own, present, deeds, onAdded, onClose }: QuestionDialogProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(own?.text ?? '')
  const [principle, setPrinciple] = useState<PrincipleId | null>(own?.principles[0] ?? null)
  const [domain, setDomain] = useState<QuestionDomain | null>(own?.domain ?? null)
  const others = own ? present.filter((each) => each !== own.text) : present
  const list = questionsFromList(own ? text.replace(/\s*\n\s*/g, ' ') : text, others)
  const asksNothing = questionKey(text) === ''
  const changed = own && (text !== own.text || principle !== (own.principles[0] ?? null) || domain !== own.domain)
  const ready = list.texts.length > 0 && (!own || Boolean(changed))

  const finish = async () => {
    if (!ready) return
    if (own) {
      const kept = own.principles.filter((id) => id !== principle)
      const labelled =
        principle === (own.principles[0] ?? null) ? own.principles : [...(principle ? [principle] : []), ...kept]
      if (await deeds.change(own, { ...own, text: text.trim(), principles: principle ? labelled : [], domain }))
        onClose()
      return
    }
    const id = await deeds.add(list, { principles: principle ? [principle] : [], domain })
    if (!id) return
    onClose()
    onAdded(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    void finish()
  }
  const left = leftOutWords(list)
  const said = asksNothing ? '' : [`${list.texts.length} new`, left].filter(Boolean).join(', ')
  return (
    <Dialog
      title={own ? 'Change your question' : 'Add questions'}
      open
      onClose={onClose}
      width={560}
      firstFocus={field}
      foot={
        <>
          <span className={styles.said} role="status">
            {own ? (list.duplicates > 0 ? 'This question is already here.' : '') : said}
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!ready} onClick={() => void finish()}>
            {own ? 'Change' : list.texts.length > 1 ? `Add ${questionsWords(list.texts.length)}` : 'Add'}
          </Button>
        </>
      }
    >
      <label className={styles.field}>
        <span>{own ? 'The question' : 'One question a line. A whole list can be pasted.'}</span>
        <textarea
          ref={field}
          className={styles.text}
          rows={own ? 4 : 8}
          maxLength={own ? 10_000 : mostLetters}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <div className={styles.labels}>
        <Select
          id="own-principle"
          label="Principle"
          none="As read from its words"
          value={principle}
          options={principleOptions}
          onChange={(value) => setPrinciple(isPrincipleId(value) ? value : null)}
        />
        <Select
          id="own-domain"
          label="Domain"
          none="Not said"
          value={domain}
          options={domainOptions}
          onChange={(value) => setDomain(questionDomainSchema.safeParse(value).data ?? null)}
        />
      </div>
    </Dialog>
  )
}
