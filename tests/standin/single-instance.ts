import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Second {
  argv: string[]
  folder: string
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * True for the first process on a profile, which hears of every later one; false for a later one, after it has said what
 * it was started with. A file of the first's holds its number, so that one that was killed holds nothing.
 */
export function soleInstance(profile: string, heard: (second: Second) => void): boolean {
  const folder = join(profile, 'stand-in')
  const lock = join(folder, 'first')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  } catch {
    const first = Number(readFileSync(lock, 'utf8'))
    if (first !== process.pid && isAlive(first)) {
      const message = join(folder, `${process.pid}.second`)
      writeFileSync(`${message}.draft`, JSON.stringify({ argv: process.argv, folder: process.cwd() }))
      writeFileSync(message, readFileSync(`${message}.draft`))
      return false
    }
    writeFileSync(lock, String(process.pid))
  }
  const look = () => {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.second'))) {
      const text = readFileSync(join(folder, name), 'utf8')
      if (text === '') continue
      rmSync(join(folder, name))
      heard(JSON.parse(text) as Second)
    }
  }
  setInterval(look, 30).unref()
  process.once('exit', () => rmSync(lock, { force: true }))
  return true
}
