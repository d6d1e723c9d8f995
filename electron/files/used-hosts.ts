import { homedir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import type { BankPlace, HostKind } from '../../shared/page/bank-place.ts'
import { commonFolder } from '../address.ts'
import { type FilePort, realFiles } from './file-port.ts'
import { sweepDrafts, writeFileSafely } from './write-file-safely.ts'

/**
 * Each host keeps its own bank, so a person may look for stories in the wrong one. A marker file in a folder that both
 * know records when each was last used; the page then says where else to look.
 */
const usedHostsSchema = z.object({
  format: z.literal(1),
  desktop: z.iso.datetime().nullable(),
  browser: z.iso.datetime().nullable(),
})
type UsedHosts = z.infer<typeof usedHostsSchema>

const unused: UsedHosts = { format: 1, desktop: null, browser: null }
const fileName = 'used-hosts.json'

interface Surroundings {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  home: string
}

/** The folder for what both hosts know, in the system's own place: XDG, AppData or Library. */
export function commonDataFolder(
  { platform, env, home }: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): string {
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), commonFolder)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', commonFolder)
  // The XDG rule: a relative value is to be ignored.
  const data = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(home, '.local', 'share')
  return join(data, commonFolder)
}

async function readUsedHosts(folder: string, files: FilePort): Promise<UsedHosts> {
  try {
    const text = new TextDecoder().decode(await files.readFile(join(folder, fileName)))
    const read = usedHostsSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : unused
  } catch {
    // Absent, or garbled: it is only a marker, and the next use writes it anew.
    return unused
  }
}

/**
 * Records that a host is used now and tells when the other one was. `now` is an ISO instant. Never fails: where the
 * folder cannot be written the page simply knows less.
 */
export async function recordUse(
  kind: HostKind,
  now: string,
  { folder = commonDataFolder(), files = realFiles }: { folder?: string; files?: FilePort } = {},
): Promise<BankPlace['other']> {
  const before = await readUsedHosts(folder, files)
  try {
    await files.mkdir(folder, { recursive: true, mode: 0o700 })
    await sweepDrafts(folder, { files })
    const after: UsedHosts = { ...before, [kind]: now }
    await writeFileSafely(join(folder, fileName), new TextEncoder().encode(JSON.stringify(after)), { files })
  } catch {
    // Read-only or full: said elsewhere, where it matters.
  }
  const otherKind: HostKind = kind === 'desktop' ? 'browser' : 'desktop'
  const lastUsed = before[otherKind]
  return lastUsed === null ? null : { kind: otherKind, lastUsed }
}
