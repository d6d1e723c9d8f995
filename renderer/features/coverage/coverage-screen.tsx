import { useId, useState } from 'react'
import { coverageSummary } from '../../../shared/coverage/coverage-matrix.ts'
import { strongestFirst } from '../../../shared/coverage/row-order.ts'
import { type PrincipleId, principleIds } from '../../../shared/principle/principle.ts'
import { targetOf } from '../../../shared/settings/settings.ts'
import { useTextSays } from '../../match/use-text-says.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-registry.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { PaneBoundary } from '../../ui/pane-boundary.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { useSay } from '../../ui/use-say.ts'
import { CoverageEmpty } from './coverage-empty.tsx'
import { CoverageGrid } from './coverage-grid.tsx'
import { coverageOf } from './coverage-of.ts'
import styles from './coverage-screen.module.css'
import { CoverageSkeleton } from './coverage-skeleton.tsx'
import { CoverageTop } from './coverage-top.tsx'
import { useCoverageView } from './coverage-view.ts'
import { GapPanel } from './gap-panel.tsx'
import { gapsInWords } from './gap-words.ts'
import { useGridRows } from './grid-rows.ts'
import { Legend } from './legend.tsx'
import type { NewStoryFrom } from './new-story-from.ts'
import { principleAt, principleOf } from './principle-of.ts'
import { useLayers } from './use-layers.tsx'
import { useTagging } from './use-tagging.ts'

export interface CoverageScreenProps {
  /** At one of its principles, or at none. */
  onOpenStory: (id: string, at?: PrincipleId | null) => void
  onNewStory: (from: NewStoryFrom) => void
  /** Show the list of stories of one principle. */
  onShowStoriesOf: (principle: PrincipleId) => void
  onShowPractice: () => void
  onAddSamples: () => void
}

/** Below this many active stories the counts say little. */
const fewStories = 5

/** Stories against principles, and what to mend. */
export function CoverageScreen({
  onOpenStory,
  onNewStory,
  onShowStoriesOf,
  onShowPractice,
  onAddSamples,
}: CoverageScreenProps) {
  const bank = useBank()
  const store = useBankStore()
  const { settings } = bank
  const { view, change, note } = useCoverageView()
  const [said, say] = useSay()
  const tagging = useTagging(say)
  const textSays = useTextSays()
  const { matrix, gaps } = coverageOf(tagging.stories, settings, textSays)
  const rows = useGridRows(bank.stories, tagging.stories, matrix, view)
  const roomy = useMedia('(min-width: 1180px), print')
  const [over, setOver] = useState(false)
  const summaryId = useId()
  useCommand('toggle-side-panel', () => setOver((open) => !open), !roomy)

  const leaving = (leave: () => void) => {
    note({ left: true })
    leave()
  }
  const sort = (column: number) => {
    const principle = column === view.sorting?.column ? null : principleAt(column)
    const order = principle ? strongestFirst(rows, column - 1).map((row) => row.id) : []
    change({ sorting: principle ? { column, order } : null })
    say(principle ? `Sorted by ${principleOf(principle).name}` : 'Sorted by title')
  }
  const deeds = {
    cycle: tagging.cycle,
    openStory: (storyId: string, at: PrincipleId | null = null) => leaving(() => onOpenStory(storyId, at)),
    showStoriesOf: (principle: PrincipleId) => leaving(() => onShowStoriesOf(principle)),
    newStory: (from: NewStoryFrom) => leaving(() => onNewStory(from)),
    newStoryFor: (principle: PrincipleId) => leaving(() => onNewStory({ principles: [principle] })),
    sort,
    sortBy: (principle: PrincipleId) => sort(principleIds.indexOf(principle) + 1),
  }
  const { layers, layerDeeds } = useLayers({ tagging, textSays, view, deeds })

  const empty = matrix.rows.length === 0
  const words = gapsInWords(gaps)
  const panel = (
    <PaneBoundary title="What to mend could not be worked out. The grid is right." resetKeys={[tagging.stories]}>
      <GapPanel
        gaps={gaps}
        stories={tagging.stories}
        textSays={textSays}
        storiesById={bank.storiesById}
        targetOf={(id) => targetOf(settings, id)}
        empty={empty}
        deeds={{
          newStory: deeds.newStory,
          showPractice: () => leaving(onShowPractice),
          newStoryFor: deeds.newStoryFor,
          openStory: deeds.openStory,
          showCandidates: (principle) => {
            setOver(false)
            layerDeeds.showCandidates(principle)
          },
          showProjects: () => {
            setOver(false)
            change({ lens: 'project', sorting: null, scrollTop: 0 })
          },
        }}
      />
    </PaneBoundary>
  )
  const loading = bank.status === 'loading'
  const beside = roomy && settings.sidePanelShown
  return (
    <main className={`${styles.screen} ${beside ? styles.withPanel : ''}`}>
      <section className={styles.page} aria-label="Coverage" data-pane="coverage">
        <CoverageTop view={view} change={change}>
          {beside || loading ? null : (
            <Popover
              title={words}
              width={312}
              align="end"
              open={over}
              onOpenChange={setOver}
              trigger={<Button>{words}</Button>}
            >
              <div className={styles.over}>{panel}</div>
            </Popover>
          )}
        </CoverageTop>
        <div className={styles.content}>
          {bank.status === 'failed' ? (
            <ErrorPanel title="Coverage could not be counted." details={bank.reason}>
              <p>The stored stories could not be read. What was read before is still shown.</p>
              <Button onClick={() => void store.reload()}>Try again</Button>
            </ErrorPanel>
          ) : null}
          {loading ? (
            <CoverageSkeleton />
          ) : (
            <>
              <p id={summaryId} className="visually-hidden">
                {coverageSummary(matrix, (id) => principleOf(id).name)}
              </p>
              <CoverageGrid
                rows={rows}
                columns={matrix.columns}
                view={view}
                note={note}
                letters={settings.singleKeyShortcuts}
                describedBy={summaryId}
                deeds={{ ...deeds, ...layerDeeds }}
                onNoGap={() => say('No gaps, nothing thin')}
              />
              <CoverageEmpty
                stories={matrix.rows.length}
                rows={rows.length}
                onShowDrafts={() => change({ readyOnly: false })}
                onAddSamples={onAddSamples}
              />
              {rows.length > 0 ? <Legend view={view} drafts={rows.some((row) => row.draft)} /> : null}
              {!empty && matrix.rows.length < fewStories ? (
                <p className={styles.few}>Counts mean more after 8–10 stories.</p>
              ) : null}
            </>
          )}
        </div>
        <p role="status" className="visually-hidden">
          {said}
        </p>
      </section>
      {beside ? (
        <aside className={styles.panel} aria-label="What to mend" data-pane="gaps">
          <h2 className={styles.panelHeading}>{loading ? 'Counting…' : words}</h2>
          {loading ? null : panel}
        </aside>
      ) : null}
      {layers}
    </main>
  )
}
