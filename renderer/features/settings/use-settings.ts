import { useCallback, useMemo, useRef, useState } from 'react'
import type { Settings } from '../../../shared/settings/settings.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { writeFailureWords } from '../../storage/write-failure-words.ts'
import { useNotice } from '../../ui/notices.tsx'

/** The settings, and how to change some of them. */
export interface SettingsEdit {
  settings: Settings
  save: (change: Partial<Settings>) => void
}

function without(all: Partial<Settings>, sent: Partial<Settings>): Partial<Settings> {
  const left = Object.entries(all).filter(([name, value]) => sent[name as keyof Settings] !== value)
  return Object.fromEntries(left)
}

/**
 * A change is in force at once and stored behind it. Writes follow each other and each carries everything still on its
 * way, so that two quick changes never take one another back; one that fails is taken back and said.
 */
export function useSettings(): SettingsEdit {
  const store = useBankStore()
  const { settings: stored } = useBank()
  const tell = useNotice()
  const [shown, show] = useState<Partial<Settings>>({})
  const waiting = useRef(shown)
  const queue = useRef(Promise.resolve())

  const save = useCallback(
    (change: Partial<Settings>) => {
      const put = (next: Partial<Settings>) => {
        waiting.current = next
        show(next)
      }
      put({ ...waiting.current, ...change })
      queue.current = queue.current.then(async () => {
        const sent = waiting.current
        if (Object.keys(sent).length === 0) return
        const done = await store.saveSettings(sent)
        put(without(waiting.current, sent))
        if (!done.ok) tell({ text: `The setting was not kept. ${writeFailureWords(done.error)}`, tone: 'problem' })
      })
    },
    [store, tell],
  )
  const settings = useMemo(() => ({ ...stored, ...shown }), [stored, shown])
  return { settings, save }
}
