import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { inOrder, loopName } from '../../../shared/loop/loop-days.ts'
import { localDay } from '../../host/local-day.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-registry.tsx'
import { useNotice } from '../../ui/notices.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { BookSheet } from './book-sheet.tsx'
import { BriefSheet } from './brief-sheet.tsx'
import { CardsSheet } from './cards-sheet.tsx'
import { CoverageSheet } from './coverage-sheet.tsx'
import { isSheetName, type Paper, type Scope, type SheetName, sheetLabels, sheets, usualPaper } from './print-choice.ts'
import { storiesOnPaper } from './print-ground.ts'
import styles from './print-screen.module.css'
import { sheetMarkdown } from './sheet-markdown.ts'

export interface PrintScreenProps {
  sheet: SheetName
  /** The loop of a brief, or of the stories to print; null = none named. */
  loopId: string | null
  onChange: (sheet: SheetName, loopId: string | null) => void
  onBack: () => void
}

/** The page as it will be on paper, and what goes onto it. */
export function PrintScreen({ sheet, loopId, onChange, onBack }: PrintScreenProps) {
  const bank = useBank()
  const tell = useNotice()
  const [paper, setPaper] = useState<Paper>(() => usualPaper(navigator.language))
  const [onePage, setOnePage] = useState(false)
  const [scope, setScope] = useState<'all' | 'ready' | 'loop'>(loopId && sheet !== 'brief' ? 'loop' : 'all')
  const today = localDay()
  const loops = inOrder(bank.loops, today)
  const loop = bank.loops.find((each) => each.id === loopId) ?? loops[0]
  const chosen: Scope = scope === 'loop' ? (loop ? { loop: loop.id } : 'all') : scope
  const stories = sheet === 'brief' ? [] : storiesOnPaper(bank, chosen, today)
  useCommand('print-page', () => window.print())

  const copy = () => {
    const text = sheetMarkdown(sheet, { loop: loop ?? null, stories, bank, today })
    navigator.clipboard.writeText(text).then(
      () => tell({ text: 'Copied as Markdown' }),
      () => tell({ text: 'It could not be copied.', tone: 'problem' }),
    )
  }
  const drawn = (): ReactNode => {
    if (sheet === 'brief')
      return loop ? (
        <BriefSheet loop={loop} bank={bank} today={today} onePage={onePage} />
      ) : (
        <p>No loop is planned yet: a brief is made from one.</p>
      )
    if (stories.length === 0) return <p>No story to print.</p>
    if (sheet === 'cards') return <CardsSheet stories={stories} />
    if (sheet === 'coverage') return <CoverageSheet stories={stories} settings={bank.settings} />
    return <BookSheet stories={stories} paged={sheet === 'pages'} />
  }
  const wide = sheet === 'coverage'
  return (
    <main className={styles.screen} data-pane="print">
      <header className={styles.tools}>
        <IconButton label="Back" onClick={onBack}>
          <ArrowLeft size={16} />
        </IconButton>
        <h1 className={styles.heading}>Print</h1>
        <Select
          id="print-sheet"
          label="Sheet"
          value={sheet}
          none="Loop brief"
          options={sheets.map((value) => ({ value, label: sheetLabels[value] }))}
          onChange={(value) => onChange(isSheetName(value) ? value : 'brief', loopId)}
        />
        {sheet === 'brief' || scope === 'loop' ? (
          <Select
            id="print-loop"
            label="Loop"
            value={loop?.id ?? null}
            none="None"
            options={loops.map((each) => ({ value: each.id, label: loopName(each) }))}
            onChange={(value) => onChange(sheet, value)}
          />
        ) : null}
        {sheet === 'brief' ? (
          <Segmented
            label="Pages"
            value={onePage ? 'one' : 'each'}
            options={[
              { value: 'each', label: 'A page each' },
              { value: 'one', label: 'One page' },
            ]}
            onChange={(value) => setOnePage(value === 'one')}
          />
        ) : (
          <Segmented
            label="Stories"
            value={scope}
            options={[
              { value: 'all', label: 'All' },
              { value: 'ready', label: 'Ready' },
              ...(loops.length > 0 ? [{ value: 'loop' as const, label: 'Of a loop' }] : []),
            ]}
            onChange={setScope}
          />
        )}
        <Segmented
          label="Paper"
          value={paper}
          options={[
            { value: 'a4', label: 'A4' },
            { value: 'letter', label: 'Letter' },
          ]}
          onChange={setPaper}
        />
        {(sheet === 'brief' ? loop : stories.length > 0) ? <Button onClick={copy}>Copy as Markdown</Button> : null}
        <Button look="primary" onClick={() => window.print()} data-pane-focus>
          Print or PDF…
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.desk} aria-label="Preview" tabIndex={0}>
        <div className={`${styles.sheet} ${styles[paper]} ${wide ? styles.wide : ''}`} data-paper={paper}>
          {drawn()}
        </div>
      </section>
    </main>
  )
}
