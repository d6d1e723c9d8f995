import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runCommand } from './run-command.ts'

const built = 'out/main/main.js'

/** Names that main takes from Electron, as the built file says. */
function electronNames(): string[] {
  const [, list = ''] = /import\{([^}]*)\}from"electron"/.exec(readFileSync(built, 'utf8')) ?? []
  return list.split(',').map((each) => each.split(' as ')[0]?.trim() ?? '')
}

/** An Electron that says another process has the lock, so that main's modules are loaded and nothing else happens. */
function idleElectron(): string {
  return electronNames()
    .map((name) =>
      name === 'app'
        ? 'export const app = { isPackaged: true, requestSingleInstanceLock: () => false, quit() {} }'
        : `export const ${name} = {}`,
    )
    .join('\n')
}

const dataUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`

export interface MainTimes {
  /** Milliseconds on the clock. */
  clock: number[]
  /** Milliseconds of processor, which other work on the machine does not lengthen. */
  processor: number[]
}

/**
 * Milliseconds each new process takes to load and run main's modules, up to asking for the lock. Node's own start and
 * Electron's are not in it.
 */
export async function timeMain(runs: number): Promise<MainTimes> {
  const hook = `export const resolve = (name, context, next) =>
    name === 'electron' ? { url: ${JSON.stringify(dataUrl(idleElectron()))}, shortCircuit: true } : next(name, context)`
  const code = `import { register } from 'node:module'
    register(${JSON.stringify(dataUrl(hook))})
    const used = process.cpuUsage()
    const begun = performance.now()
    await import(${JSON.stringify(pathToFileURL(resolve(built)).href)})
    const clock = performance.now() - begun
    const { user, system } = process.cpuUsage(used)
    console.log(JSON.stringify({ clock, processor: (user + system) / 1000 }))`
  const times: MainTimes = { clock: [], processor: [] }
  for (let run = 0; run < runs; run++) {
    const { output } = await runCommand(process.execPath, ['--input-type=module', '-e', code], { quiet: true })
    const { clock, processor } = JSON.parse(output)
    times.clock.push(clock)
    times.processor.push(processor)
  }
  return times
}
