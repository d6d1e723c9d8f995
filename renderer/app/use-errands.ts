import { useEffect, useRef, useState } from 'react'
import { fileFailureWords } from '../features/transfer/file-failure-words.ts'
import type { Errand, OpenedFile } from '../host/host.ts'
import { useHost } from '../host/use-host.ts'
import { useCommandRegistry } from '../ui/command-registry.tsx'
import { useNotice } from '../ui/notices.tsx'
import type { NewStory } from './use-bank-deeds.ts'

interface ErrandDeeds {
  openStory: (storyId: string) => void
  newStory: (from: NewStory) => void
}

/** Does what the lookup window, the tray and the system want of this window. Files wait, and are shown one by one. */
export function useErrands(deeds: ErrandDeeds): { file: OpenedFile | null; nextFile: () => void } {
  const host = useHost()
  const registry = useCommandRegistry()
  const tell = useNotice()
  const [files, setFiles] = useState<readonly OpenedFile[]>([])
  const run = (errand: Errand) => {
    switch (errand.type) {
      case 'open-story':
        return deeds.openStory(errand.storyId)
      case 'new-story':
        return deeds.newStory({ question: errand.question, principles: errand.principles })
      case 'command':
        return void registry.run(errand.id)
      case 'import-file':
        return setFiles((waiting) => [...waiting, { name: errand.name, bytes: errand.bytes }])
      case 'unread-file':
        return tell({ text: `${errand.name}: ${fileFailureWords(errand.failure)}`, tone: 'problem' })
    }
  }
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => host.onErrand((errand) => latest.current(errand)), [host])
  return { file: files[0] ?? null, nextFile: () => setFiles((waiting) => waiting.slice(1)) }
}
