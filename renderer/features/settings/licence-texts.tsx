import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './licence-texts.module.css'

/** What stands in the texts' place in a page that no build made. */
const notGathered = 'They are gathered when the app is built; this copy runs from its sources.'

async function gathered(): Promise<string> {
  try {
    const { thirdPartyLicences } = await import('./third-party-licences.ts')
    return thirdPartyLicences.includes('\n') ? thirdPartyLicences : notGathered
  } catch {
    return 'The texts could not be loaded. They are in the file third-party-licences.txt of the app.'
  }
}

/** The licences of what the app is built on: long, so that they come only when asked for. */
export function LicenceTexts() {
  const [text, setText] = useState<string | null>(null)
  if (text === null)
    return (
      <Button small onClick={() => void gathered().then(setText)}>
        Show the texts
      </Button>
    )
  return <textarea className={styles.texts} aria-label="Licence texts" value={text} readOnly />
}
