/** Milliseconds of processor time that some work takes: the same on a busy machine as on an idle one, or nearly. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
