import { useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { localDay } from '../host/local-day.ts'
import { dueOf } from '../features/practice/use-due.ts'
import type { DueOf } from '../features/stories/due.ts'
import { StoriesScreen } from '../features/stories/stories-screen.tsx'
import { useExport } from '../features/transfer/use-export.ts'
import { pageMeta } from '../host/page-meta.ts'
import { useHost } from '../host/use-host.ts'
import { useBank } from '../storage/use-bank.ts'
import { useCommandRegistry } from '../ui/command-registry.tsx'
import { PaneBoundary } from '../ui/pane-boundary.tsx'
import styles from './app.module.css'
import { Bars } from './bars.tsx'
import { CountedNav } from './counted-nav.tsx'
import {
  CoverageScreen,
  GuideScreen,
  ImportDialog,
  LookupDialog,
  LoopsScreen,
  PracticeScreen,
  PrintScreen,
  QuestionsScreen,
  QuickCaptureDialog,
  Settings,
  ShortcutSheet,
  StoryPromptsDialog,
} from './late-screens.tsx'
import { moveToPane } from './move-to-pane.ts'
import { type Layer, useAppCommands } from './use-app-commands.ts'
import { type NewStory, useBankDeeds } from './use-bank-deeds.ts'
import { useErrands } from './use-errands.ts'
import { usePalette } from './use-palette.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useView } from './use-view.ts'

/** What the list of stories may ask of the practice. */
const dueToday: DueOf = (bank) => {
  const queue = dueOf(bank, localDay())
  return { stories: queue.dueStories, today: queue.items.length }
}

const nothingDue: ReturnType<typeof dueOf>['items'] = []

/** The frame: where you are, what lies over it, and what each command does everywhere. */
export function App() {
  const host = useHost()
  const bank = useBank()
  const { settings } = bank
  const registry = useCommandRegistry()
  const [layer, setLayer] = useState<Layer>('none')
  // Reckoned for the whole bank: only where the lookup lists it.
  const due = layer === 'lookup' ? dueOf(bank, localDay()).items : nothingDue
  // Back and Forward lead elsewhere: what lay over the place that was left goes with it.
  const [view, go] = useView(() => setLayer('none'))
  const deeds = useBankDeeds()
  const exports = useExport(pageMeta('app-version'))
  useShortcuts(registry, settings.singleKeyShortcuts, settings.commandKeys)

  const openStory = (storyId: string | null, how?: 'push' | 'replace') =>
    go({ screen: 'stories', storyId, principle: view.screen === 'stories' ? view.principle : null }, how)
  const newStory = async (from: NewStory = {}) => {
    const id = await deeds.newStory(from)
    if (id) go({ screen: 'stories', storyId: id, principle: null })
  }
  const [lookupUsed, setLookupUsed] = useState(false)
  const closeLayer = () => {
    if (layer === 'lookup') setLookupUsed(true)
    setLayer('none')
  }
  const { file, nextFile } = useErrands({
    openStory: (storyId) => openStory(storyId),
    newStory: (from) => void newStory(from),
  })
  // What the system opened comes before what was chosen by hand.
  const closeImport = () => (file ? nextFile() : closeLayer())

  useAppCommands({ view, go, newStory, openLayer: setLayer, deeds, exports })
  const palette = usePalette()

  return (
    <div className={styles.app}>
      <button type="button" className={styles.skip} onClick={() => moveToPane('main')}>
        Skip to content
      </button>
      <CountedNav
        current={view.screen}
        onLookup={() => setLayer('lookup')}
        onGo={(screen) => {
          if (screen === 'stories') go({ screen, storyId: null, principle: null })
          else if (screen === 'coverage') go({ screen })
          else if (screen === 'practice') go({ screen, turn: null })
          else if (screen === 'loops') go({ screen, loopId: null, day: false })
          else if (screen === 'questions') go({ screen, questionId: null })
          else if (screen === 'settings') go({ screen, section: 'general' })
        }}
      />
      <div className={styles.screen}>
        <Bars
          onImport={() => setLayer('import')}
          onExport={() => void exports.bankFile()}
          onShowBackups={() => go({ screen: 'settings', section: 'backups' })}
          onShowShortcuts={() => go({ screen: 'settings', section: 'shortcuts' })}
          lookupUsed={lookupUsed}
        />
        <PaneBoundary
          resetKeys={[view]}
          title="This screen could not be shown. Your stories are safe; the other screens still work."
        >
          {view.screen === 'stories' ? (
            <StoriesScreen
              storyId={view.storyId}
              principle={view.principle}
              at={view.at ?? null}
              onOpenStory={openStory}
              onDropPrinciple={() => go({ ...view, principle: null })}
              onNewStory={() => void newStory()}
              onNewStoryWith={(filing) => void newStory(filing)}
              due={dueToday}
              onShowPractice={() => go({ screen: 'practice', turn: null })}
              onPractise={(turn) => go({ screen: 'practice', turn })}
              onPasteNotes={() => setLayer('paste')}
              onAddSamples={() => void deeds.addSamples()}
              onImport={() => setLayer('import')}
              onExport={(format, selected) => {
                const scope = { name: 'selected-stories', stories: selected }
                void (format === 'bankFile' ? exports.bankFile({ scope }) : exports[format](scope))
              }}
              onSaveBackup={(unsaved) => void exports.bankFile({ unsaved })}
            />
          ) : null}
          {view.screen === 'coverage' ? (
            <CoverageScreen
              onOpenStory={(storyId, at) => go({ screen: 'stories', storyId, principle: null, ...(at && { at }) })}
              onNewStory={(from) => void newStory(from)}
              onShowStoriesOf={(principle) => go({ screen: 'stories', storyId: null, principle })}
              onShowPractice={() => go({ screen: 'practice', turn: null })}
              onAddSamples={() => void deeds.addSamples()}
            />
          ) : null}
          {view.screen === 'questions' ? (
            <QuestionsScreen
              questionId={view.questionId}
              onOpenQuestion={(questionId, how) => go({ screen: 'questions', questionId }, how)}
              onOpenStory={(storyId) => go({ screen: 'stories', storyId, principle: null })}
              onNewStory={(from) => void newStory(from)}
              onPractise={(turn) => go({ screen: 'practice', turn })}
            />
          ) : null}
          {view.screen === 'practice' ? (
            <PracticeScreen
              turn={view.turn}
              onTaken={() => go({ screen: 'practice', turn: null }, 'replace')}
              onOpenStory={(storyId) => go({ screen: 'stories', storyId, principle: null })}
              onShowStories={() => go({ screen: 'stories', storyId: null, principle: null })}
            />
          ) : null}
          {view.screen === 'loops' ? (
            <LoopsScreen
              loopId={view.loopId}
              day={view.day}
              onOpen={(loopId, day = false) => go({ screen: 'loops', loopId, day })}
              onOpenStory={(storyId) => go({ screen: 'stories', storyId, principle: null })}
              onNewStoryFor={(principle, title = '') => void newStory({ principles: [principle], title })}
              onPrint={(loopId) => go({ screen: 'print', sheet: 'brief', loopId })}
            />
          ) : null}
          {view.screen === 'guide' ? (
            <GuideScreen chapter={view.chapter} onChapter={(chapter) => go({ screen: 'guide', chapter })} />
          ) : null}
          {view.screen === 'print' ? (
            <PrintScreen
              sheet={view.sheet}
              loopId={view.loopId}
              onChange={(sheet, loopId) => go({ screen: 'print', sheet, loopId }, 'replace')}
              onBack={() => history.back()}
            />
          ) : null}
          {view.screen === 'settings' ? (
            <Settings
              section={view.section}
              onSection={(section) => go({ screen: 'settings', section }, 'replace')}
              deeds={{
                exports,
                onImport: () => setLayer('import'),
                onPaste: () => setLayer('paste'),
                onAddSamples: () => void deeds.addSamples(),
                onRemoveSamples: () => void deeds.removeSamples(),
                onPrint: () => go({ screen: 'print', sheet: 'book', loopId: null }),
              }}
            />
          ) : null}
        </PaneBoundary>
      </div>
      <ErrorBoundary resetKeys={[layer, file]} fallback={null} onError={deeds.tellMissingPart}>
        <LookupDialog
          open={layer === 'lookup'}
          onClose={closeLayer}
          onOpenStory={(storyId, stay) => {
            if (!stay) closeLayer()
            go({ screen: 'stories', storyId, principle: null })
          }}
          onNewStory={(from) => {
            closeLayer()
            void newStory(from)
          }}
          commands={palette}
          due={due}
        />
        <ImportDialog
          open={file !== null || layer === 'import' || layer === 'paste'}
          paste={file === null && layer === 'paste'}
          file={file}
          onClose={closeImport}
          onUndo={deeds.undoDeed}
          onOpenStory={(storyId) => {
            closeImport()
            go({ screen: 'stories', storyId, principle: null })
          }}
        />
        <QuickCaptureDialog open={layer === 'capture'} onClose={closeLayer} onUndo={deeds.undoDeed} />
        <StoryPromptsDialog
          open={layer === 'prompts'}
          onClose={closeLayer}
          onDraft={(from) => {
            closeLayer()
            void newStory(from)
          }}
        />
        <ShortcutSheet open={layer === 'shortcuts'} onClose={closeLayer} platform={host.platform} />
      </ErrorBoundary>
    </div>
  )
}
