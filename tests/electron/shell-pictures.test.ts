import { describe, expect, it, vi } from 'vitest'

const electron = vi.hoisted(() => ({
  nativeImage: { createFromBitmap: vi.fn((_pixels: Uint8Array, _size: object) => 'dot') },
}))
vi.mock('electron', () => electron)
const { dotPixels, showBadge } = await import('../../electron/shell/badge.ts')
const { inColour, starCoverage } = await import('../../electron/shell/star-picture.ts')

describe('the star', () => {
  it.each([16, 32])('fills %i pixels from edge to edge, the same from all four sides', (size) => {
    const star = starCoverage(size)
    const at = (x: number, y: number) => star[y * size + x] ?? -1
    expect(star).toHaveLength(size * size)
    expect(at(size / 2, size / 2)).toBe(255)
    expect([at(0, 0), at(size - 1, 0), at(0, size - 1)]).toEqual([0, 0, 0])
    expect(at(size / 2, 0)).toBeGreaterThan(0)
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        expect(at(size - 1 - x, y)).toBe(at(x, y))
        expect(at(y, x)).toBe(at(x, y))
      }
  })

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
