import { describe, expect, test } from 'vitest'
import { guideChapters } from '../../../renderer/features/guide/guide-chapters.ts'
import { commands } from '../../../shared/ipc/command.ts'

const blocks = guideChapters.flatMap((chapter) => chapter.blocks)
const named = blocks.flatMap((block) => (block.type === 'keys' ? block.keys : []))
const ofCommands = new Map(commands.flatMap(({ keys, label }) => keys.map((each) => [each as string, label] as const)))
/** Keys that belong to a layer of their own: the editor, the grid, the lookup, a rehearsal. */
const ofLayers = new Set(
  '$mod+ArrowDown $mod+d $mod+t $mod+l Shift+Enter Escape Enter Space ArrowRight [ ] h 1 n'.split(' '),
)

describe('the guide', () => {
  test('names no key that does not exist', () => {
    expect(named.map(([keys]) => keys).filter((keys) => !ofCommands.has(keys) && !ofLayers.has(keys))).toEqual([])
  })

  test('gives each chapter its own address, and none more text than is read at a sitting', () => {
    const ids = guideChapters.map((chapter) => chapter.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const chapter of guideChapters) {
      const words = chapter.blocks.flatMap((block) =>
        block.type === 'text' ? [block.text] : block.type === 'steps' ? block.steps : [],
      )
      expect([chapter.id, words.join(' ').split(/\s+/).length > 240]).toEqual([chapter.id, false])
    }
  })

  test('keys of a chapter are said once each', () => {
    for (const block of blocks)
      if (block.type === 'keys') expect(new Set(block.keys.map(([keys]) => keys)).size).toBe(block.keys.length)
  })
})
