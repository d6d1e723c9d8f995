import { findChromium } from './find-chromium.ts'
import { runCommand } from './run-command.ts'

/** Without a person at the terminal, and with the rights to do it, a missing browser is installed. */
function mayInstall(): boolean {
  return !process.stdin.isTTY && (process.getuid?.() === 0 || Boolean(process.env.CI))
}

/** A fresh machine may still be installing something else, and a mirror may fail once. */
const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']

/** Debian's package where there is apt and root, else Playwright's own download. */
async function installBrowser(): Promise<string> {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    await runCommand('apt-get', [...patient, 'update', '-qq'], { quiet: true })
    const install = [...patient, 'install', '-y', '-qq', '--no-install-recommends', 'chromium']
    const apt = await runCommand('apt-get', install, { quiet: true })
    if (apt.code === 0 && findChromium()) return 'installed Debian’s chromium'
  }
  const own = await runCommand('npx', ['playwright', 'install', 'chromium'], { quiet: true })
  return own.code === 0 ? 'downloaded Playwright’s chromium' : 'could not install one'
}

/**
 * Makes sure the tests have a browser and says what it did. False when there is none and none could be had: then it has
 * printed the command that installs one.
 */
export async function ensureBrowser(): Promise<boolean> {
  const present = findChromium()
  if (present) {
    console.log(`Browser for the tests: ${present}`)
    return true
  }
  if (mayInstall()) {
    console.log('No browser for the tests here; installing one…')
    console.log(`Browser for the tests: ${await installBrowser()}.`)
    if (findChromium()) return true
  }
  console.error('The tests need Chromium. Install it with:  npx playwright install chromium')
  console.error('or, on Debian and Ubuntu:                   sudo apt-get install chromium')
  return false
}
