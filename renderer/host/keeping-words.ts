import { assertNever } from '../../shared/assert.ts'
import type { Keeping } from './storage-keeping.ts'

/** What the browser has promised of the bank and its backups, in plain words. */
export function keepingWords(keeping: Keeping): string {
  switch (keeping) {
    case 'promised':
      return 'The browser has promised not to clear them by itself.'
    case 'may-be-cleared':
      return 'They may be cleared by the browser when the disk fills up: it has promised nothing yet.'
    case 'unknown':
      return 'This browser does not say whether it clears them when the disk fills up.'
    default:
      return assertNever(keeping, 'every promise has words')
  }
}
