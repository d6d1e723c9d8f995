import { useMemo, useState } from 'react'
import { coverageGaps } from '../../../shared/coverage/coverage-gaps.ts'
import { coverageMatrix } from '../../../shared/coverage/coverage-matrix.ts'
import { type StoryPrompt, storyPrompts } from '../../../shared/coverage/story-prompts.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import { rolePresets } from '../../../shared/principle/role-weights.ts'
import { weightsOf } from '../../../shared/review/principle-weight.ts'
import { targetOf } from '../../../shared/settings/settings.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './mining.module.css'

export interface StoryPromptsDialogProps {
  open: boolean
  onClose: () => void
  onDraft: (from: { title: string; principles: readonly PrincipleId[] }) => void
}

const ways = [
  { value: 'byPrinciple', label: 'By principle' },
  { value: 'byRole', label: 'By role' },
  { value: 'byEvent', label: 'By event' },
] as const
type Way = (typeof ways)[number]['value']

const shortOf = (id: PrincipleId) => principles.find((each) => each.id === id)?.short ?? id

/** Questions that may bring a story back, what is missing most first; each opens a draft. */
export function StoryPromptsDialog({ open, onClose, onDraft }: StoryPromptsDialogProps) {
  return (
    <Dialog title="Dig up a story" open={open} onClose={onClose} width={680}>
      {open ? <Prompts onDraft={onDraft} /> : null}
    </Dialog>
  )
}

function Prompts({ onDraft }: Pick<StoryPromptsDialogProps, 'onDraft'>) {
  const { stories, settings } = useBank()
  const [chosen, setChosen] = useState<Way>('byPrinciple')
  const found = useMemo(() => {
    const matrix = coverageMatrix(stories, (id) => targetOf(settings, id))
    const gaps = coverageGaps(matrix, stories, { weightOf: weightsOf(settings), partnersOf: () => [] })
    return storyPrompts(gaps, settings.role)
  }, [stories, settings])
  const role = rolePresets.find((each) => each.id === settings.role)?.label ?? ''
  const way = chosen === 'byPrinciple' && found.byPrinciple.length === 0 ? 'byEvent' : chosen
  return (
    <div className={styles.prompts}>
      <Segmented label="Remember by" value={way} options={ways} onChange={setChosen} />
      <p className={styles.quiet}>
        {way === 'byPrinciple' ? 'The principles that lack a ready story, those that count most for you first.' : ''}
        {way === 'byRole' ? `What happens to a ${role.toLowerCase()}. The role is set under Settings, Principles.` : ''}
        {way === 'byEvent' ? 'What happens in any programme, from its start to after you left.' : ''}
      </p>
      <ul className={styles.list} aria-label="Prompts">
        {found[way].map((prompt) => (
          <Prompt key={prompt.id} prompt={prompt} onDraft={onDraft} />
        ))}
      </ul>
    </div>
  )
}

function Prompt({ prompt, onDraft }: { prompt: StoryPrompt; onDraft: StoryPromptsDialogProps['onDraft'] }) {
  const { title, principles: shows, fills } = prompt
  return (
    <li className={styles.one}>
      <div>
        <p className={styles.prompt}>{prompt.prompt}</p>
        <p className={styles.shows}>
          {shows.map((id, at) => (
            <Chip key={id} strong={at === 0}>
              {shortOf(id)}
            </Chip>
          ))}
          {fills ? <span className={styles.quiet}>{fills}</span> : null}
        </p>
      </div>
      <Button
        small
        aria-label={`Start a draft: ${prompt.prompt}`}
        onClick={() => onDraft({ title, principles: shows })}
      >
        Start a draft
      </Button>
    </li>
  )
}
