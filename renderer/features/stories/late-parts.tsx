import { Late } from '../../ui/late.tsx'
import { lateCode } from '../../ui/late-code.ts'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { loadReviewer } from './facts/load-reviewer.ts'
import type { RowLayersProps } from './list/row-layers.tsx'
import type { OpenStoryProps } from './open-story.tsx'
import type { RepairViewProps } from './parts/repair-view.tsx'
import { loadTextField } from './text/story-text.tsx'
import type { TrashViewProps } from './trash/trash-view.tsx'
import type { VersionsViewProps } from './versions/versions-view.tsx'

// The list is drawn first; what a story opens into, and the rarer places, come after it.

const openStory = lateCode(async () => {
  const [{ OpenStory }] = await Promise.all([import('./open-story.tsx'), loadReviewer()])
  return OpenStory
})
const rowLayers = lateCode(async () => (await import('./list/row-layers.tsx')).RowLayers)
const versions = lateCode(async () => (await import('./versions/versions-view.tsx')).VersionsView)
const trash = lateCode(async () => (await import('./trash/trash-view.tsx')).TrashView)
const repair = lateCode(async () => (await import('./parts/repair-view.tsx')).RepairView)

/** Fetches what the next click is likely to need; who shows it says what failed. */
export async function fetchEditor(): Promise<void> {
  await Promise.allSettled([openStory.load(), loadTextField()])
  await Promise.allSettled([rowLayers.load(), versions.load(), trash.load()])
}

const waiting = (
  <main aria-busy="true" data-pane="list">
    <SkeletonRows />
  </main>
)
const waitingEditor = <main aria-busy="true" aria-label="Story" data-pane="editor" />

export const OpenStory = (props: OpenStoryProps) => <Late code={openStory} waiting={waitingEditor} props={props} />
export const RowLayers = (props: RowLayersProps) => (
  <Late code={rowLayers} needed={props.layer !== 'none'} props={props} />
)
export const VersionsView = (props: VersionsViewProps) => <Late code={versions} waiting={waiting} props={props} />
export const TrashView = (props: TrashViewProps) => <Late code={trash} waiting={waiting} props={props} />
export const RepairView = (props: RepairViewProps) => <Late code={repair} waiting={waiting} props={props} />
