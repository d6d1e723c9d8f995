import { Button } from '../../ui/button.tsx'
import { useCommandRegistry } from '../../ui/command-registry.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './coverage-screen.module.css'

interface CoverageEmptyProps {
  /** Active stories in the bank, and rows shown. */
  stories: number
  rows: number
  onShowDrafts: () => void
  onAddSamples: () => void
}

/** What stands under the strip where there is no row. */
export function CoverageEmpty({ stories, rows, onShowDrafts, onAddSamples }: CoverageEmptyProps) {
  const registry = useCommandRegistry()
  if (rows > 0) return null
  if (stories > 0)
    return (
      <EmptyState title="No story is ready yet.">
        <p>{stories === 1 ? 'One draft is hidden.' : `${stories} drafts are hidden.`} Only ready stories count.</p>
        <Button onClick={onShowDrafts}>Show drafts</Button>
      </EmptyState>
    )
  return (
    <EmptyState title="Add a story to see coverage">
      <p>Tag each story with the principles it shows. The strip above fills as stories become ready.</p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => void registry.run('new-story')}>
          New story
        </Button>
        <Button onClick={onAddSamples}>Try with sample stories</Button>
      </div>
    </EmptyState>
  )
}
