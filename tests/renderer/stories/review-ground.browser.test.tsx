import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { graded, newRehearsal } from '../../../shared/practice/schedule.ts'
import { eventually } from '../../support/eventually.ts'
import { aReadyStory } from '../../support/story-builder.ts'
import { field, type OpenStories, openStories } from './stories-bank.tsx'

let screen: OpenStories
afterEach(() => screen.close())

/** All that the panel says, the folded cards too. */
async function reviewText(): Promise<string> {
  const fold = [...document.querySelectorAll('summary')].find((each) => / more$/.test(each.textContent ?? ''))
  if (fold && !fold.closest('details')?.open) await userEvent.click(fold)
  for (const each of document.querySelectorAll<HTMLDetailsElement>('[aria-label="Readiness"] details')) each.open = true
  return document.querySelector('[aria-label="Review"][data-pane]')?.textContent ?? ''
}

const told =
  'I traced the failed refunds by hand through one night of logs and found a retry that hid its own errors. I wrote a check ' +
  'that counts what goes in and what comes out, ran it against the spring, and showed the owner of the queue the difference.'

describe('what the review of the open story knows of the bank', () => {
  test('RV33: a story that tells what another tells is seen while it is written, and no more when the other is gone', async () => {
    const original = aReadyStory({ id: 'original', title: 'Refunds', action: told })
    const copy = aReadyStory({ id: 'copy', title: 'Another', situation: 'S', task: 'T', action: 'Soon.', result: 'R' })
    screen = await openStories([original, copy], { at: 'copy' })
    await userEvent.fill(field('Action'), told)
    await expect.poll(reviewText).toContain('Like “Refunds”')
    await screen.store.perform('Away', [
      { type: 'row', table: 'stories', key: 'original', before: { ...original }, after: null },
    ])
    await expect.poll(reviewText).not.toContain('Like “Refunds”')
  })

  test('RV32, RD4: a ready story never told aloud says so, and no more once it was rehearsed', async () => {
    const story = aReadyStory({ id: 'told', title: 'Told' })
    screen = await openStories([story], { at: 'told' })
    await expect.poll(reviewText).toContain('Not rehearsed')
    expect(await reviewText()).toContain('It was never told aloud.')
    await userEvent.click(page.getByRole('button', { name: 'Practise', exact: true }))
    expect(screen.practise).toHaveBeenCalledWith({ storyId: 'told', principle: 'ownership' })
    const today = new Date().toISOString()
    const rehearsal = graded(
      newRehearsal('told', 'ownership', today),
      { at: today, grade: 3, seconds: 120, parts: [], question: '' },
      { today, requestRetention: 0.9, maxIntervalDays: 60, interviewDate: null },
    )
    await screen.store.perform('Rehearsed', addToList('rehearsals', [rehearsal]))
    await expect.poll(reviewText).not.toContain('Not rehearsed')
    expect(await reviewText()).toContain('Told aloud within the last 30 days.')
  })

  test('RD5: a likely follow-up is answered from the list, and the depth says so', async () => {
    screen = await openStories([aReadyStory({ id: 'deep', title: 'Deep' })], { at: 'deep' })
    await userEvent.click(page.getByText('Telling it'))
    await expect.element(page.getByText(/^Depth: 0 answers, on 0 of 1 principles/)).toBeInTheDocument()
    const [first] = page.getByRole('list', { name: 'Likely follow-ups' }).getByRole('button').all()
    if (!first) throw new Error('no likely follow-up')
    const asked = first.element().getAttribute('aria-label')?.replace('Answer: ', '') ?? ''
    await userEvent.click(first)
    await expect.element(page.getByLabelText('Follow-up question 1')).toHaveValue(asked)
    await eventually(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Answer 1'))
    await userEvent.keyboard('Because I kept the log.')
    await expect.element(page.getByText(/^Depth: 1 answer, on 1 of 1 principles/)).toBeInTheDocument()
    expect(page.getByRole('button', { name: `Answer: ${asked}`, exact: true }).query()).toBeNull()
    await eventually(() => expect(screen.stored('deep')?.followUps).toHaveLength(1))
  })
})
