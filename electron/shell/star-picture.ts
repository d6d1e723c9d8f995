/**
 * The app's sign for tray and taskbar, drawn and not loaded: a star of four points, as one byte of coverage a pixel,
 * `size` × `size`, row by row from the top. 0 = nothing, 255 = full.
 */
export function starCoverage(size: number): Uint8Array {
  const coverage = new Uint8Array(size * size)
  const parts = 4
  const radius = size / 2
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let inside = 0
      for (let part = 0; part < parts * parts; part++) {
        const dx = Math.abs(x + ((part % parts) + 0.5) / parts - radius) / radius
        const dy = Math.abs(y + (Math.floor(part / parts) + 0.5) / parts - radius) / radius
        // An astroid: its four points touch the edges.
        if (Math.sqrt(dx) + Math.sqrt(dy) <= 1.12) inside += 1
      }
      coverage[y * size + x] = Math.round((255 * inside) / (parts * parts))
    }
  }
  return coverage
}

/** Coverage in one colour as the system's pictures want it: blue, green, red, alpha, the colours already multiplied. */
export function inColour(coverage: Uint8Array, [red, green, blue]: readonly [number, number, number]): Uint8Array {
  const pixels = new Uint8Array(coverage.length * 4)
  coverage.forEach((alpha, at) => {
    const part = (value: number) => Math.round((value * alpha) / 255)
    pixels.set([part(blue), part(green), part(red), alpha], at * 4)
  })
  return pixels
}
