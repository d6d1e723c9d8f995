import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { useBank } from '../../storage/use-bank.ts'

export interface StoriesScreenProps {
  storyId: string | null
  /** Show only stories of this principle. */
  principle: PrincipleId | null
  onOpenStory: (id: string | null) => void
  onDropPrinciple: () => void
  onNewStory: () => void
  onPasteNotes: () => void
  onAddSamples: () => void
  onImport: () => void
}

/** The list of stories and the editor beside it. */
export function StoriesScreen(_props: StoriesScreenProps) {
  const bank = useBank()
  return <main>{bank.stories.length} stories</main>
}
