import type { Transaction } from 'dexie'
import { v1Stories } from './v1-stories.ts'
import { v2AddVersions } from './v2-add-versions.ts'
import { v3AddQuestionsPracticeLoops } from './v3-add-questions-practice-loops.ts'

/** One step of the database's history. A step that was released is never edited, only succeeded. */
export interface DatabaseVersion {
  number: number
  /** Dexie's index syntax; only the tables this step adds or re-indexes. */
  stores: Record<string, string>
  /** Awaits nothing but Dexie: a foreign await half-commits without a word (SAFETY.md 0.6). */
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>
}

/** All steps, oldest first, without gaps. */
export const databaseVersions: readonly DatabaseVersion[] = [v1Stories, v2AddVersions, v3AddQuestionsPracticeLoops]

/** The version this build writes. */
export const newestVersion = databaseVersions.length
