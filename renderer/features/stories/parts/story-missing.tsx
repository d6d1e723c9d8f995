import { storyName } from '../../../../shared/story/story-text.ts'
import { useBank } from '../../../storage/use-bank.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { StoryDeeds } from '../use-story-deeds.ts'

interface StoryMissingProps {
  storyId: string
  deeds: StoryDeeds
  onClose: () => void
  onRepair: () => void
}

/** The address names a story that is not in the list: says where it is. */
export function StoryMissing({ storyId, deeds, onClose, onRepair }: StoryMissingProps) {
  const { trash, unreadable } = useBank()
  const trashed = trash.find((each) => each.id === storyId)
  if (trashed)
    return (
      <EmptyState title={`“${storyName(trashed.story)}” is in Trash.`}>
        <Button onClick={() => void deeds.restore([trashed])}>Restore</Button>
      </EmptyState>
    )
  if (unreadable.some((each) => each.key === storyId))
    return (
      <EmptyState title="This story needs repair.">
        <Button onClick={onRepair}>Show what is stored</Button>
      </EmptyState>
    )
  return (
    <EmptyState title="This story is not in the bank any more.">
      <Button onClick={onClose}>Back to the list</Button>
    </EmptyState>
  )
}
