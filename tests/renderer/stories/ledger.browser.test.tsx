import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { eventually } from '../../support/eventually.ts'
import { aStory } from '../../support/story-builder.ts'
import { list, type OpenStories, openStories, rowTitles } from './stories-bank.tsx'

const measured = aStory(
  {
    id: 'measured',
    title: 'Measured',
    situation: 'The queue lost refunds every night.',
    task: 'I was to stop it.',
    action: 'I traced the calls and moved the writes.',
    result: 'Lost refunds fell from 3% to 0.02% within two months.',
    happenedOn: '2026-05',
    updatedAt: '2026-10-03T08:00:00.000Z',
  },
  { ownership: 'primary' },
)
const plain = aStory({ id: 'plain', title: 'Plain', result: 'It went well.' }, { ownership: 'primary' })
const waived = aStory({ id: 'waived', title: 'Waived', result: 'They trusted us.', metricWaiver: 'A matter of trust' })

let screen: OpenStories
afterEach(() => screen.close())
const numbers = () => page.getByRole('region', { name: 'Numbers' })
const kept = () => screen.stored('measured')?.metrics ?? []

describe('the ledger', () => {
  test('one press keeps a recognised outcome, as a deed (rule ME4)', async () => {
    screen = await openStories([measured], { at: 'measured' })
    await userEvent.click(page.getByRole('button', { name: 'Keep 3% → 0.02%' }))
    await eventually(() =>
      expect(kept()).toMatchObject([
        {
          kind: 'percent',
          unit: '%',
          baseline: 3,
          value: 0.02,
          timeframe: 'within two months',
          confidence: 'unverified',
        },
      ]),
    )
    await expect.element(numbers().getByText('−99% · within two months · unverified')).toBeInTheDocument()
    await screen.store.undo()
    await eventually(() => expect(kept()).toEqual([]))
    await expect.element(page.getByRole('button', { name: 'Keep 3% → 0.02%' })).toBeInTheDocument()
  })

  test('one press makes a pair the headline, the only one', async () => {
    screen = await openStories([measured], { at: 'measured' })
    await userEvent.click(page.getByRole('button', { name: 'Use 3% → 0.02% as the headline' }))
    await eventually(() => expect(kept()).toMatchObject([{ baseline: 3, value: 0.02, headline: true }]))
    await expect.element(numbers().getByText(/headline/)).toBeInTheDocument()
    await screen.store.undo()
    await eventually(() => expect(kept()).toEqual([]))
  })

  test('a record is edited in its card; what the text does not say is told (rule ME5)', async () => {
    screen = await openStories([measured], { at: 'measured' })
    await userEvent.click(page.getByRole('button', { name: 'Keep 3% → 0.02%' }))
    await userEvent.click(page.getByRole('button', { name: 'Edit 3% → 0.02%' }))
    const card = page.getByRole('dialog', { name: 'A number kept' })
    await userEvent.fill(card.getByLabelText('What was measured'), 'lost refunds')
    await userEvent.fill(card.getByLabelText('After'), '0.5')
    await userEvent.click(card.getByRole('button', { name: 'Verified', exact: true }))
    await userEvent.click(card.getByLabelText('The number to lead with'))
    await userEvent.keyboard('{Escape}')
    await eventually(() =>
      expect(kept()).toMatchObject([
        { label: 'lost refunds', baseline: 3, value: 0.5, confidence: 'verified', headline: true },
      ]),
    )
    await expect.element(numbers().getByText('The text does not say this number.')).toBeInTheDocument()
    await screen.store.saveFields('measured', { result: 'Lost refunds fell from 3% to 0.5% within two months.' })
    await eventually(() => expect(numbers().getByText('The text does not say this number.').query()).toBeNull())
    await userEvent.click(page.getByRole('button', { name: 'Edit 3% → 0.5% lost refunds' }))
    await userEvent.click(page.getByRole('button', { name: 'Remove', exact: true }))
    await eventually(() => expect(kept()).toEqual([]))
  })

  test('a confidential number shows only what may be said of it', async () => {
    screen = await openStories([measured], { at: 'measured' })
    await userEvent.click(page.getByRole('button', { name: 'Keep 3% → 0.02%' }))
    await userEvent.click(page.getByRole('button', { name: 'Edit 3% → 0.02%' }))
    await userEvent.click(page.getByLabelText('Must not be said outside'))
    await userEvent.fill(page.getByLabelText('What to say instead'), 'nearly all of them')
    await userEvent.keyboard('{Escape}')
    await expect.element(numbers().getByText('nearly all of them')).toBeInTheDocument()
    expect(numbers().getByText(/−99%/).query()).toBeNull()
  })
})

describe('readiness', () => {
  test('stands at the head of the panel and says why, line by line (rules RD1–RD4)', async () => {
    screen = await openStories([measured], { at: 'measured' })
    const head = page.getByRole('region', { name: 'Readiness' })
    await userEvent.click(head.getByText('Why'))
    await expect.element(head.getByText('A number says where it stood and where it came to.')).toBeInTheDocument()
    const points = [...head.element().querySelectorAll('li')].map((line) => /(\d+) of (\d+)$/.exec(line.textContent))
    expect(points.reduce((sum, line) => sum + Number(line?.[2]), 0)).toBeCloseTo(100, -1)
  })

  test('"Weakest first" goes by it', async () => {
    screen = await openStories([measured, plain])
    await expect.element(list()).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: /^Sorted/ }))
    await userEvent.click(
      page.getByRole('menuitemradio', { name: 'Weakest first' }).or(page.getByText('Weakest first')),
    )
    await eventually(() => expect(rowTitles()).toEqual(['Plain', 'Measured']))
  })
})

describe('the bank by its numbers', () => {
  test('"No number" leaves out a waiver with a reason; "Unverified numbers" are claims nobody has checked', async () => {
    const claimed = { ...measured, id: 'claimed', title: 'Claimed' }
    screen = await openStories([measured, claimed, plain, waived], { at: 'claimed' })
    await userEvent.click(page.getByRole('button', { name: 'Keep 3% → 0.02%' }))
    await eventually(() => expect(screen.stored('claimed')?.metrics).toHaveLength(1))
    await userEvent.click(page.getByRole('button', { name: 'Filter', exact: true }))
    await userEvent.click(page.getByRole('button', { name: 'More ways to filter' }))
    await userEvent.selectOptions(page.getByLabelText('Metric', { exact: true }), 'No number')
    await eventually(() => expect(rowTitles()).toEqual(['Plain']))
    await userEvent.selectOptions(page.getByLabelText('Metric', { exact: true }), 'Unverified numbers')
    await eventually(() => expect(rowTitles()).toEqual(['Claimed']))
  })
})
