import * as z from 'zod'

/** What no file system takes in a name, or what would make a name a path: separators, drives, streams, wildcards. */
const forbidden = '/\\:*?"<>|'
const longest = 120
/** Names Windows keeps for devices, whatever follows the first dot. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code < 32 || (code >= 127 && code < 160) || forbidden.includes(character)
}

/** True for a file name that is only a name: no folder, no drive, no device, nothing hidden, nothing Windows would trim. */
export function isBareName(text: string): boolean {
  if (text.length === 0 || text.length > longest) return false
  if (text.startsWith('.') || text.startsWith(' ') || text.endsWith('.') || text.endsWith(' ')) return false
  return !device.test(text) && ![...text].some(isForbidden)
}

/** The same text as a bare name: what cannot stay becomes a space; `fallback` where nothing is left. */
export function toBareName(text: string, fallback: string): string {
  const kept = [...text].map((character) => (isForbidden(character) ? ' ' : character)).join('')
  const trimmed = [...kept.replace(/\s+/g, ' ').replace(/^[. ]+/, '')]
    .slice(0, longest / 2)
    .join('')
    .replace(/[. ]+$/, '')
  return isBareName(trimmed) ? trimmed : fallback
}

/** A file name that cannot be a path (S7). */
export const bareNameSchema = z.string().max(longest).refine(isBareName, 'not a bare file name')
