import { useEffect, useState } from 'react'
import type { Version } from '../../host/host.ts'
import { pageMeta } from '../../host/page-meta.ts'
import { useHost } from '../../host/use-host.ts'
import { Button } from '../../ui/button.tsx'
import { useCommandRegistry } from '../../ui/command-registry.tsx'
import { useNotice } from '../../ui/notices.tsx'
import styles from './setting.module.css'

/** What runs here, by version. */
export function Versions() {
  const host = useHost()
  const [versions, setVersions] = useState<readonly Version[]>([])
  useEffect(() => {
    let gone = false
    void host.versions().then((found) => {
      if (!gone) setVersions(found)
    })
    return () => {
      gone = true
    }
  }, [host])
  return (
    <dl className={styles.facts}>
      {versions.map(({ name, version }) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{version || 'unknown'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The way to the guide. */
export function OpenGuide() {
  const registry = useCommandRegistry()
  return (
    <Button small onClick={() => registry.run('show-guide')}>
      Open the guide
    </Button>
  )
}

/** Where newer versions are, as text to copy: the app opens no address. */
export function Newer() {
  const tell = useNotice()
  const address = pageMeta('releases')
  if (!address) return <p>This copy was built from the sources and names no address: look where you had them from.</p>
  return (
    <p className={styles.address}>
      <code>{address}</code>
      <Button
        small
        onClick={() => void navigator.clipboard.writeText(address).then(() => tell({ text: 'Copied the address' }))}
      >
        Copy
      </Button>
    </p>
  )
}

/** The work of others that this app is built on, with its licence. */
const libraries: readonly [name: string, licence: string][] = [
  ['Electron', 'MIT'],
  ['React', 'MIT'],
  ['Base UI', 'MIT'],
  ['CodeMirror', 'MIT'],
  ['Dexie', 'Apache-2.0'],
  ['Zod', 'MIT'],
  ['TanStack Virtual', 'MIT'],
  ['Papa Parse', 'MIT'],
  ['Mammoth', 'BSD-2-Clause'],
  ['jsdiff', 'BSD-3-Clause'],
  ['Lucide', 'ISC'],
  ['tinykeys', 'MIT'],
  ['Inter', 'OFL-1.1'],
  ['Source Serif 4', 'OFL-1.1'],
]

export function Libraries() {
  return (
    <dl className={styles.facts}>
      {libraries.map(([name, licence]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{licence}</dd>
        </div>
      ))}
    </dl>
  )
}
