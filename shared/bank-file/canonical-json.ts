import { sha256 } from '@noble/hashes/sha2.js'
import type { Steps } from '../steps.ts'

/**
 * JSON with the keys of every object in code-unit order and no white space: equal values give equal text. Lone surrogates
 * come out as escapes, so the text is the same after UTF-8 (rule BF7). Only for values that JSON.parse gave or could give,
 * no deeper than the reading limit.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  let text = ''
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) text += (at === 0 ? '' : ',') + canonicalJson(value[at])
    return `[${text}]`
  }
  for (const [name, member] of sortedMembers(value)) text += (text === '' ? '' : ',') + name + canonicalJson(member)
  return `{${text}}`
}

/** The same few names stand in every story of a bank: each is written once. */
const knownNames = new Map<string, string>()
const namesKnown = 500

/** A key as JSON with its colon. */
function nameOf(key: string): string {
  const known = knownNames.get(key)
  if (known !== undefined) return known
  const name = `${JSON.stringify(key)}:`
  if (knownNames.size < namesKnown) knownNames.set(key, name)
  return name
}

/** The members that are there with their names as JSON, in code-unit order of their keys: the order of `sort` itself. */
function sortedMembers(value: object): [name: string, member: unknown][] {
  const members: [string, unknown][] = []
  for (const key of Object.keys(value).sort()) {
    const member: unknown = Reflect.get(value, key)
    if (member !== undefined) members.push([nameOf(key), member])
  }
  return members
}

/** Bytes as lower-case hex. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits. */
export function textHash(text: string): string {
  return hex(sha256(new TextEncoder().encode(text)))
}

/** SHA-256 of a value by its canonical JSON. */
export function valueHash(value: unknown): string {
  return textHash(canonicalJson(value))
}

/** As `valueHash` of an object whose members are mostly long lists, a step for each entry of them. */
export function* hashSteps(value: object): Steps<string> {
  const hash = sha256.create()
  const add = (text: string) => hash.update(new TextEncoder().encode(text))
  const members = sortedMembers(value)
  const total = members.reduce((sum, [, member]) => sum + (Array.isArray(member) ? member.length : 1), 0)
  let done = 0
  for (const [index, [name, member]] of members.entries()) {
    add((index === 0 ? '{' : ',') + name)
    if (!Array.isArray(member)) {
      add(canonicalJson(member))
      continue
    }
    add('[')
    for (const [at, entry] of member.entries()) {
      add((at === 0 ? '' : ',') + canonicalJson(entry))
      yield { at: 'file', done: ++done, total }
    }
    add(']')
  }
  add(members.length === 0 ? '{}' : '}')
  return hex(hash.digest())
}
