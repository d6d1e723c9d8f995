import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { bankStore } from '../../../renderer/storage/bank-store.ts'
import type { ChangeChannel, News } from '../../../renderer/storage/change-channel.ts'
import { eventually } from '../../support/eventually.ts'
import { caretAtEnd, field, type OpenStories, openStories, press, shownText, threeStories } from './stories-bank.tsx'

let screen: OpenStories
afterEach(() => screen.close())

/** Two windows that hear each other, in one page. */
function windows(): [ChangeChannel, ChangeChannel] {
  const ears: [((news: News) => void)[], ((news: News) => void)[]] = [[], []]
  const channel = (mine: 0 | 1, theirs: 0 | 1): ChangeChannel => ({
    tell: (news) => {
      for (const hear of ears[theirs]) hear(news)
    },
    listen: (hear) => {
      ears[mine].push(hear)
      return () => {}
    },
  })
  return [channel(0, 1), channel(1, 0)]
}

/** The stories screen in one window, whose saves wait for the gate, and the store of another over the same database. */
async function openTwo(gate: Promise<void> = Promise.resolve()) {
  const [mine, theirs] = windows()
  screen = await openStories(threeStories, {
    at: 'alpha',
    channel: mine,
    between: (store) => ({
      ...store,
      saveFields: async (...args) => {
        await gate
        return store.saveFields(...args)
      },
    }),
  })
  const other = bankStore(screen.store.database, {
    ids: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    channel: theirs,
  })
  await other.reload()
  await expect.element(field('Action')).toBeInTheDocument()
  return other
}

test('what another window writes arrives and is told; writing here is not', async () => {
  const other = await openTwo()
  await caretAtEnd('Task')
  await press('mine')
  await eventually(() => expect(screen.stored('alpha')?.task).toBe('mine'))
  expect(page.getByText('updated in another window', { exact: false }).query()).toBeNull()
  await other.saveFields('alpha', { action: 'Theirs.' })
  await expect.element(page.getByText('“Alpha queue” was updated in another window.')).toBeInTheDocument()
  await eventually(() => expect(shownText('Action')).toBe('Theirs.'))
  expect(shownText('Task')).toBe('mine')
})

test('VE3: the last writer wins the section, and what the other wrote is kept as a version', async () => {
  let open = () => {}
  const other = await openTwo(
    new Promise((resolve) => {
      open = resolve
    }),
  )
  await caretAtEnd('Action')
  await press(' mine')
  await other.saveFields('alpha', { action: 'Theirs.', result: 'Their result.' })
  await eventually(() => expect(shownText('Result')).toBe('Their result.'))
  open()
  await screen.store.flush()
  await eventually(() => expect(screen.stored('alpha')?.action).toBe('I traced them by hand. mine'))
  expect(screen.stored('alpha')?.result).toBe('Their result.')
  const kept = (await screen.store.versionsOf('alpha')).map(({ name, story }) => [name, story.action])
  expect(kept).toContainEqual(['As another window wrote it', 'Theirs.'])
})

test('VE3: writing on over one’s own text keeps no such version', async () => {
  await openTwo()
  await caretAtEnd('Action')
  await press(' one')
  await screen.store.flush()
  await press(' two')
  await screen.store.flush()
  expect(screen.stored('alpha')?.action).toBe('I traced them by hand. one two')
  const names = (await screen.store.versionsOf('alpha')).map(({ name }) => name)
  expect(names).not.toContain('As another window wrote it')
})
