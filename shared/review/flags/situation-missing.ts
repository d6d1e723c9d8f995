import type { FlagRule } from '../flag.ts'

/** RV9: a task without its circumstances. With the Task missing too, `task-missing` blocks and this one is silent ([D]). */
export const situationMissing: FlagRule = {
  id: 'situation-missing',
  rule: 'RV9',
  severity: 'hints',
  threshold: 'Situation has no word and Task has some',
  label: 'No situation',
  why: 'Without the circumstances nobody can tell why it mattered.',
  fix: 'Write two sentences: where, when, and what was at stake for whom.',
  section: 'situation',
  fires: { situation: '', task: 'I had to stop the losses before the autumn sale.' },
  silent: { situation: 'Refunds were lost every night.', task: 'I had to stop the losses.' },
  find: ({ words }) => (words.situation === 0 && words.task > 0 ? [{}] : []),
}
