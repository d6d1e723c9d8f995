import type { ReactNode } from 'react'
import type { Exports } from '../features/transfer/use-export.ts'
import { Button } from '../ui/button.tsx'

interface PanelDeeds {
  exports: Exports
  onImport: () => void
  onPaste: () => void
  onAddSamples: () => void
  onRemoveSamples: () => void
}

/** The sections of Settings that belong to other features: features meet only here. */
export function settingsPanels(deeds: PanelDeeds): { id: string; label: string; panel: ReactNode }[] {
  return [
    {
      id: 'import',
      label: 'Import',
      panel: (
        <>
          <Button onClick={deeds.onImport}>Choose a file…</Button>
          <Button onClick={deeds.onPaste}>Paste notes…</Button>
          <Button onClick={deeds.onAddSamples}>Add the sample stories</Button>
          <Button onClick={deeds.onRemoveSamples}>Remove the sample stories</Button>
        </>
      ),
    },
    {
      id: 'export',
      label: 'Export and print',
      panel: (
        <>
          <Button onClick={() => void deeds.exports.bankFile()}>Bank file…</Button>
          <Button onClick={() => void deeds.exports.markdown()}>Markdown…</Button>
        </>
      ),
    },
  ]
}
