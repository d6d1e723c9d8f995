import type { PrincipleId } from '../../shared/principle/principle.ts'
import { setStrength } from '../../shared/story/edit-story.ts'
import { blankStory, type Story, type Strength } from '../../shared/story/story.ts'

let made = 0

/** A story that says only what matters to the test: `aStory({ title: 'x' }, { ownership: 'primary' })`. */
export function aStory(fields: Partial<Story> = {}, principles: Partial<Record<PrincipleId, Strength>> = {}): Story {
  made += 1
  let story: Story = {
    ...blankStory({ id: fields.id ?? `story-${made}`, now: '2026-10-01T08:00:00.000Z' }),
    ...fields,
  }
  for (const [id, strength] of Object.entries(principles)) story = setStrength(story, id as PrincipleId, strength)
  return story
}

/** A ready story with every section written, so that only the flag under test can fire. */
export function aReadyStory(fields: Partial<Story> = {}): Story {
  return aStory(
    {
      title: 'Cut refund losses',
      status: 'ready',
      situation: 'Refunds were lost every night and nobody owned the queue that carried them to the bank. '.repeat(2),
      task: 'I was asked to stop the losses before the autumn sale opened in nine weeks.',
      action:
        'I traced failed refunds by hand, found a retry that hid its own errors, and chose to fix the write path first because it carried the money. '.repeat(
          4,
        ),
      result: 'Lost refunds fell from 3% to 0.02% within two months, and I kept the check that proved it.',
      learning: 'I now ask who owns a queue before I ask what is wrong with it.',
      happenedOn: '2025-06',
      ...fields,
    },
    { ownership: 'primary' },
  )
}
