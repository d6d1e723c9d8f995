import type { Grade } from '../../../shared/practice/rehearsal.ts'

/** What each grade is called. */
export const gradeWords: Record<Grade, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }
