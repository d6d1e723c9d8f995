import { type RefObject, useEffect, useRef, useState } from 'react'
import type { LookupShape } from '../../../shared/ipc/shell.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { lateCode } from '../../ui/late-code.ts'
import type { GlanceWidth } from './glance.tsx'

/** A first picture shows no glance: its code comes after the page. */
export const glanceCode = lateCode(async () => (await import('./glance.tsx')).Glance)

/** The glance of the lookup: open or not, and as wide as the person last had it. */
export function useGlance(
  hasStory: boolean,
  field: RefObject<HTMLElement | null>,
  onShape?: (shape: LookupShape) => void,
) {
  const store = useBankStore()
  const [wanted, setWanted] = useState(false)
  const [width, setWidth] = useState<GlanceWidth>(useBank().settings.glanceWidth)
  const shown = wanted && hasStory

  // The field is away during a glance; afterwards it has the focus again.
  const wasShown = useRef(false)
  useEffect(() => {
    if (wasShown.current && !shown) field.current?.focus()
    wasShown.current = shown
  }, [shown, field])
  const shape = shown ? width : 'list'
  useEffect(() => onShape?.(shape), [shape, onShape])

  useEffect(() => {
    // Whoever opens one asks again.
    glanceCode.load().catch(() => undefined)
  }, [])

  return {
    shown,
    width,
    // Not before its code is here: until then the field keeps the focus, and no key is lost.
    open: () => {
      if (glanceCode.here()) setWanted(true)
      else void glanceCode.load().then(() => setWanted(true))
    },
    close: () => setWanted(false),
    setWidth: (next: GlanceWidth) => {
      setWidth(next)
      // A width that could not be kept is only chosen again next time.
      void store.saveSettings({ glanceWidth: next })
    },
  }
}
