import { emptyBank } from '../../shared/bank/bank.ts'
import { valueHash } from '../../shared/bank-file/canonical-json.ts'
import { writeBankFile } from '../../shared/bank-file/write-bank-file.ts'
import { blankStory, type Story } from '../../shared/story/story.ts'

const now = '2026-01-15T09:30:00.000Z'

export const soundStories: readonly Story[] = [
  {
    ...blankStory({ id: 'story-refunds', now }),
    title: 'Found where refunds went — “lost” ones',
    status: 'ready',
    situation: 'Refunds vanished every night and no team owned the queue.',
    task: 'I was asked to stop the losses before the sale.',
    action: 'I traced ten by hand, found a retry that hid errors, and fixed the write path first.',
    result: 'Lost refunds fell from 3% to 0.02% in two months.',
    principles: [{ id: 'ownership', strength: 'primary', note: 'Nobody had asked.' }],
    tags: ['payments'],
    happenedOn: '2025-06',
  },
  {
    ...blankStory({ id: 'story-ledger', now }),
    title: 'Moved the ledger in one weekend',
    situation: 'The old ledger lost its support in spring.',
    action: 'I rehearsed the move four times and cut it into steps that could be undone.',
    result: 'Two hours of downtime instead of nine.',
  },
]

/** The text of a sound bank file; the same each time. */
export const soundBank = () =>
  writeBankFile({ ...emptyBank, stories: [...soundStories] }, { exportedAt: now, app: '0.1.0' })

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Changes what stands at a path such as `bank.stories.0.title`; `undefined` takes it away. */
function changeAt(holder: unknown, path: readonly string[], change: (old: unknown) => unknown): void {
  const [key, ...rest] = path
  if (!isHolder(holder) || key === undefined) return
  if (rest.length > 0) {
    changeAt(holder[key], rest, change)
    return
  }
  const value = change(holder[key])
  if (value === undefined) delete holder[key]
  else holder[key] = value
}

/** A sound bank file, on one line, with one thing changed; `rehash` makes its hash fit again, as a careful forger would. */
export function changedBank(path: string, change: (old: unknown) => unknown, { rehash = false } = {}): string {
  const file: unknown = JSON.parse(soundBank())
  changeAt(file, path.split('.'), change)
  if (rehash) changeAt(file, ['sha256'], () => isHolder(file) && valueHash(file.bank))
  return JSON.stringify(file)
}
