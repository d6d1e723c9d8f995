import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What is here to show a window with. */
export interface Surroundings {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  /** Root's browsers have no sandbox, and we start none without. */
  isRoot: boolean
}

export function hereNow(): Surroundings {
  return { platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0 }
}

/** Why no window can be shown here, in words, or null where one can. */
export function noWindowReason({ platform, env, isRoot }: Surroundings): string | null {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display here'
  return isRoot ? 'root’s programs have no sandbox' : null
}

async function executable(folder: string): Promise<string | null> {
  try {
    const path = join(folder, 'dist', await readFile(join(folder, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Runs Electron's own installer quietly; true when it finished well within the time. */
function install(folder: string, timeLimit: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: timeLimit })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/**
 * Electron's program, fetched by its own installer where npm did not (Electron 42 and later come without it), or null.
 * `timeLimit` in ms: starting must not wait for a slow line.
 */
export async function electronExecutable(root: string, timeLimit = 20_000): Promise<string | null> {
  const folder = join(root, 'node_modules', 'electron')
  const present = await executable(folder)
  if (present) return present
  return existsSync(join(folder, 'install.js')) && (await install(folder, timeLimit)) ? executable(folder) : null
}
