import { describe, expect, expectTypeOf, it } from 'vitest'
import * as z from 'zod'
import {
  type CallArguments,
  type CallName,
  calls,
  type EventDetail,
  type EventName,
  events,
} from '../../../shared/ipc/ipc-contract.ts'

/** Every key at any depth of a type. */
type Keys<Value> = Value extends Uint8Array | string | number | boolean | null
  ? never
  : Value extends readonly (infer Part)[]
    ? Keys<Part>
    : { [Key in keyof Value & string]: Key | Keys<Value[Key]> }[keyof Value & string]
type Placed =
  `${string}${'path' | 'Path' | 'folder' | 'Folder' | 'dir' | 'Dir' | 'url' | 'Url' | 'href' | 'location'}${string}`

/** Every key at any depth of a schema, as JSON Schema names it. */
function schemaKeys(schema: z.ZodType): string[] {
  const keys: string[] = []
  JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }), (key, value: unknown) => {
    if (key === 'properties' && value && typeof value === 'object') keys.push(...Object.keys(value))
    return value
  })
  return keys
}

/** Every object schema must be strict: JSON Schema then says additionalProperties: false. */
function looseObjects(schema: z.ZodType): number {
  let loose = 0
  JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }), (_key, value: unknown) => {
    if (value && typeof value === 'object' && 'properties' in value && 'type' in value && value.type === 'object') {
      if (!('additionalProperties' in value) || value.additionalProperties !== false) loose += 1
    }
    return value
  })
  return loose
}

describe('the contract between page and main (S7)', () => {
  it('has no argument that could be a path, by type', () => {
    expectTypeOf<Extract<Keys<CallArguments<CallName>>, Placed>>().toEqualTypeOf<never>()
    expectTypeOf<Extract<Keys<EventDetail<EventName>>, Placed>>().toEqualTypeOf<never>()
  })

  it('has no argument that could be a path, by schema', () => {
    const names = Object.values(calls).flatMap((call) => schemaKeys(call.args))
    expect(names).toContain('suggestedName')
    expect(names.filter((name) => /path|folder|dir|url|href|location/i.test(name))).toEqual([])
  })

  it('names every channel noun:verb and caps its size', () => {
    for (const [name, call] of Object.entries(calls)) {
      expect(name).toMatch(/^[a-z]+:[a-z]+(-[a-z]+)?$/)
      expect(call.maxBytes).toBeGreaterThan(0)
      expect(call.maxBytes).toBeLessThanOrEqual(51 * 1024 * 1024)
    }
    for (const name of Object.keys(events)) expect(name).toMatch(/^[a-z]+:[a-z]+$/)
  })

  it('is strict: no object anywhere takes a key it does not know', () => {
    for (const call of Object.values(calls)) expect(looseObjects(call.args) + looseObjects(call.reply)).toBe(0)
    for (const event of Object.values(events)) expect(looseObjects(event)).toBe(0)
  })

  it('answers with Result values, whose failure may always be a refusal', () => {
    for (const { reply } of Object.values(calls)) {
      expect(reply.safeParse({ ok: false, error: { type: 'refused', reason: 'sender' } }).success).toBe(true)
      expect(reply.safeParse({ ok: false, error: { type: 'failed' } }).success).toBe(true)
      expect(reply.safeParse({ ok: false, error: { type: 'failed', stack: 'at main.js:1' } }).success).toBe(false)
      expect(reply.safeParse({ ok: true }).success).toBe(false)
    }
  })

  it('takes only commands of the list', () => {
    expect(events['command:run'].safeParse({ id: 'new-story' }).success).toBe(true)
    expect(events['command:run'].safeParse({ id: 'erase-all' }).success).toBe(false)
  })
})
