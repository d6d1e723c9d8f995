import { oneProjectShare } from '../../coverage/coverage-gaps.ts'
import type { BankRule } from '../bank-flag.ts'

const fromProject = (project: string, count: number) => Array.from({ length: count }, () => ({ project }))

/** RV46: one project carries too many of the stories (rule CV3). */
export const oneProjectBank: BankRule = {
  id: 'one-project-bank',
  rule: 'RV46',
  severity: 'hints',
  threshold: `more than ${oneProjectShare * 100}% of at least five active stories name one project (rule CV3)`,
  label: 'One project',
  why: 'Interviewers compare notes, and hear of the same project again and again.',
  fix: 'Write the next story from somewhere else.',
  fires: { stories: [...fromProject('Returns', 4), ...fromProject('Payments', 2)] },
  silent: { stories: [...fromProject('Returns', 2), ...fromProject('Payments', 2), ...fromProject('Depots', 2)] },
  find: ({ gaps, active }) =>
    gaps.flatMap((gap) =>
      gap.type === 'one-project'
        ? [
            {
              label: `${gap.stories} of ${gap.total} stories from “${gap.project}”`,
              why: `${Math.round(gap.share * 100)}% of the stories come from “${gap.project}”, and interviewers compare notes.`,
              storyIds: active.filter((story) => story.project.trim() === gap.project).map((story) => story.id),
            },
          ]
        : [],
    ),
}
