import { type App, type BrowserWindow, nativeImage } from 'electron'

const size = 16
/** The accent of the dark theme: seen on light and on dark taskbars. */
const accent = [127, 192, 210] as const

/** A dot for the taskbar of Windows, which knows no numbers: blue, green, red, alpha. */
export function dotPixels(): Uint8Array {
  const pixels = new Uint8Array(size * size * 4)
  for (let at = 0; at < size * size; at++) {
    const distance = Math.hypot((at % size) + 0.5 - size / 2, Math.floor(at / size) + 0.5 - size / 2)
    const alpha = Math.round(255 * Math.max(0, Math.min(1, size / 2 - distance)))
    pixels.set([...accent.toReversed().map((part) => Math.round((part * alpha) / 255)), alpha], at * 4)
  }
  return pixels
}

/** Rehearsals due, on the app's icon: a number where the system shows one, a dot on Windows, nothing at 0. */
export function showBadge(
  due: number,
  {
    app,
    platform,
    window,
  }: { app: Pick<App, 'setBadgeCount'>; platform: NodeJS.Platform; window: BrowserWindow | null },
): void {
  if (platform !== 'win32') {
    app.setBadgeCount(due)
    return
  }
  const dot = due === 0 ? null : nativeImage.createFromBitmap(Buffer.from(dotPixels()), { width: size, height: size })
  window?.setOverlayIcon(dot, due === 0 ? '' : `${due} due to practise`)
}
