/**
 * Does the deeds, at most `lanes` of them at a time, beginning them in their order. Resolves with what each gave, in
 * their order.
 */
export async function inLanes<Value>(lanes: number, deeds: readonly (() => Promise<Value>)[]): Promise<Value[]> {
  const given: Value[] = []
  const waiting = [...deeds.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, deed] = next
      given[place] = await deed()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return given
}
