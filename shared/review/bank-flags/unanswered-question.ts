import type { BankRule } from '../bank-flag.ts'

/** RV48: a question the person keeps has no active story. Silent where the questions are not known. */
export const unansweredQuestion: BankRule = {
  id: 'unanswered-question',
  rule: 'RV48',
  severity: 'hints',
  threshold: 'a question kept by the person for which no active story is chosen (DOMAIN.md §5)',
  label: 'Unanswered question',
  why: 'It is a question you expect, and no story is chosen for it.',
  fix: 'Look it up and pin the story that fits best, or write the one that is missing.',
  fires: {
    stories: [{ id: 'gone', status: 'retired' }, { id: 'there' }],
    given: { questions: [{ id: 'q1', text: 'When did you miss a date?', storyIds: ['gone'] }] },
  },
  silent: {
    stories: [{ id: 'there' }],
    given: { questions: [{ id: 'q1', text: 'When did you miss a date?', storyIds: ['there'] }] },
  },
  find: ({ active }, { questions = [] }) => {
    const ids = new Set(active.map((story) => story.id))
    return questions
      .filter(({ storyIds }) => !storyIds.some((id) => ids.has(id)))
      .map(({ id, text }) => ({
        label: `Unanswered: ${text}`,
        why: `No active story is chosen for “${text}”.`,
        question: id,
      }))
  },
}
