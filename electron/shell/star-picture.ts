/** Of the star in icon.svg: how far its notches lie from its centre, its tips lying at 1. */
const notch = 0.43

/** Half the angle between two tips. */
const half = Math.PI / 5

/** How far the star reaches beside and below its centre, its tips lying at 1 and one pointing up. */
const beside = Math.sin(2 * half)
const below = Math.cos(half)

/** Whether a place lies in the star: from its centre, x to the right and y down, the tips lying at 1. */
function isInStar(x: number, y: number): boolean {
  // From the nearest tip, so that ten edges are one: the line from the tip to its notch.
  const turned = Math.abs(Math.atan2(x, -y)) % (2 * half)
  const angle = Math.min(turned, 2 * half - turned)
  const [along, across] = [Math.hypot(x, y) * Math.cos(angle), Math.hypot(x, y) * Math.sin(angle)]
  const [notchAlong, notchAcross] = [notch * Math.cos(half), notch * Math.sin(half)]
  return (1 - along) * notchAcross >= across * (1 - notchAlong)
}

/**
 * The app's sign for tray and taskbar, drawn and not loaded: the star of the icon, as one byte of coverage a pixel,
 * `size` × `size`, row by row from the top. 0 = nothing, 255 = full. It fills the width.
 */
export function starCoverage(size: number): Uint8Array {
  const coverage = new Uint8Array(size * size)
  const parts = 4
  const radius = size / (2 * beside)
  const middle = (size - radius * (1 + below)) / 2 + radius
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let inside = 0
      for (let part = 0; part < parts * parts; part++) {
        const across = x + ((part % parts) + 0.5) / parts - size / 2
        const down = y + (Math.floor(part / parts) + 0.5) / parts - middle
        if (isInStar(across / radius, down / radius)) inside += 1
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
