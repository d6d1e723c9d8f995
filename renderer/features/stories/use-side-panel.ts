import { useState } from 'react'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { useCommand } from '../../ui/command-registry.tsx'
import { useMedia } from '../../ui/use-media.ts'

export interface SidePanel {
  shown: boolean
  /** It lies over the editor, because there is no room beside it. */
  over: boolean
  toggle: () => void
}

/** Beside the editor from 1180 px on, as the person set it; over it below, and then only when asked for. */
export function useSidePanel(): SidePanel {
  const store = useBankStore()
  const { sidePanelShown } = useBank().settings
  const roomy = useMedia('(min-width: 1180px)')
  const [opened, setOpened] = useState(false)
  const toggle = () => {
    if (roomy) void store.saveSettings({ sidePanelShown: !sidePanelShown })
    else setOpened(!opened)
  }
  useCommand('toggle-side-panel', toggle)
  return roomy ? { shown: sidePanelShown, over: false, toggle } : { shown: opened, over: true, toggle }
}
