import { useState } from 'react'
import { type Candidate, candidatesFor, type TextSays } from '../../../shared/coverage/coverage-gaps.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { strengthOf } from '../../../shared/story/edit-story.ts'
import type { Story, Strength } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { inWords, principleOf } from './principle-of.ts'
import styles from './story-pick-list.module.css'
import { StoryPickList } from './story-pick-list.tsx'

interface CandidatesDialogProps {
  principle: PrincipleId
  stories: readonly Story[]
  textSays: TextSays
  onTag: (storyId: string, principle: PrincipleId, strength: Strength | null) => void
  onOpen: (storyId: string) => void
  onNewStory: (principle: PrincipleId) => void
  onClose: () => void
}

function reasonWords({ reason }: Candidate): string {
  if (reason.type === 'draft-shows-it') return 'A draft that is tagged with it already. It counts once it is ready.'
  if (reason.type === 'text-says-so') return `Its text says ${inWords(reason.words.map((words) => `“${words}”`))}.`
  const names = inWords(reason.partners.map((id) => principleOf(id).short))
  return `Shows ${names}, which often ${reason.partners.length === 1 ? 'comes' : 'come'} with it.`
}

/** Stories that might show a principle, and why. They stay in the list when tagged, so that a tag can be taken back. */
export function CandidatesDialog({
  principle,
  stories,
  textSays,
  onTag,
  onOpen,
  onNewStory,
  onClose,
}: CandidatesDialogProps) {
  const { name, short, evidenceQuestion, gapHint, partners } = principleOf(principle)
  const [candidates] = useState(() => candidatesFor(principle, stories, () => partners, undefined, textSays))
  const tagButton = (story: Story) => {
    const tagged = strengthOf(story, principle) !== null
    const label = tagged ? `Take the tag ${short} from ${storyName(story)}` : `Tag ${storyName(story)} with ${short}`
    return (
      <Button
        small
        look={tagged ? 'quiet' : 'plain'}
        onClick={() => onTag(story.id, principle, tagged ? null : 'secondary')}
        aria-label={label}
      >
        {tagged ? 'Tagged · take back' : 'Tag it'}
      </Button>
    )
  }
  const picks = candidates.flatMap((candidate) => {
    const story = stories.find((each) => each.id === candidate.storyId)
    if (!story) return []
    const action = candidate.reason.type === 'draft-shows-it' ? null : tagButton(story)
    return [{ storyId: story.id, name: storyName(story), note: reasonWords(candidate), action }]
  })
  return (
    <Dialog
      title={`Stories that could show ${name}`}
      open
      onClose={onClose}
      width={560}
      foot={<Button onClick={() => onNewStory(principle)}>Write a new story</Button>}
    >
      <p className={styles.lead}>{picks.length > 0 ? evidenceQuestion : `No story comes close yet. ${gapHint}`}</p>
      <StoryPickList picks={picks} onOpen={onOpen} />
    </Dialog>
  )
}
