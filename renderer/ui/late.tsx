import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { LateCode } from './late-code.ts'

interface LateProps<Props> {
  code: LateCode<Props>
  /** The code is not fetched before it is needed; a dialog is needed once it is open. */
  needed?: boolean
  /** Stands in its place until the code is here. */
  waiting?: ReactNode
  props: Props
}

/**
 * A component whose code comes after the page: shown at once, without a frame in between, where it was fetched before.
 * What cannot be fetched is thrown to the next error boundary, and tried again when it is shown anew.
 */
export function Late<Props extends object>({ code, needed = true, waiting = null, props }: LateProps<Props>) {
  const Shown = useSyncExternalStore(code.subscribe, code.here)
  const [failed, setFailed] = useState<{ error: unknown } | null>(null)
  useEffect(() => {
    if (needed) code.load().catch((error: unknown) => setFailed({ error }))
  }, [code, needed])
  if (failed) throw failed.error
  if (Shown) return <Shown {...props} />
  return needed ? waiting : null
}
