import type { DatabaseVersion } from './database-versions.ts'

/** Own questions, pins, dismissed flags, rehearsals, drills, loops and what was told in them. */
export const v3AddQuestionsPracticeLoops: DatabaseVersion = {
  number: 3,
  stores: {
    questions: 'id',
    pins: 'id, storyId',
    dismissals: 'id, storyId',
    rehearsals: 'id, storyId, due',
    drills: 'id, at',
    loops: 'id',
    tellings: 'id, storyId',
  },
}
