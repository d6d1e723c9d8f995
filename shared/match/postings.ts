/** Which stories hold a thing and how much: story slot and weight packed into one number (20 + 12 bits). */
export interface Postings {
  /** Adds a slot with a weight > 0, kept in steps of 1 / `scale`. A slot is added once. */
  add(key: number, slot: number, weight: number): void
  remove(key: number, slot: number): void
  /** Slots that hold `key`. */
  count(key: number): number
  /** The packed entries of `key`; only the first `count(key)` mean anything. */
  entries(key: number): Uint32Array
}

const slotBits = 20
const slotMask = 2 ** slotBits - 1
const greatest = 4095
const none = new Uint32Array(0)

export const slotIn = (entry: number): number => entry & slotMask
/** The weight in steps: divide by the scale. */
export const stepsIn = (entry: number): number => entry >>> slotBits
/** Slots there can be. */
export const mostSlots = slotMask + 1

export function postings(scale: number): Postings {
  const lists: Uint32Array[] = []
  const counts: number[] = []
  return {
    add(key, slot, weight) {
      while (lists.length <= key) {
        lists.push(none)
        counts.push(0)
      }
      let list = lists[key] ?? none
      const count = counts[key] ?? 0
      if (count === list.length) {
        const longer = new Uint32Array(count < 2 ? count + 1 : Math.ceil(count * 1.5))
        longer.set(list)
        lists[key] = longer
        list = longer
      }
      const steps = Math.max(1, Math.min(greatest, Math.round(weight * scale)))
      list[count] = (slot | (steps << slotBits)) >>> 0
      counts[key] = count + 1
    },
    remove(key, slot) {
      const list = lists[key]
      const count = counts[key] ?? 0
      if (!list) return
      for (let at = 0; at < count; at += 1) {
        if (slotIn(list[at] ?? 0) !== slot) continue
        list[at] = list[count - 1] ?? 0
        counts[key] = count - 1
        return
      }
    },
    count: (key) => counts[key] ?? 0,
    entries: (key) => lists[key] ?? none,
  }
}
