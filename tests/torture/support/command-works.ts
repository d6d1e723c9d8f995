import { execFile } from 'node:child_process'

/** Whether a command is here and ends well. */
export function commandWorks(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, [...args], { timeout: 30_000 }, (error) => resolve(error === null))
  })
}
