import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { eventually } from '../../support/eventually.ts'
import { aStory } from '../../support/story-builder.ts'
import { caretAtEnd, field, type OpenStories, openStories, press, shownText } from './stories-bank.tsx'

const flagged = aStory(
  {
    id: 'flagged',
    title: 'Flagged',
    situation: 'The queue was slow and many sellers complained.',
    task: 'I had to mend it before the freeze.',
    action: 'I traced the calls by hand. We mended the log. I asked several teams, since they read the queue.',
    result: 'Seller calls dropped significantly.',
    happenedOn: '2026-05',
  },
  { ownership: 'primary' },
)

let screen: OpenStories
afterEach(() => screen.close())

/** The words under a hint's line in a section, with the shape of the line. */
function underlined(section: string): string[] {
  const content = document.querySelector(`.cm-content[aria-label="${section}"]`)
  return [...(content?.querySelectorAll<HTMLElement>('[class*="wavy"], [class*="dotted"]') ?? [])].map(
    (mark) => `${getComputedStyle(mark).textDecorationStyle} ${mark.textContent}`,
  )
}
const selected = () => document.getSelection()?.toString() ?? ''
const cards = () => [...document.querySelectorAll<HTMLElement>('[data-flag]')].map((card) => card.dataset.flag)
const open = () => openStories([flagged], { at: 'flagged', keys: true })
const seen = (section: string, words: string[]) => eventually(() => expect(underlined(section)).toEqual(words))

describe('underlines (SCREENS.md §5)', () => {
  test('vague words have a wave, "we" has dots, in their own shapes', async () => {
    screen = await open()
    await seen('Result', ['wavy significantly'])
    await seen('Situation', ['wavy many'])
    await eventually(() => expect(underlined('Action')).toContain('dotted We'))
  })

  test('they move with the text at once, and are gone when the words are', async () => {
    screen = await open()
    await seen('Result', ['wavy significantly'])
    await caretAtEnd('Result')
    await press('{Control>}{Home}{/Control}Then ')
    await expect.poll(() => underlined('Result')).toEqual(['wavy significantly'])
    await expect.poll(() => shownText('Result')).toBe('Then Seller calls dropped significantly.')
    await press('{Control>}{End}{/Control}{Control>}{Backspace}{/Control}{Control>}{Backspace}{/Control}by 40%.')
    await seen('Result', [])
  })

  test('Ctrl+Shift+H takes them away and brings them back; marks of metrics and saving stay', async () => {
    screen = await open()
    await seen('Result', ['wavy significantly'])
    await caretAtEnd('Result')
    await press('{Control>}{Shift>}h{/Shift}{/Control}')
    await seen('Result', [])
    await expect.poll(() => screen.store.snapshot().settings.hintsShown).toBe(false)
    await press(' Calls fell by 40%.')
    await eventually(() => expect(document.querySelector('[class*="metric"]')?.textContent).toBe('40%'))
    await eventually(() => expect(screen.stored('flagged')?.result).toContain('by 40%'))
    await press('{Control>}{Shift>}h{/Shift}{/Control}')
    await seen('Situation', ['wavy many'])
  })
})

describe('focus mode', () => {
  test('Ctrl+Shift+F dims what is not written in, is remembered, and lets go with the focus', async () => {
    screen = await open()
    await seen('Result', ['wavy significantly'])
    const shade = (section: string) => getComputedStyle(page.getByRole('region', { name: section }).element()).opacity
    await caretAtEnd('Result')
    await press('{Control>}{Shift>}f{/Shift}{/Control}')
    await expect.poll(() => shade('Situation')).toBe('0.4')
    expect(shade('Result')).toBe('1')
    expect(screen.store.snapshot().settings.focusMode).toBe(true)
    await userEvent.click(field('Situation'))
    await expect.poll(() => shade('Result')).toBe('0.4')
    await press('{Escape}')
    await expect.poll(() => shade('Result')).toBe('1')
    await caretAtEnd('Result')
    await press('{Control>}{Shift>}f{/Shift}{/Control}')
    await expect.poll(() => shade('Situation')).toBe('1')
    expect(screen.store.snapshot().settings.focusMode).toBe(false)
  })
})

describe('keys', () => {
  test('F8 goes through the hints across the sections in document order, Shift+F8 back, around the ends', async () => {
    screen = await open()
    await seen('Result', ['wavy significantly'])
    await userEvent.click(field('Situation'))
    await press('{Control>}{Home}{/Control}')
    const forward: string[] = []
    for (let at = 0; at < 5; at++) {
      await press('{F8}')
      forward.push(selected())
    }
    expect(forward).toEqual(['many', 'We', 'several', 'significantly', 'many'])
    await press('{Shift>}{F8}{/Shift}')
    await expect.poll(() => selected()).toBe('significantly')
    await press('{Shift>}{F8}{/Shift}')
    await expect.poll(() => selected()).toBe('several')
  })

  test('Ctrl+. opens the card at the caret, Esc goes back to the text', async () => {
    screen = await open()
    await seen('Result', ['wavy significantly'])
    await userEvent.click(field('Result'))
    await press('{F8}{Shift>}{F8}{/Shift}{F8}{Control>}.{/Control}')
    const card = page.getByRole('dialog', { name: selected() })
    await expect.element(card).toBeInTheDocument()
    await eventually(() => expect(card.element().contains(document.activeElement)).toBe(true))
    await press('{Escape}')
    await eventually(() => expect(card.query()).toBeNull())
    await eventually(() => expect(document.activeElement?.classList.contains('cm-content')).toBe(true))
  })
})

describe('cards', () => {
  test('one to mend next, the rest folded in document order; a press selects the words', async () => {
    screen = await open()
    await eventually(() => expect(cards()).toHaveLength(1))
    await userEvent.click(page.getByText(/^\d+ more$/))
    await eventually(() => expect(cards().length).toBeGreaterThan(3))
    await userEvent.click(page.getByRole('button', { name: '“several”', exact: true }))
    await eventually(() => expect(selected()).toBe('several'))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Action')
  })

  test('dismissed is a deed: undone, brought back, and over when the words are edited (rule RV53)', async () => {
    screen = await open()
    await seen('Result', ['wavy significantly'])
    await userEvent.click(field('Situation'))
    await press('{Control>}{Home}{/Control}{F8}{Control>}.{/Control}')
    await userEvent.click(page.getByRole('dialog', { name: 'many' }).getByRole('button', { name: 'Dismiss' }))
    await seen('Situation', [])
    await expect
      .poll(() => screen.store.snapshot().dismissals)
      .toMatchObject([{ flagId: 'vague-quantifier', text: 'many' }])
    await screen.store.undo()
    await seen('Situation', ['wavy many'])
    await screen.store.redo()
    await seen('Situation', [])
    await expect.element(page.getByText('1 dismissed · show')).toBeInTheDocument()
    await caretAtEnd('Situation')
    await press(' So many of them left.')
    await seen('Situation', [])
    await screen.store.flush()
    const text = screen.stored('flagged')?.situation ?? ''
    await screen.store.saveFields('flagged', { situation: text.replace('many sellers', 'numerous sellers') })
    await seen('Situation', ['wavy numerous'])
    await userEvent.click(page.getByText('1 dismissed · show'))
    await userEvent.click(page.getByRole('button', { name: 'Bring back' }))
    await eventually(() => expect(underlined('Situation')).toContain('wavy many'))
    expect(screen.store.snapshot().dismissals).toEqual([])
  })

  test('"Don’t flag this word" is a setting for every story', async () => {
    screen = await open()
    await seen('Result', ['wavy significantly'])
    await userEvent.click(page.getByText(/^\d+ more$/))
    const card = page.getByRole('listitem').filter({ hasText: '“many”' })
    await userEvent.click(card.getByRole('button', { name: 'Don’t flag this word' }))
    await seen('Situation', [])
    await expect.poll(() => screen.store.snapshot().settings.unflaggedWords).toEqual(['many'])
  })

  test('a number instead of the words: one step of the field’s own undo', async () => {
    screen = await open()
    await seen('Result', ['wavy significantly'])
    await userEvent.click(page.getByText(/^\d+ more$/))
    const card = page.getByRole('listitem').filter({ hasText: '“significantly”' })
    await userEvent.click(card.getByRole('button', { name: 'Add number' }))
    const form = page.getByRole('dialog', { name: 'Add a number' })
    await userEvent.fill(form.getByLabelText('Before'), '850')
    await userEvent.fill(form.getByLabelText('After'), '120')
    await userEvent.fill(form.getByLabelText('Unit'), 'calls')
    await userEvent.fill(form.getByLabelText('Over'), 'two months')
    await userEvent.click(form.getByRole('button', { name: 'about' }))
    await userEvent.click(form.getByRole('button', { name: 'Insert' }))
    const after = 'Seller calls dropped from about 850 to about 120 calls over two months.'
    await eventually(() => expect(shownText('Result')).toBe(after))
    await eventually(() => expect(screen.stored('flagged')?.result).toBe(after))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Result')
    await press('{Control>}z{/Control}')
    await expect.poll(() => shownText('Result')).toBe('Seller calls dropped significantly.')
  })

  test('a waiver needs a reason, and takes the card away', async () => {
    screen = await open()
    await eventually(() => expect(cards()).toEqual(['result-without-metric']))
    await userEvent.click(page.getByRole('button', { name: 'No number exists' }))
    const form = page.getByRole('dialog', { name: 'No number exists' })
    await expect.element(form.getByRole('button', { name: 'Keep without a number' })).toBeDisabled()
    await userEvent.fill(form.getByLabelText('Why no number exists'), 'A matter of trust')
    await userEvent.click(form.getByRole('button', { name: 'Keep without a number' }))
    await eventually(() => expect(screen.stored('flagged')?.metricWaiver).toBe('A matter of trust'))
    await eventually(() => expect(cards()).not.toContain('result-without-metric'))
  })
})
