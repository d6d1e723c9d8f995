import { expect, test } from 'vitest'
import { commands } from '../../../shared/ipc/command.ts'
import { layerKeys } from '../../../shared/ipc/layer-keys.ts'

test.each(layerKeys)('CM2: $title, each key means one thing and each row has a key', ({ keys }) => {
  const all = keys.flatMap((row) => row.keys)
  expect(new Set(all).size).toBe(all.length)
  expect(keys.filter((row) => row.keys.length === 0 || row.does === '')).toEqual([])
})

test('CM2: a layer lists no key that means the same everywhere', () => {
  const everywhere = new Map<string, string>(commands.flatMap(({ keys, label }) => keys.map((key) => [key, label])))
  const said = layerKeys.flatMap((layer) =>
    layer.keys.flatMap((row) => row.keys.filter((key) => everywhere.get(key) === row.does)),
  )
  expect(said).toEqual([])
})
