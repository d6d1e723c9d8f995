import { describe, expect, it, vi } from 'vitest'

const electron = vi.hoisted(() => ({
  nativeImage: { createFromBitmap: vi.fn((_pixels: Uint8Array, _size: object) => 'dot') },
}))
vi.mock('electron', () => electron)
const { dotPixels, showBadge } = await import('../../electron/shell/badge.ts')
const { inColour, starCoverage } = await import('../../electron/shell/star-picture.ts')

describe('the star', () => {
  it.each([16, 32])(
    'of the icon has five tips, fills the width of %i pixels, and is the same from both sides',
    (size) => {
      const star = starCoverage(size)
      const at = (x: number, y: number) => star[y * size + x] ?? -1
      const rows = Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_each, x) => at(x, y)))
      expect(star).toHaveLength(size * size)
      expect(at(size / 2, size / 2)).toBe(255)
      expect([at(0, 0), at(size - 1, 0), at(0, size - 1), at(size - 1, size - 1)]).toEqual([0, 0, 0, 0])
      for (const row of rows) expect([...row].reverse()).toEqual(row)
      // One tip above, two at the sides, two below.
      const runs = (row: readonly number[]) => row.filter((each, x) => each > 0 && !(row[x - 1] ?? 0)).length
      const drawn = rows.filter((row) => row.some((each) => each > 0))
      expect(runs(drawn[0] ?? [])).toBe(1)
      expect(runs(drawn.at(-1) ?? [])).toBe(2)
      expect(rows.some((row) => (row[0] ?? 0) > 0)).toBe(true)
      expect(drawn.length).toBeGreaterThanOrEqual(size - 2)
    },
  )

  it('has its colour multiplied by how much of it is there', () => {
    expect([...inColour(new Uint8Array([0, 255, 128]), [200, 100, 50])]).toEqual(
      [0, 0, 0, 0].concat([50, 100, 200, 255], [25, 50, 100, 128]),
    )
  })
})

describe('the badge', () => {
  const app = { setBadgeCount: vi.fn() }
  const window = { setOverlayIcon: vi.fn() }

  it('is a number where the system shows one', () => {
    showBadge(5, { app, platform: 'darwin', window: window as never })
    expect(app.setBadgeCount).toHaveBeenCalledExactlyOnceWith(5)
    expect(window.setOverlayIcon).not.toHaveBeenCalled()
  })

  it('is a dot on the taskbar of Windows, said in words; nothing at 0', () => {
    app.setBadgeCount.mockClear()
    showBadge(5, { app, platform: 'win32', window: window as never })
    expect(window.setOverlayIcon).toHaveBeenLastCalledWith('dot', '5 due to practise')
    showBadge(0, { app, platform: 'win32', window: window as never })
    expect(window.setOverlayIcon).toHaveBeenLastCalledWith(null, '')
    expect(() => showBadge(3, { app, platform: 'win32', window: null })).not.toThrow()
    expect(app.setBadgeCount).not.toHaveBeenCalled()
    const dot = dotPixels()
    expect([dot[3], dot[(8 * 16 + 8) * 4 + 3]]).toEqual([0, 255])
  })
})
