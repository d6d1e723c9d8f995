/**
 * Roughly how many bytes a message from the page holds, counted before any schema looks at it (S7). Stops at `limit`:
 * the answer is then some number above it. Counts what structured clone can carry, each object once; a cycle ends.
 */
export function messageBytes(message: unknown, limit: number): number {
  let total = 0
  const seen = new Set<object>()
  const waiting: unknown[] = [message]
  while (waiting.length > 0 && total <= limit) {
    const value = waiting.pop()
    total += 8
    if (typeof value === 'string') total += value.length * 2
    else if (typeof value === 'bigint') total += value.toString(16).length
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if (ArrayBuffer.isView(value)) total += value.byteLength
    else if (value instanceof ArrayBuffer) total += value.byteLength
    else if (value instanceof Map || value instanceof Set) for (const part of value) waiting.push(part)
    else
      for (const key of Object.keys(value)) {
        total += key.length * 2
        waiting.push((value as Record<string, unknown>)[key])
        if (total > limit) break
      }
  }
  return total
}
