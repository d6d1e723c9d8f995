import { useEffect, useState } from 'react'
import type { Turn } from '../../../shared/practice/session-plan.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { SaveProblemBar } from './draft/save-problem-bar.tsx'
import type { DueOf } from './due.ts'
import type { Filing } from './filing.ts'
import { fetchEditor, RepairView, TrashView, VersionsView } from './late-parts.tsx'
import type { ExportFormat } from './list/bulk-bar.tsx'
import { FirstRun } from './parts/first-run.tsx'
import styles from './stories-screen.module.css'
import { StoryWorkspace } from './story-workspace.tsx'
import { useStoryDeeds } from './use-story-deeds.ts'

export interface StoriesScreenProps {
  storyId: string | null
  /** Show only stories of this principle. */
  principle: PrincipleId | null
  /** The principle whose card is open in the story; null = none. */
  at: PrincipleId | null
  /** `replace` leaves no step behind for Back. */
  onOpenStory: (id: string | null, how?: 'push' | 'replace') => void
  onDropPrinciple: () => void
  onNewStory: () => void
  onNewStoryWith: (filing: Filing) => void
  due: DueOf
  onShowPractice: () => void
  /** Tell a story aloud, now. */
  onPractise: (turn: Turn) => void
  onPasteNotes: () => void
  onAddSamples: () => void
  onImport: () => void
  /** Writes these stories out, and nothing else of the bank. */
  onExport: (format: ExportFormat, stories: readonly Story[]) => void
  /** Writes the whole bank into a file, with these stories as they are typed and could not be saved. */
  onSaveBackup: (unsaved: readonly Story[]) => void
}

type Place = { name: 'workspace' | 'trash' | 'repair' } | { name: 'versions'; of: string }

/** The list of stories and the editor beside it. */
export function StoriesScreen(props: StoriesScreenProps) {
  const bank = useBank()
  const store = useBankStore()
  const deeds = useStoryDeeds()
  const [place, setPlace] = useState<Place>({ name: 'workspace' })
  const toWorkspace = () => setPlace({ name: 'workspace' })
  useEffect(() => void fetchEditor(), [])

  if (bank.status === 'loading')
    return (
      <main className={styles.loading} aria-busy="true" aria-label="Stories" data-pane="list">
        <SkeletonRows />
      </main>
    )
  if (bank.status === 'failed' && bank.stories.length === 0)
    return (
      <main aria-label="Stories" data-pane="list">
        <ErrorPanel title="Your stories could not be read. Nothing was changed." details={bank.reason}>
          <Button look="primary" onClick={() => void store.reload()}>
            Retry
          </Button>
        </ErrorPanel>
      </main>
    )
  if (place.name === 'trash') return <TrashView deeds={deeds} onBack={toWorkspace} />
  if (place.name === 'repair') return <RepairView deeds={deeds} onBack={toWorkspace} />
  const versioned = place.name === 'versions' ? bank.storiesById.get(place.of) : undefined
  if (versioned) return <VersionsView story={versioned} deeds={deeds} onBack={toWorkspace} />
  if (bank.stories.length === 0 && bank.unreadable.length === 0)
    return (
      <div className={styles.first}>
        <SaveProblemBar onSaveBackup={props.onSaveBackup} />
        <FirstRun
          onNew={props.onNewStory}
          onImport={props.onImport}
          onPaste={props.onPasteNotes}
          onSamples={props.onAddSamples}
          trashed={bank.trash.length}
          onTrash={() => setPlace({ name: 'trash' })}
        />
      </div>
    )
  return (
    <StoryWorkspace
      {...props}
      deeds={deeds}
      onShow={(name) => setPlace(name === 'versions' ? { name, of: props.storyId ?? '' } : { name })}
    />
  )
}
