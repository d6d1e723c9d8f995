/** One change that turns `from` into `to`: the smallest, so that a caret outside it stays where it is. */
export function replacement(from: string, to: string): { from: number; to: number; insert: string } | null {
  if (from === to) return null
  const most = Math.min(from.length, to.length)
  let head = 0
  while (head < most && from.charCodeAt(head) === to.charCodeAt(head)) head++
  let tail = 0
  while (tail < most - head && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)) tail++
  return { from: head, to: from.length - tail, insert: to.slice(head, to.length - tail) }
}

/** Line ends as an editor keeps them. */
export function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
