import { findChromium, findHeadlessShell, findTestBrowser } from './find-chromium.ts'
import { runCommand } from './run-command.ts'

/** Without a person at the terminal, and with the rights to do it, a missing browser is installed. */
function mayInstall(): boolean {
  return !process.stdin.isTTY && (process.getuid?.() === 0 || Boolean(process.env.CI))
}

/** A fresh machine may still be installing something else, and a mirror may fail once. */
const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']

/** For what the tests can do without: one short try. */
const brief = ['-o', 'DPkg::Lock::Timeout=30', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15']

/**
 * The engine alone beside Debian's Chromium, of the same version so that the browser stays the one it was. Without it,
 * and without apt or a network, the tests run in the whole browser and take longer.
 */
async function addHeadlessShell(): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || findHeadlessShell()) return
  // A line: the name, a tab, the version.
  const here = await runCommand('dpkg-query', ['--show', 'chromium-common'], { quiet: true })
  const version = here.output.trim().split('\t')[1]
  if (here.code !== 0 || !version) return
  const shell = `chromium-headless-shell=${version}`
  const install = () =>
    runCommand('apt-get', [...brief, 'install', '-y', '-qq', '--no-install-recommends', shell], { quiet: true })
  if ((await install()).code === 0) return
  if ((await runCommand('apt-get', [...brief, 'update', '-qq'], { quiet: true })).code === 0) await install()
}

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
  if (!findChromium() && mayInstall()) {
    console.log('No browser for the tests here; installing one…')
    console.log(`Browser for the tests: ${await installBrowser()}.`)
  }
  if (findChromium() && mayInstall()) await addHeadlessShell()
  const present = findTestBrowser()
  if (present) {
    console.log(`Browser for the tests: ${present}`)
    return true
  }
  console.error('The tests need Chromium. Install it with:  npx playwright install chromium')
  console.error('or, on Debian and Ubuntu:                   sudo apt-get install chromium')
  return false
}
