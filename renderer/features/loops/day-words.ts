/** "12 Mar 2026"; '' for what is no instant or day. */
export function dayWords(instant: string): string {
  const at = Date.parse(instant)
  if (Number.isNaN(at)) return ''
  const zone = instant.length === 10 ? { timeZone: 'UTC' } : {}
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', ...zone })
}
