import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export interface Import {
  /** A file of ours by its path from the root, or a library as it is written. */
  target: string
  isOurs: boolean
  /** `import type`: gone when the code runs. */
  isType: boolean
}

export interface Source {
  /** From the root, with forward slashes. */
  path: string
  text: string
  imports: Import[]
}

const rooms = ['electron', 'shared', 'renderer', 'scripts']
const statement = /^(?:import|export)\s+(type\s)?(?:[\w$*{}\s,]+?\sfrom\s+)?'([^']+)'/gm
const dynamic = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?'([^']+)'/g

function importsOf(path: string, text: string): Import[] {
  const found = [
    ...[...text.matchAll(statement)].map(([, type, target]) => ({ target: target ?? '', isType: type !== undefined })),
    ...[...text.matchAll(dynamic)].map(([, target]) => ({ target: target ?? '', isType: false })),
  ]
  return found.map(({ target, isType }) => {
    const isOurs = target.startsWith('.')
    const bare = target.split('?')[0] ?? target
    return { target: isOurs ? posix.join(dirname(path), bare) : bare, isOurs, isType }
  })
}

/** Every source file of the rooms, with what it imports. */
export function sources(): Source[] {
  return rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(room, name.replaceAll('\\', '/')))
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
      .sort()
      .map((path) => {
        const text = readFileSync(join('.', path), 'utf8')
        return { path, text, imports: importsOf(path, text) }
      }),
  )
}

/** The code without its comments, for what may be spoken of but not done. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
