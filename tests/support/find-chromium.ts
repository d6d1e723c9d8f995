import { findChromium } from '../../scripts/find-chromium.ts'

/** How tests start it. Root has no sandbox to offer; the rest keeps the browser from calling home during a run. */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
  const executablePath = findChromium()
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
