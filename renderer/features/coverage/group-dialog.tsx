import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { strengthOf } from '../../../shared/story/edit-story.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { principleOf } from './principle-of.ts'
import { StoryPickList } from './story-pick-list.tsx'
import { strengthWords } from './strength-words.ts'

interface GroupDialogProps {
  title: string
  stories: readonly Story[]
  principle: PrincipleId | null
  onOpen: (storyId: string) => void
  onClose: () => void
}

/** The stories behind a count. */
export function GroupDialog({ title, stories, principle, onOpen, onClose }: GroupDialogProps) {
  const picks = stories.map((story) => {
    const status = story.status === 'draft' ? 'draft' : 'ready'
    const strength = principle ? strengthOf(story, principle) : null
    return {
      storyId: story.id,
      name: storyName(story),
      note: principle ? `${principleOf(principle).name}: ${strengthWords(strength)} · ${status}` : status,
    }
  })
  return (
    <Dialog title={title} open onClose={onClose} width={560}>
      <StoryPickList picks={picks} onOpen={onOpen} />
    </Dialog>
  )
}
