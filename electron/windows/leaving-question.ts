import type { MessageBoxOptions } from 'electron'
import type { LeavingChoice, LeavingTrouble } from './leaving.ts'

interface Question {
  options: MessageBoxOptions
  /** What each button means, in the buttons' order. */
  choices: readonly LeavingChoice[]
}

/** The one question before a window closes with text that may not be stored. Escape is the choice that loses nothing. */
export function leavingQuestion(trouble: LeavingTrouble, copyable: boolean): Question {
  const answers: readonly (readonly [LeavingChoice, string])[] = [
    ['wait', trouble === 'no-answer' ? 'Wait' : 'Go back'],
    ...(copyable ? ([['copy', 'Copy the text and close']] as const) : []),
    ['leave', 'Close anyway'],
  ]
  return {
    choices: answers.map(([choice]) => choice),
    options: {
      type: 'warning',
      message: trouble === 'no-answer' ? 'The last changes are still being saved.' : 'Some text could not be saved.',
      detail:
        trouble === 'no-answer'
          ? 'This takes longer than it should. Everything saved before is safe.'
          : 'Everything saved before is safe. Go back to try again or to copy the text.',
      buttons: answers.map(([, words]) => words),
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    },
  }
}
