import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-registry.tsx'
import { SideList } from '../../ui/side-list.tsx'
import { type Section, SettingRows } from './setting.tsx'
import styles from './settings-screen.module.css'
import { foundSections, type Panel, useSections } from './use-sections.tsx'

export interface SettingsScreenProps {
  section: string
  onSection: (section: string) => void
  /** Sections other features bring: import, export, backups, trash. */
  panels: readonly Panel[]
}

function SectionBody({ section }: { section: Section }) {
  return (
    <div className={styles.body}>
      <h2 className={styles.title}>{section.label}</h2>
      {section.type === 'panel' ? section.panel : <SettingRows settings={section.settings} />}
    </div>
  )
}

interface FoundProps {
  sections: readonly Section[]
  wanted: string
  onGo: (section: string) => void
}

/** What the filter found, by section; a section of another feature is only named. */
function Found({ sections, wanted, onGo }: FoundProps) {
  return (
    <>
      <p role="status" className="visually-hidden">
        {sections.length === 1 ? 'Found in 1 section' : `Found in ${sections.length} sections`}
      </p>
      {sections.length === 0 ? <p className={styles.nothing}>No setting is called “{wanted}”.</p> : null}
      {sections.map((section) =>
        section.type === 'settings' ? (
          <SectionBody key={section.id} section={section} />
        ) : (
          <p key={section.id} className={styles.body}>
            <Button onClick={() => onGo(section.id)}>Go to {section.label}</Button>
          </p>
        ),
      )}
    </>
  )
}

/** Preferences; changes apply at once. */
export function SettingsScreen({ section, onSection, panels }: SettingsScreenProps) {
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const box = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLElement>(null)
  const sections = useSections(panels, wanted)
  const current = sections.find((each) => each.id === section) ?? sections[0]
  useCommand('filter-list', () => box.current?.select())

  const goTo = (id: string) => {
    setTyped('')
    page.current?.scrollTo({ top: 0 })
    onSection(id)
  }
  return (
    <main className={styles.screen}>
      <nav className={styles.side} aria-label="Sections of the settings" data-pane="sections">
        <h1 className={styles.heading}>Settings</h1>
        <input
          ref={box}
          className={styles.filter}
          type="search"
          value={typed}
          placeholder="Filter settings"
          aria-label="Filter settings"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed) setTyped('')
          }}
        />
        <SideList items={sections} current={wanted ? '' : (current?.id ?? '')} onPick={goTo} />
      </nav>
      <section
        ref={page}
        className={styles.page}
        aria-label={wanted ? 'Settings found' : current?.label}
        data-pane="settings"
        // A scroller without a control in it must be reached by keyboard too (WCAG 2.1.1).
        tabIndex={!wanted && current?.still ? 0 : undefined}
      >
        {wanted ? (
          <Found sections={foundSections(sections, wanted)} wanted={typed.trim()} onGo={goTo} />
        ) : current ? (
          <SectionBody section={current} />
        ) : null}
      </section>
    </main>
  )
}
