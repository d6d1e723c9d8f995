import { assertNever } from '../assert.ts'
import type { RowNotice, RowProblem } from './import-row.ts'

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** One plain sentence for each way a story of a file cannot be taken. */
export function problemWords(problem: RowProblem): string {
  const { place } = problem
  switch (problem.type) {
    case 'not-a-story':
      return `${place} is ${problem.found}, not a story.`
    case 'broken-line':
      return `${place} is cut off or is not JSON.`
    case 'empty-story':
      return `${place} has no words in it.`
    case 'wrong-type':
      return `${place} should be ${problem.expected} but is ${problem.found}.`
    case 'too-long':
      return `${place} has ${number(problem.length)} characters; ${number(problem.limit)} is the most.`
    case 'too-many':
      return `${place} has ${number(problem.count)} entries; ${number(problem.limit)} is the most.`
    case 'reserved-id':
      return `${place} is “${shortened(problem.id)}”, a name that cannot be used as an id.`
    case 'duplicate-id':
      return `${place} is “${shortened(problem.id)}”, which ${problem.firstPlace} already has.`
    case 'unknown-status':
      return `${place} is “${shortened(problem.found)}”; it can be draft, ready or retired.`
    case 'unknown-principle':
      return `${place} is “${shortened(problem.found)}”, which is not one of the sixteen principles.`
    case 'unknown-strength':
      return `${place} is “${shortened(problem.found)}”; it can be primary or secondary.`
    case 'invalid-month':
      return `${place} is “${shortened(problem.found)}”; a month is written 2024-05.`
    case 'invalid-metric':
      return `${place} is not a metric: look at ${problem.field}.`
    default:
      return assertNever(problem, 'every problem has words')
  }
}

/** One plain sentence for each thing a reader decided by itself. */
export function noticeWords(notice: RowNotice): string {
  const { place } = notice
  switch (notice.type) {
    case 'unknown-field':
      return `${place}: “${shortened(notice.field)}” is not a field of a story and was left out.`
    case 'more-unknown-fields':
      return `${place}: ${number(notice.count)} more fields that no story has were left out.`
    case 'unlabelled-text':
      return `${place}: no labels were found, so the text was put whole under Situation.`
    case 'text-beside-sections':
      return `${place} says more than the sections do, so it was added to them.`
    case 'repeated-principle':
      return `${place}: ${notice.id} stood twice and was taken once.`
    case 'second-primary':
      return `${place}: a story has one primary principle, so ${notice.id} was made secondary.`
    case 'unreadable-time':
      return `${place} is “${shortened(notice.found)}”, which is not a time, and was left out.`
    default:
      return assertNever(notice, 'every notice has words')
  }
}
