import type { FlagRule } from '../flag.ts'
import { phrasePlaces, phrases } from '../phrases.ts'
import { spanOf } from '../section-reading.ts'

/** How a task sounds where it stands in the Situation. */
const taskCues = phrases(
  'i was asked to, i was asked, i was tasked, my task was, my job was, my goal was, my role was, my target was, it was my job',
  'i was responsible for, i was in charge of, i had been asked, i was given, i was to, i owned, i answered for',
)

/**
 * RV8: no Task. Alone it is a hint, and where the Situation holds the task the place is shown; with the Situation missing
 * too, nobody can follow the story, and it blocks *ready*. Source: DOMAIN.md §5.
 */
export const taskMissing: FlagRule = {
  id: 'task-missing',
  rule: 'RV8',
  severity: 'hints',
  threshold: 'Task has no word; blocks where Situation has none either',
  label: 'No task',
  why: 'Nobody can tell what you had to reach, so nobody can tell whether you reached it.',
  fix: 'Write one sentence: what was yours to do, by when, and what would count as done.',
  section: 'task',
  fires: { situation: 'Refunds were lost every night.', task: '' },
  silent: { situation: 'Refunds were lost every night.', task: 'I had to stop the losses before the autumn sale.' },
  find: ({ words, sections: { situation } }) => {
    if (words.task > 0) return []
    if (words.situation === 0)
      return [
        {
          severity: 'blocks',
          label: 'No situation and no task',
          why: 'The story begins in the middle: nobody can tell where you were or what you had to do.',
          fix: 'Write one sentence on where things stood and one on what was yours to do.',
          section: 'situation',
        },
      ]
    const [cue] = phrasePlaces(situation, taskCues)
    if (!cue) return [{}]
    return [
      {
        label: 'Task stands in Situation',
        why: 'The task is said among the circumstances, where a listener misses it.',
        fix: 'Move this sentence to Task.',
        span: spanOf(situation, cue.at, cue.to),
      },
    ]
  },
}
