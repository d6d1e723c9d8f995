import { spawn } from 'node:child_process'

export interface RunResult {
  /** The exit code; a signal counts as 1. */
  code: number
  /** Standard output, when it was asked for. */
  output: string
}

/** The local tools by name: what `npm run` would find. */
export function tool(name: string): string {
  return process.platform === 'win32' ? `${name}.cmd` : name
}

/** Runs a command in the project's folder. `quiet` keeps its output to itself and returns it. */
export function runCommand(command: string, args: readonly string[], { quiet = false } = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    const parts: Buffer[] = []
    child.stdout?.on('data', (part: Buffer) => parts.push(part))
    child.stderr?.on('data', (part: Buffer) => parts.push(part))
    child.on('error', () => resolve({ code: 127, output: '' }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }))
  })
}
