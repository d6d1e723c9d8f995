import { decodeText } from '../bank-file/decode-text.ts'
import { failureWords } from '../bank-file/failure-words.ts'
import { readJson } from '../bank-file/read-json.ts'

/**
 * Reads a backup as a restore would and counts (B1): null when it is a whole bank file of just as many stories as it
 * should hold, else why not, in one plain sentence. Never throws.
 */
export function backupFault(bytes: Uint8Array, stories: number): string | null {
  const text = decodeText(bytes)
  if (!text.ok) return failureWords(text.error)
  const read = readJson(text.value)
  if (!read.ok) return failureWords(read.error)
  if (read.value.kind !== 'bank-file') return 'It is not a bank file.'
  const found = read.value.bank.stories.length
  return found === stories ? null : `It should hold ${stories} stories, but ${found} can be read from it.`
}
