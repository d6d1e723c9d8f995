import type { DatabaseVersion } from './database-versions.ts'

/** The first shape on a user's disk: stories, the trash, what was done (for undo) and single values. Never edited. */
export const v1Stories: DatabaseVersion = {
  number: 1,
  stores: {
    stories: 'id',
    trash: 'id, deletedAt',
    deeds: '++seq, id, state',
    meta: 'key',
  },
}
