import { type Bank, emptyBank } from '../../shared/bank/bank.ts'
import { loopSchema } from '../../shared/loop/loop.ts'
import { tellingSchema } from '../../shared/loop/telling.ts'
import { drillSchema, rehearsalId, rehearsalSchema } from '../../shared/practice/rehearsal.ts'
import { ownQuestionSchema, pinOf } from '../../shared/question/question.ts'
import { aReadyStory, aStory } from './story-builder.ts'

const at = '2026-10-05T07:30:00.000Z'
const createdAt = '2026-10-01T08:00:00.000Z'

/** A bank with something in every list, every field of a row filled where it can be. */
export function fullBank(): Bank {
  return {
    ...emptyBank,
    stories: [
      aReadyStory({ id: 'refunds', title: 'Refunds found', createdAt, updatedAt: createdAt }),
      aStory({ id: 'ledger', title: 'Ledger moved', action: 'I rehearsed it four times.' }),
    ],
    questions: [
      ownQuestionSchema.parse({
        id: 'q-1',
        text: 'Tell me about a time you said “no”?',
        principles: ['have-backbone-disagree-and-commit'],
        domain: 'behavioural',
        createdAt: at,
      }),
      ownQuestionSchema.parse({ id: 'q-2', text: 'What broke?', createdAt: at }),
    ],
    pins: [pinOf('What broke?', 'refunds', { now: at })],
    dismissals: [{ storyId: 'ledger', flagId: 'result-missing', text: 'four times', at }],
    rehearsals: [
      rehearsalSchema.parse({
        id: rehearsalId('refunds', 'ownership'),
        storyId: 'refunds',
        principle: 'ownership',
        due: '2026-10-09T07:30:00.000Z',
        stability: 3.2,
        difficulty: 5.1,
        elapsedDays: 1,
        scheduledDays: 4,
        reps: 2,
        state: 2,
        lastReview: at,
        history: [{ at, grade: 3, seconds: 151, parts: [30, 20, 70, 31], question: 'What broke?' }],
      }),
      rehearsalSchema.parse({ id: rehearsalId('ledger', null), storyId: 'ledger', due: at }),
    ],
    drills: [
      drillSchema.parse({
        id: 'd-1',
        at,
        answers: [
          { question: 'What broke?', principle: 'ownership', storyId: 'refunds', nameSeconds: 4, lineSeconds: 11.5 },
          { question: 'Who disagreed?' },
        ],
      }),
    ],
    loops: [
      loopSchema.parse({
        id: 'l-1',
        company: 'Amazon',
        role: 'Senior TPM',
        date: '2026-12-01',
        slots: [
          {
            id: 's-1',
            name: 'Priya',
            role: 'Bar raiser',
            minutes: 55,
            barRaiser: true,
            principles: ['ownership', 'dive-deep'],
            notes: 'Asks twice.',
            locks: [{ principle: 'ownership', story: 'refunds' }],
            planned: [{ principle: 'dive-deep', story: 'ledger' }],
          },
        ],
      }),
    ],
    tellings: [
      tellingSchema.parse({
        id: 't-1',
        storyId: 'refunds',
        loopId: 'l-1',
        company: 'Amazon',
        slotName: 'Priya',
        slotId: 's-1',
        principle: 'ownership',
        question: 'What broke?',
        landed: 'well',
        at,
      }),
      tellingSchema.parse({ id: 't-2', storyId: 'deleted-long-ago', company: 'Kiln Street', at }),
    ],
    settings: {
      role: 'senior-engineer',
      principleWeights: { ownership: 3 },
      principleTargets: { frugality: 0 },
      defaultTarget: 3,
      wordsPerMinute: 150,
      confidentialTerms: ['Project Heron'],
      unflaggedWords: ['synergy'],
    },
  }
}
