import { spawn } from 'node:child_process'
import { productName } from '../electron/address.ts'

/** Ended: the person closed it. Did not start: it failed so early that there never was a window. */
export type ElectronEnd = { type: 'ended'; code: number } | { type: 'did-not-start' }

/** An end with a failure within this time, in ms, counts as not having started. */
const earlyEnd = 8000

/** Of what it prints, only our own lines: the rest is Chromium's talk. */
function ourLines(text: string): string {
  return text
    .split('\n')
    .filter((each) => each.startsWith(`${productName}:`))
    .join('\n')
}

/** Runs the app in Electron until it ends. */
export function runElectron(program: string, root: string): Promise<ElectronEnd> {
  const begun = performance.now()
  return new Promise((resolve) => {
    const child = spawn(program, [root], { stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      const lines = ourLines(text)
      if (lines) console.error(lines)
    })
    const stop = () => child.kill('SIGTERM')
    process.on('SIGINT', stop).on('SIGTERM', stop)
    const end = (code: number) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve(code !== 0 && performance.now() - begun < earlyEnd ? { type: 'did-not-start' } : { type: 'ended', code })
    }
    child.on('error', () => end(1))
    child.on('close', (code, signal) => end(signal === 'SIGTERM' ? 0 : (code ?? 1)))
  })
}
