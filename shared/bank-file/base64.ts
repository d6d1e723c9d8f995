const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const digitOf = new Map([...alphabet].map((character, value) => [character.charCodeAt(0), value]))

/** Bytes as base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  let piece = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.subarray(at, at + 3)
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0)
    piece += alphabet.charAt(bits >> 18) + alphabet.charAt((bits >> 12) & 63)
    piece += two === undefined ? '=' : alphabet.charAt((bits >> 6) & 63)
    piece += three === undefined ? '=' : alphabet.charAt(bits & 63)
    if (piece.length > 8_192) {
      pieces.push(piece)
      piece = ''
    }
  }
  return pieces.join('') + piece
}

/** The bytes of base64 text; null where it is not base64 with its padding. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  let held = 0
  let at = 0
  for (let index = 0; index < text.length - padding; index++) {
    const value = digitOf.get(text.charCodeAt(index))
    if (value === undefined) return null
    bits = ((bits << 6) | value) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 0xff
    }
  }
  return bytes
}
