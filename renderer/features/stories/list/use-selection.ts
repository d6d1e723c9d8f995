import { useMemo, useState } from 'react'

export interface Selection {
  ids: ReadonlySet<string>
  toggle: (id: string) => void
  /** Everything in `order` between the last one taken and `id`. */
  extendTo: (id: string, order: readonly string[], from: string | null) => void
  all: (order: readonly string[]) => void
  clear: () => void
}

/** Rows taken together for one deed. Those that are gone from `present` drop out. */
export function useSelection(present: ReadonlyMap<string, unknown>): Selection {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState<string | null>(null)
  const ids = useMemo(() => {
    const still = [...taken].filter((id) => present.has(id))
    return still.length === taken.size ? taken : new Set(still)
  }, [taken, present])
  return {
    ids,
    toggle: (id) => {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      setTaken(next)
      setAnchor(id)
    },
    extendTo: (id, order, from) => {
      const start = order.indexOf(anchor ?? from ?? id)
      const end = order.indexOf(id)
      if (end < 0) return
      const first = start < 0 ? end : Math.min(start, end)
      const last = Math.max(start, end)
      setTaken(new Set([...ids, ...order.slice(first, last + 1)]))
      if (anchor === null) setAnchor(from ?? id)
    },
    all: (order) => setTaken(new Set(order)),
    clear: () => {
      setTaken(new Set())
      setAnchor(null)
    },
  }
}
