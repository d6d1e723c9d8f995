/** FNV-1a over UTF-16 units, continued from `from`: the same number on every machine, 0 … 2³²−1. */
export function feed(from: number, text: string): number {
  let hash = from
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The same over one number below 2¹⁶. */
export const feedUnit = (from: number, unit: number): number => Math.imul(from ^ unit, 0x01000193) >>> 0

export const seed = 0x811c9dc5
