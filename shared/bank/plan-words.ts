import { assertNever } from '../assert.ts'
import { storyName } from '../story/story-text.ts'
import type { Age, PlannedRow } from './import-plan.ts'
import { problemWords } from './row-words.ts'

const ageWords: Readonly<Record<Age, string>> = {
  'file-is-newer': 'the file’s is newer',
  'present-is-newer': 'yours is newer, so it is kept unless you say otherwise',
  unknown: 'which is newer is not known',
}

/** One sentence that says what a row is and why. */
export function planWords(planned: PlannedRow): string {
  switch (planned.status) {
    case 'problem':
      return planned.row.problems.map(problemWords).join(' ')
    case 'new':
      return 'New.'
    case 'same':
      return `You have it already: “${storyName(planned.against)}”.`
    case 'differs':
      return `Differs from “${storyName(planned.against)}” in ${planned.fields.join(', ')}; ${ageWords[planned.age]}.`
    case 'near-duplicate':
      return planned.sameTitle
        ? `Has the title of “${storyName(planned.against)}” and much of its text.`
        : `Has nearly the text of “${storyName(planned.against)}”.`
    default:
      return assertNever(planned, 'every status has words')
  }
}
