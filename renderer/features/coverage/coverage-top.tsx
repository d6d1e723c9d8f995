import type { ReactNode } from 'react'
import { Segmented } from '../../ui/segmented.tsx'
import { ToggleButton } from '../../ui/toggle-button.tsx'
import styles from './coverage-screen.module.css'
import type { ChangeView, CoverageView, Lens } from './coverage-view.ts'

const lenses: readonly { value: Lens; label: string }[] = [
  { value: 'stories', label: 'Stories' },
  { value: 'project', label: 'Project' },
  { value: 'year', label: 'Year' },
]

interface CoverageTopProps {
  view: CoverageView
  change: ChangeView
  children?: ReactNode
}

/** The name of the screen and the ways to look at it. */
export function CoverageTop({ view, change, children }: CoverageTopProps) {
  return (
    <header className={styles.top}>
      <h1 className={styles.heading}>Coverage</h1>
      <Segmented
        label="Rows"
        value={view.lens}
        options={lenses}
        onChange={(lens) => change({ lens, sorting: null, scrollTop: 0 })}
      />
      <ToggleButton pressed={view.readyOnly} onChange={(readyOnly) => change({ readyOnly })}>
        Ready stories only
      </ToggleButton>
      <ToggleButton pressed={view.weighted} onChange={(weighted) => change({ weighted })}>
        Weight by strength
      </ToggleButton>
      {children}
    </header>
  )
}
