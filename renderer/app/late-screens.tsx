import type { RecoveryScreenProps } from '../features/backups/recovery-screen.tsx'
import type { CoverageScreenProps } from '../features/coverage/coverage-screen.tsx'
import type { GuideScreenProps } from '../features/guide/guide-screen.tsx'
import type { LookupDialogProps } from '../features/lookup/lookup-dialog.tsx'
import type { LoopsScreenProps } from '../features/loops/loops-screen.tsx'
import type { QuickCaptureDialogProps } from '../features/mining/quick-capture-dialog.tsx'
import type { StoryPromptsDialogProps } from '../features/mining/story-prompts-dialog.tsx'
import type { PracticeScreenProps } from '../features/practice/practice-screen.tsx'
import type { PrintScreenProps } from '../features/print/print-screen.tsx'
import type { QuestionsScreenProps } from '../features/questions/questions-screen.tsx'
import type { ImportDialogProps } from '../features/transfer/import-dialog.tsx'
import { Late } from '../ui/late.tsx'
import { lateCode } from '../ui/late-code.ts'
import { SkeletonRows } from '../ui/skeleton.tsx'
import type { SettingsProps } from './settings.tsx'
import type { ShortcutSheetProps } from './shortcut-sheet.tsx'

// What a start does not need: every screen but the first, and what lies over them.

const lookup = lateCode(async () => (await import('../features/lookup/lookup-dialog.tsx')).LookupDialog)
const coverage = lateCode(async () => (await import('../features/coverage/coverage-screen.tsx')).CoverageScreen)
const questions = lateCode(async () => (await import('../features/questions/questions-screen.tsx')).QuestionsScreen)
const practice = lateCode(async () => (await import('../features/practice/practice-screen.tsx')).PracticeScreen)
const loops = lateCode(async () => (await import('../features/loops/loops-screen.tsx')).LoopsScreen)
const settings = lateCode(async () => (await import('./settings.tsx')).Settings)
const transfer = lateCode(async () => (await import('../features/transfer/import-dialog.tsx')).ImportDialog)
const guide = lateCode(async () => (await import('../features/guide/guide-screen.tsx')).GuideScreen)
const capture = lateCode(async () => (await import('../features/mining/quick-capture-dialog.tsx')).QuickCaptureDialog)
const prompts = lateCode(async () => (await import('../features/mining/story-prompts-dialog.tsx')).StoryPromptsDialog)
const shortcuts = lateCode(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet)
const recovery = lateCode(async () => (await import('../features/backups/recovery-screen.tsx')).RecoveryScreen)
const print = lateCode(async () => (await import('../features/print/print-screen.tsx')).PrintScreen)

const inOrder = [
  lookup,
  coverage,
  questions,
  practice,
  loops,
  settings,
  transfer,
  capture,
  prompts,
  shortcuts,
  guide,
  print,
] as const

/** Fetches every one of them in the order in which they are likely to be asked for, each when the page is idle. */
export async function prefetchScreens(): Promise<void> {
  for (const code of inOrder) {
    await new Promise((resolve) => requestIdleCallback(resolve))
    // Whoever shows it says what failed.
    await code.load().catch(() => {})
  }
}

/** Stands where a screen is coming; empty for the first 120 ms. */
const waiting = (
  <main aria-busy="true" data-pane="main">
    <SkeletonRows />
  </main>
)

export const CoverageScreen = (props: CoverageScreenProps) => <Late code={coverage} waiting={waiting} props={props} />
export const QuestionsScreen = (props: QuestionsScreenProps) => (
  <Late code={questions} waiting={waiting} props={props} />
)
export const PracticeScreen = (props: PracticeScreenProps) => <Late code={practice} waiting={waiting} props={props} />
export const LoopsScreen = (props: LoopsScreenProps) => <Late code={loops} waiting={waiting} props={props} />
export const PrintScreen = (props: PrintScreenProps) => <Late code={print} waiting={waiting} props={props} />
export const Settings = (props: SettingsProps) => <Late code={settings} waiting={waiting} props={props} />
export const LookupDialog = (props: LookupDialogProps) => <Late code={lookup} needed={props.open} props={props} />
export const ImportDialog = (props: ImportDialogProps) => <Late code={transfer} needed={props.open} props={props} />
export const ShortcutSheet = (props: ShortcutSheetProps) => <Late code={shortcuts} needed={props.open} props={props} />
export const RecoveryScreen = (props: RecoveryScreenProps) => <Late code={recovery} waiting={waiting} props={props} />
export const GuideScreen = (props: GuideScreenProps) => <Late code={guide} waiting={waiting} props={props} />
export const QuickCaptureDialog = (props: QuickCaptureDialogProps) => (
  <Late code={capture} needed={props.open} props={props} />
)
export const StoryPromptsDialog = (props: StoryPromptsDialogProps) => (
  <Late code={prompts} needed={props.open} props={props} />
)
