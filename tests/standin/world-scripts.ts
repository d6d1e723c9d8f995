import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The isolated world of the preload, and the one door from it to main. */
export const preloadWorldName = 'stand-in preload'
export const doorName = '__standInDoor'

const source = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8').replace(/^export /gm, '')
const codec = source('codec.js')
const world = source('world.js')
const preloadWorld = source('preload-world.js')

/** The two scripts a document starts with: one for the page's own world, one for the preload's. Top frames only. */
export function worldScripts(preload: string | undefined): { page: string; preload: string } {
  const name = JSON.stringify(`stand-in-${randomUUID()}`)
  const begin = (side: string) =>
    `${codec}\n${world}\nconst bridge = bridgeSide({ name: ${name}, side: '${side}' }, { encode, decode })\n`
  return {
    page: `(() => { if (window !== window.top) return\n${begin('page')} })()`,
    preload: `(() => { if (window !== window.top) return\n${begin('preload')}${preloadWorld}
      const { require, hear, settle } = preloadWorld({ encode, decode, bridge, callMain: (text) => globalThis.${doorName}(text) })
      globalThis.__standIn = { hear, settle }
      const exports = {}, module = { exports }
      ;(function (require, module, exports) { ${preload ? readFileSync(preload, 'utf8') : ''}\n })(require, module, exports)
    })()`,
  }
}
