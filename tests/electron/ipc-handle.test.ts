import type { WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Handlers, handleCalls, tellPage } from '../../electron/ipc-handle.ts'
import { calls } from '../../shared/ipc/ipc-contract.ts'
import { honestArguments } from '../support/call-arguments.ts'

const handle = vi.hoisted(() => vi.fn())
vi.mock('electron', () => ({ ipcMain: { handle } }))

const ourFrame = { url: 'app://story-bank/', parent: null }

beforeEach(() => handle.mockReset())

describe('the door for calls (S7)', () => {
  it('opens exactly the channels of the contract', () => {
    handleCalls({} as Handlers, vi.fn())
    expect(handle.mock.calls.map(([name]) => name)).toEqual(Object.keys(calls))
  })

  it('hands the checked argument and the caller to the handler, and its reply back', async () => {
    const setTheme = vi.fn(() => ({ ok: true as const, value: null }))
    handleCalls({ 'theme:set': setTheme } as unknown as Handlers, vi.fn())
    const listener = handle.mock.calls.find(([name]) => name === 'theme:set')?.[1]
    const sender = { id: 1 }
    expect(await listener({ senderFrame: ourFrame, sender }, honestArguments['theme:set'])).toEqual({
      ok: true,
      value: null,
    })
    expect(setTheme).toHaveBeenCalledWith({ theme: 'dark' }, sender)
    expect(await listener({ senderFrame: ourFrame, sender }, { theme: 'dark' }, 'more')).toMatchObject({ ok: false })
    expect(await listener({ senderFrame: null, sender }, { theme: 'dark' })).toMatchObject({ ok: false })
    expect(setTheme).toHaveBeenCalledOnce()
  })

  it('takes a frame that goes away while it asks for a stranger', async () => {
    handleCalls({} as Handlers, vi.fn())
    const event = {
      get senderFrame(): never {
        throw new Error('Render frame was disposed')
      },
    }
    expect(await handle.mock.calls[0]?.[1](event, {})).toEqual({
      ok: false,
      error: { type: 'refused', reason: 'sender' },
    })
  })

  it('tells the page only what the contract knows, and a closed window nothing', () => {
    const send = vi.fn()
    const open = { isDestroyed: () => false, send } as unknown as WebContents
    tellPage(open, 'command:run', { id: 'undo' })
    expect(send).toHaveBeenCalledWith('command:run', { id: 'undo' })
    expect(() => tellPage(open, 'command:run', { id: 'erase' as 'undo' })).toThrow()
    tellPage({ isDestroyed: () => true, send } as unknown as WebContents, 'command:run', { id: 'undo' })
    expect(send).toHaveBeenCalledOnce()
  })
})
