import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { fromWeb, toWeb, toWebPolicy } from './address.ts'
import type * as standIn from './electron.ts'
import { onlyModelled, preventable, trouble } from './refusal.ts'

describe('the stand-in for Electron', () => {
  it('has no name that Electron has not', () => {
    expectTypeOf<Exclude<keyof typeof standIn, keyof typeof Electron>>().toEqualTypeOf<never>()
  })

  it('refuses loudly what it does not model, and remembers it', () => {
    const before = trouble.length
    const thing = onlyModelled('thing', Object.assign(new EventEmitter(), { known: 1 }), ['said'])
    expect(thing.known).toBe(1)
    expect(() => Reflect.get(thing, 'unknown')).toThrow('The stand-in does not model thing.unknown.')
    expect(() => Reflect.set(thing, 'unknown', 1)).toThrow('setting thing.unknown')
    expect(() => thing.on('never', () => undefined)).toThrow('thing’s event never'.replace('’', "'"))
    expect(thing.on('said', () => undefined)).toBe(thing)
    expect(trouble.splice(before)).toHaveLength(3)
  })

  it('hands out events that can be prevented', () => {
    const event = preventable({ url: 'x' })
    event.preventDefault()
    expect(event).toMatchObject({ url: 'x', defaultPrevented: true })
  })
})

describe('the address', () => {
  it.each([
    ['app://story-bank/', 'https://story-bank.app.localhost/'],
    ['app://story-bank/lookup.html#/x?y', 'https://story-bank.app.localhost/lookup.html#/x?y'],
    ['app://other/..%2fx', 'https://other.app.localhost/..%2fx'],
    ['https://stranger.example/', 'https://stranger.example/'],
  ])('%s goes to the web and back', (ours, web) => {
    expect(toWeb(ours)).toBe(web)
    expect(fromWeb(web)).toBe(ours)
  })

  it('is not taken from somebody who only looks like it', () => {
    for (const web of [
      'https://story-bank.app.localhost.example/',
      'https://x.example/?https://story-bank.app.localhost/',
    ])
      expect(fromWeb(web)).toBe(web)
  })

  it('is what a policy means by app:', () => {
    expect(toWebPolicy("img-src app: data:; font-src 'self'")).toBe(
      "img-src https://*.app.localhost data:; font-src 'self'",
    )
  })
})
