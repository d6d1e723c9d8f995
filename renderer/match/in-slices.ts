/** Milliseconds of work before the page gets its turn again: half a frame. */
const slice = 8

/** Lets the page take its turn: draw, and hear the keyboard. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** Does work that comes in short steps without ever keeping the page from a frame; resolves when all is done. */
export async function inSlices(steps: Iterable<void>): Promise<void> {
  await turn()
  let until = performance.now() + slice
  for (const _step of steps) {
    if (performance.now() < until) continue
    await turn()
    until = performance.now() + slice
  }
}
