import type { ReactNode } from 'react'
import { BackupsPanel } from '../features/backups/backups-panel.tsx'
import { ExportPanel } from '../features/transfer/export-panel.tsx'
import { ImportPanel } from '../features/transfer/import-panel.tsx'
import type { Exports } from '../features/transfer/use-export.ts'

export interface PanelDeeds {
  exports: Exports
  onImport: () => void
  onPaste: () => void
  onAddSamples: () => void
  onRemoveSamples: () => void
  onPrint: () => void
}

/** The sections of Settings that belong to other features: features meet only here. */
export function settingsPanels(deeds: PanelDeeds): { id: string; label: string; panel: ReactNode }[] {
  return [
    {
      id: 'import',
      label: 'Import',
      panel: (
        <ImportPanel
          onImport={deeds.onImport}
          onPaste={deeds.onPaste}
          onAddSamples={deeds.onAddSamples}
          onRemoveSamples={deeds.onRemoveSamples}
        />
      ),
    },
    { id: 'export', label: 'Export and print', panel: <ExportPanel exports={deeds.exports} onPrint={deeds.onPrint} /> },
    { id: 'backups', label: 'Backups', panel: <BackupsPanel /> },
  ]
}
