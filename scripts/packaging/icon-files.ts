/** Icon containers, written by hand: both are a list of pictures with a head, and both take PNG as it is. */

/** One picture: a square PNG of `size` pixels a side. */
export interface IconPicture {
  size: number
  png: Buffer
}

/**
 * A Windows icon: a 6-byte head, a 16-byte entry for each picture, then the pictures. A side of 256 is written as 0.
 * PNG inside is understood since Windows Vista.
 */
export function icoFile(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.byteLength
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.byteLength, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.byteLength
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/**
 * macOS names a picture by its use: 128, 256 and 512 points, once and doubled, and the doubled 16 and 32. The plain 16
 * and 32 would have to be raw pixels (PNG is shown garbled there); the system scales the doubled ones down.
 */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** A macOS icon of the pictures at 32, 64, 128, 256, 512 and 1024; throws where one is missing. */
export function icnsFile(pictures: readonly IconPicture[]): Buffer {
  const blocks = icnsTypes.flatMap(([type, size]) => {
    const picture = pictures.find((each) => each.size === size)
    if (!picture) throw new Error(`There is no picture of ${size} pixels.`)
    const head = Buffer.alloc(8)
    head.write(type, 'ascii')
    head.writeUInt32BE(picture.png.byteLength + 8, 4)
    return [head, picture.png]
  })
  const body = Buffer.concat(blocks)
  const head = Buffer.alloc(8)
  head.write('icns', 'ascii')
  head.writeUInt32BE(body.byteLength + 8, 4)
  return Buffer.concat([head, body])
}
