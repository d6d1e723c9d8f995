import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { useBank } from '../../storage/use-bank.ts'

export interface CoverageScreenProps {
  onOpenStory: (id: string) => void
  onNewStoryFor: (principle: PrincipleId) => void
  /** Show the list of stories of one principle. */
  onShowStoriesOf: (principle: PrincipleId) => void
  onAddSamples: () => void
}

/** Stories against principles, and what to mend. */
export function CoverageScreen(_props: CoverageScreenProps) {
  const bank = useBank()
  return <main>{bank.stories.length} stories</main>
}
