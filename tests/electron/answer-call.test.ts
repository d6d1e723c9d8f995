import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import '../../shared/zod-config.ts'
import { answerCall, isTrustedCaller } from '../../electron/answer-call.ts'
import { type CallName, calls, lookupCalls } from '../../shared/ipc/ipc-contract.ts'
import { anyArguments, honestArguments } from '../support/call-arguments.ts'

const mainFrame = { url: 'app://story-bank/index.html#stories', parent: null }
const lookupFrame = { url: 'app://story-bank/lookup.html', parent: null }
/** The frame a channel is meant for. */
const frameFor = (name: CallName) => (lookupCalls.includes(name) ? lookupFrame : mainFrame)
const names = Object.keys(calls) as CallName[]

function call(
  name: CallName,
  args: readonly unknown[],
  { frame = frameFor(name) as never, reply = undefined as unknown } = {},
) {
  const handler = vi.fn(() => (reply ?? { ok: false, error: { type: 'failed' } }) as never)
  const log = vi.fn()
  return { handler, log, answer: answerCall({ name, frame, args, handler, log }) }
}

describe('who may call (S7)', () => {
  it.each(['app://story-bank/', 'app://story-bank/index.html', 'app://story-bank/#stories/1'])('lets %s in', (url) => {
    expect(isTrustedCaller({ url, parent: null }, 'file:open')).toBe(true)
  })

  it.each([
    '',
    'about:blank',
    'about:srcdoc',
    'app://',
    'app://story-bank.evil.test/',
    'app://evil/story-bank/',
    'app://story-bank@evil/',
    'app://story-bank:80/',
    'App-x://story-bank/',
    'application://story-bank/',
    'http://story-bank/',
    'https://story-bank/',
    'https://evil.test/app://story-bank/',
    'http://127.0.0.1:7827/',
    'file:///app://story-bank/',
    'file://story-bank/',
    'data:text/html,app://story-bank/',
    'blob:app://story-bank/0a1b',
    'javascript:app://story-bank/',
    'devtools://story-bank/',
    'chrome-extension://story-bank/',
    'not an address',
  ])('keeps %j out', (url) => {
    for (const name of ['file:open', 'lookup:hide'] as const)
      expect(isTrustedCaller({ url, parent: null }, name)).toBe(false)
  })

  it('keeps out a frame inside our page, and one already gone', () => {
    for (const name of ['file:open', 'lookup:hide'] as const) {
      const own = frameFor(name)
      expect(isTrustedCaller({ ...own, parent: own }, name)).toBe(false)
      expect(isTrustedCaller({ url: own.url, parent: undefined }, name)).toBe(false)
      expect(isTrustedCaller(null, name)).toBe(false)
    }
  })

  it('lets each of the two windows call its own channels only', () => {
    expect(lookupCalls.length).toBeGreaterThan(0)
    for (const name of names) {
      const isOfLookup = lookupCalls.includes(name)
      expect([name, isTrustedCaller(lookupFrame, name)]).toEqual([name, isOfLookup])
      expect([name, isTrustedCaller({ url: 'app://story-bank/', parent: null }, name)]).toEqual([name, !isOfLookup])
    }
  })
})

describe.each(names)('%s (S7)', (name) => {
  it('reaches its handler with an honest argument', async () => {
    const { handler, answer } = call(name, [honestArguments[name]])
    await answer
    expect(handler).toHaveBeenCalledExactlyOnceWith(honestArguments[name])
  })

  it('never reaches its handler from a stranger', async () => {
    const own = frameFor(name)
    const other = own === mainFrame ? lookupFrame : mainFrame
    for (const frame of [null, { url: 'https://evil.test/', parent: null }, { ...own, parent: own }, other]) {
      const { handler, answer } = call(name, [honestArguments[name]], { frame: frame as never })
      expect(await answer).toEqual({ ok: false, error: { type: 'refused', reason: 'sender' } })
      expect(handler).not.toHaveBeenCalled()
    }
  })

  it('calls its handler 0 times for what it refuses, over 1,500 inputs', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(anyArguments(name), async (args) => {
        const { handler, answer } = call(name, args)
        const said = await answer
        const accepted = args.length === 1 && calls[name].args.safeParse(args[0]).success
        expect(handler).toHaveBeenCalledTimes(accepted ? 1 : 0)
        if (accepted) return
        refused += 1
        expect(said).toMatchObject({ ok: false, error: { type: 'refused' } })
      }),
      { numRuns: 1500 },
    )
    expect(refused).toBeGreaterThanOrEqual(1000)
  })

  it('refuses what is too large before it looks at it', async () => {
    const { maxBytes } = calls[name]
    for (const huge of [
      new Uint8Array(maxBytes + 1),
      'x'.repeat(maxBytes / 2 + 1),
      { deep: [new Uint8Array(maxBytes)] },
    ]) {
      const { handler, answer } = call(name, [{ ...honestArguments[name], huge }])
      expect(await answer).toEqual({ ok: false, error: { type: 'refused', reason: 'size' } })
      expect(handler).not.toHaveBeenCalled()
    }
  })

  it('answers a throwing handler and an improper reply with a failure that tells nothing', async () => {
    const handler = () => {
      throw new Error('ENOENT: no such file, open /home/person/secret')
    }
    const log = vi.fn()
    const args = [honestArguments[name]]
    const failed = { ok: false, error: { type: 'failed' } }
    expect(await answerCall({ name, frame: frameFor(name), args, handler, log })).toEqual(failed)
    const { answer } = call(name, args, { reply: { ok: true, value: { path: '/home/person' }, extra: 1 } })
    expect(await answer).toEqual(failed)
    expect(log).toHaveBeenCalledOnce()
  })
})
