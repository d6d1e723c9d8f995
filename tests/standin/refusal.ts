import type { EventEmitter } from 'node:events'

/** What went wrong without anybody looking: a use of Electron we do not model, a request that escaped. Fails the test. */
export const trouble: string[] = []

/** Asked of anything by promises, consoles and the like. */
const everywhere = ['then', 'toJSON', 'inspect', 'nodeType', '$$typeof', 'asymmetricMatch', 'constructor', 'prototype']
const listening = ['on', 'once', 'addListener', 'prependListener']

function refuse(what: string): never {
  const words = `The stand-in does not model ${what}.`
  trouble.push(words)
  throw new Error(words)
}

/** The same object, but asking it for anything it does not have, or to listen for anything it never says, is loud. */
export function onlyModelled<Value extends object>(name: string, value: Value, events: readonly string[] = []): Value {
  return new Proxy(value, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && !(key in target) && !everywhere.includes(key)) refuse(`${name}.${key}`)
      const found: unknown = Reflect.get(target, key, receiver)
      if (typeof key !== 'string' || !listening.includes(key) || typeof found !== 'function') return found
      return (event: string, listener: (...args: unknown[]) => void) => {
        if (!events.includes(event)) refuse(`${name}'s event ${event}`)
        const emitter = target as unknown as EventEmitter
        emitter[key as 'on'](event, listener)
        return receiver
      }
    },
    set: (target, key, next) => {
      if (typeof key === 'string' && !(key in target)) refuse(`setting ${name}.${key}`)
      return Reflect.set(target, key, next)
    },
  })
}

/** An event that can be prevented, as Electron hands it to listeners. */
export function preventable<Fields extends object>(
  fields: Fields,
): Fields & { preventDefault: () => void; defaultPrevented: boolean } {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}
