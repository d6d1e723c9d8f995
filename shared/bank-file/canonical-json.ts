import { sha256 } from '@noble/hashes/sha2.js'

/**
 * JSON with the keys of every object in code-unit order and no white space: equal values give equal text. Lone surrogates
 * come out as escapes, so the text is the same after UTF-8 (rule BF7). Only for values that JSON.parse gave or could give,
 * no deeper than the reading limit.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** Bytes as lower-case hex. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits. */
export function textHash(text: string): string {
  return hex(sha256(new TextEncoder().encode(text)))
}

/** SHA-256 of a value by its canonical JSON. */
export function valueHash(value: unknown): string {
  return textHash(canonicalJson(value))
}
