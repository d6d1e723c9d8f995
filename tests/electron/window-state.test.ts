import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import '../../shared/zod-config.ts'
import { placeOnDisplay, smallestSize } from '../../electron/windows/place-on-display.ts'
import {
  displaysKey,
  freshWindowState,
  parseWindowState,
  placeFor,
  readWindowState,
  saveWindowState,
  type WindowState,
  withPlace,
} from '../../electron/windows/window-state.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: -200, width: 2560, height: 1400 }
const state: WindowState = {
  format: 1,
  bounds: { x: 100, y: 50, width: 1300, height: 900 },
  maximized: true,
  places: [],
  theme: 'dark',
}

describe('where the window opens', () => {
  it('is where it was', () => {
    expect(placeOnDisplay({ x: 100, y: 50, width: 1300, height: 900 }, [screen, second])).toEqual(state.bounds)
    const there = { x: 2500, y: 100, width: 1300, height: 900 }
    expect(placeOnDisplay(there, [screen, second])).toEqual(there)
  })

  it('is 1280 × 800 in the middle at first, and when its display is gone', () => {
    const middle = { x: 320, y: 120, width: 1280, height: 800 }
    expect(placeOnDisplay(null, [screen])).toEqual(middle)
    expect(placeOnDisplay({ x: 2500, y: 100, width: 1280, height: 800 }, [screen])).toEqual(middle)
  })

  it('is wholly on one display, for any remembered place and any displays', () => {
    const length = fc.integer({ min: 1, max: 9000 })
    const position = fc.integer({ min: -20_000, max: 20_000 })
    const rectangle = fc.record({ x: position, y: position, width: length, height: length })
    fc.assert(
      fc.property(fc.option(rectangle), fc.array(rectangle, { minLength: 1, maxLength: 4 }), (bounds, areas) => {
        const placed = placeOnDisplay(bounds, areas)
        return areas.some(
          (area) =>
            placed.x >= area.x &&
            placed.y >= area.y &&
            placed.x + placed.width <= area.x + area.width &&
            placed.y + placed.height <= area.y + area.height &&
            placed.width >= Math.min(smallestSize.width, area.width),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('is somewhere even where the system lists no display', () => {
    expect(placeOnDisplay(null, [])).toMatchObject({ width: 1280, height: 800 })
  })
})

describe('each set of displays', () => {
  const atHome = displaysKey([screen, second])
  const onTheRoad = displaysKey([screen])
  const wide = { x: 2500, y: 100, width: 1800, height: 1200 }
  const small = { x: 10, y: 10, width: 1000, height: 700 }

  it('has its own place for the window, whatever order the system lists them in', () => {
    expect(displaysKey([second, screen])).toBe(atHome)
    const home = withPlace(freshWindowState, { displays: atHome, bounds: wide, maximized: true })
    const both = withPlace(home, { displays: onTheRoad, bounds: small, maximized: false })
    expect(placeFor(both, atHome)).toMatchObject({ bounds: wide, maximized: true })
    expect(placeFor(both, onTheRoad)).toMatchObject({ bounds: small, maximized: false })
    // Displays never seen: where it stood last.
    expect(placeFor(both, 'others')).toMatchObject({ bounds: small, maximized: false })
    expect(parseWindowState(JSON.stringify(both))).toEqual(both)
  })

  it('is remembered for the latest eight', () => {
    let many = freshWindowState
    for (let each = 0; each < 20; each++)
      many = withPlace(many, { displays: `set ${each}`, bounds: small, maximized: false })
    expect(many.places.map((place) => place.displays)).toEqual(
      [19, 18, 17, 16, 15, 14, 13, 12].map((at) => `set ${at}`),
    )
    expect(parseWindowState(JSON.stringify(many))).toEqual(many)
  })

  it('was not remembered at first: such a file reads as one place', () => {
    expect(parseWindowState('{"format":1,"bounds":null,"maximized":true,"theme":"dark"}')).toEqual({
      ...freshWindowState,
      maximized: true,
      theme: 'dark',
    })
  })
})

describe('the file that remembers it', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'window-state-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('comes back as it was written, private (B5), leaving no draft', async () => {
    const path = join(folder, 'own', 'window-state.json')
    await saveWindowState(path, state)
    expect(await readWindowState(path)).toEqual(state)
    expect(await readdir(join(folder, 'own'))).toEqual(['window-state.json'])
    if (process.platform !== 'win32') {
      expect((await stat(path)).mode & 0o777).toBe(0o600)
      expect((await stat(join(folder, 'own'))).mode & 0o777).toBe(0o700)
    }
  })

  it('starts fresh from nothing, and from anything it does not understand', async () => {
    expect(await readWindowState(join(folder, 'absent.json'))).toEqual(freshWindowState)
    await writeFile(join(folder, 'bad.json'), Uint8Array.of(0xff, 0xfe, 0))
    expect(await readWindowState(join(folder, 'bad.json'))).toEqual(freshWindowState)
    for (const text of [
      '',
      '[]',
      'null',
      '{"format":2}',
      '{"format":1,"bounds":{"x":1e9}}',
      '{"__proto__":{"format":1}}',
    ]) {
      expect(parseWindowState(text)).toEqual(freshWindowState)
    }
    fc.assert(fc.property(fc.json(), (text) => parseWindowState(text).format === 1))
  })

  it('is no reason to fail when it cannot be written', async () => {
    await expect(saveWindowState(join(folder, 'bad.json', 'x.json'), state)).resolves.toBeUndefined()
    expect((await readFile(join(folder, 'bad.json'))).length).toBe(3)
  })
})
