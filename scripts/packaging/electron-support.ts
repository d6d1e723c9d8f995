/** Electron's makers mend the latest three majors (SAFETY.md 1.1, S8). */
const supportedMajors = 3

function majorOf(version: string): number {
  const [, major] = /^(\d+)\.\d+\.\d+$/.exec(version) ?? []
  if (!major) throw new Error(`“${version}” is not an exact version.`)
  return Number(major)
}

/** Whether `pinned` still gets security fixes when `latest` is the newest release. Both exact, as "45.4.1". */
export function isSupportedElectron(pinned: string, latest: string): boolean {
  return majorOf(latest) - majorOf(pinned) < supportedMajors
}
