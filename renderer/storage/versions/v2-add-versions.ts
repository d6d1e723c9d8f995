import type { DatabaseVersion } from './database-versions.ts'

/** Earlier texts of a story: the settled state before an edit, every ten minutes of editing, and named ones. */
export const v2AddVersions: DatabaseVersion = {
  number: 2,
  stores: {
    versions: 'id, storyId, [storyId+at]',
  },
}
