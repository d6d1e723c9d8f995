import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type LeavingChoice, type LeavingTrouble, leaving, patience } from '../../electron/windows/leaving.ts'
import { leavingQuestion } from '../../electron/windows/leaving-question.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(answers: LeavingChoice[] = []) {
  const tellPage = vi.fn((_number: number) => undefined)
  const copy = vi.fn()
  const ask = vi.fn(async (_trouble: LeavingTrouble, _copyable: boolean, over: AbortSignal): Promise<LeavingChoice> => {
    const choice = answers.shift()
    if (choice) return choice
    return new Promise((resolve) => over.addEventListener('abort', () => resolve('wait')))
  })
  return { tellPage, copy, ask, door: leaving({ tellPage, copy, ask }) }
}

describe('leaving the window (HOUSE.md §4, 4)', () => {
  it('closes once the page has stored everything, without a question', async () => {
    const { door, tellPage, ask } = setUp()
    const may = door.mayClose()
    expect(tellPage).toHaveBeenCalledExactlyOnceWith(1)
    door.release({ leaving: 1, saved: true })
    expect(await may).toBe(true)
    expect(ask).not.toHaveBeenCalled()
  })

  it('asks once however often it is closed', async () => {
    const { door, tellPage } = setUp()
    const both = [door.mayClose(), door.mayClose()]
    expect(tellPage).toHaveBeenCalledOnce()
    door.release({ leaving: 1, saved: true })
    expect(await Promise.all(both)).toEqual([true, true])
    const later = door.mayClose()
    door.release({ leaving: 2, saved: true })
    expect(await later).toBe(true)
  })

  it('waits five seconds and then asks, with the text it was given', async () => {
    const { door, ask, copy } = setUp(['copy'])
    const may = door.mayClose()
    door.hold({ leaving: 1, unsavedText: 'the last sentence' })
    await vi.advanceTimersByTimeAsync(patience - 1)
    expect(ask).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(ask).toHaveBeenCalledWith('no-answer', true, expect.anything())
    expect(await may).toBe(true)
    expect(copy).toHaveBeenCalledExactlyOnceWith('the last sentence')
  })

  it('offers no copy where no text came', async () => {
    const { door, ask } = setUp(['leave'])
    const may = door.mayClose()
    await vi.advanceTimersByTimeAsync(patience)
    expect(await may).toBe(true)
    expect(ask).toHaveBeenCalledWith('no-answer', false, expect.anything())
  })

  it('asks the page anew when the person waits, and takes no answer to the first question for one to the second', async () => {
    const { door, tellPage, ask } = setUp(['wait', 'wait'])
    const may = door.mayClose()
    await vi.advanceTimersByTimeAsync(patience)
    expect(tellPage).toHaveBeenLastCalledWith(2)
    door.hold({ leaving: 1, unsavedText: 'of the first time' })
    door.release({ leaving: 1, saved: true })
    door.release({ leaving: 2, saved: false })
    expect(await may).toBe(false)
    expect(ask).toHaveBeenLastCalledWith('not-saved', false, expect.anything())
  })

  it('takes the question back when the page has stored everything meanwhile', async () => {
    const { door } = setUp()
    const may = door.mayClose()
    await vi.advanceTimersByTimeAsync(patience)
    door.release({ leaving: 1, saved: true })
    expect(await may).toBe(true)
  })

  it('asks at once where something could not be stored, and stays when told to go back', async () => {
    const { door, ask } = setUp(['wait'])
    const may = door.mayClose()
    door.release({ leaving: 1, saved: false })
    expect(await may).toBe(false)
    expect(ask).toHaveBeenCalledWith('not-saved', false, expect.anything())
  })
})

describe('the question', () => {
  it.each([
    ['no-answer', true, ['wait', 'copy', 'leave']],
    ['no-answer', false, ['wait', 'leave']],
    ['not-saved', true, ['wait', 'copy', 'leave']],
  ] as const)('on %s offers what is possible; Escape and Enter lose nothing', (trouble, copyable, expected) => {
    const { options, choices } = leavingQuestion(trouble, copyable)
    expect(choices).toEqual(expected)
    expect(options.buttons).toHaveLength(expected.length)
    expect([options.defaultId, options.cancelId]).toEqual([0, 0])
  })
})
