import * as fc from 'fast-check'
import type { CallArguments, CallName } from '../../shared/ipc/ipc-contract.ts'
import { hostilePaths } from './hostile-paths.ts'

/** One honest argument for every channel. */
export const honestArguments: { [Name in CallName]: CallArguments<Name> } = {
  'file:save': {
    suggestedName: 'bank.storybank',
    label: 'Bank file',
    extension: 'storybank',
    bytes: new Uint8Array([1, 2, 3]),
  },
  'file:open': { extensions: ['storybank', 'json'] },
  'app:about': {},
  'theme:set': { theme: 'dark' },
  'window:hold': { leaving: 1, unsavedText: 'a sentence' },
  'window:release': { leaving: 1, saved: true },
  'backup:place': {},
  'backup:list': {},
  'backup:write': {
    facts: { at: '2026-10-01T08:00:00.000Z', revision: 7, stories: 2, characters: 900, reason: 'change' },
    bytes: new Uint8Array([1, 2, 3]),
  },
  'backup:read': { name: '20261001T080000000Z_r7_s2_c900_change.storybank' },
  'backup:choose-second': { on: true },
  'backup:erase-all': {},
  'ledger:read': {},
  'ledger:write': {
    at: '2026-10-01T08:00:00.000Z',
    revision: 7,
    stories: 2,
    characters: 900,
    lists: { questions: 3, loops: 1 },
    appVersion: '0.1.0',
    engineVersion: 'engine 1',
    cleanExit: true,
  },
  'errand:take': {},
  'shell:apply': {
    lookupShortcut: 'Ctrl+Shift+Space',
    keepLookupReady: true,
    lookupOnTop: false,
    trayShown: true,
    launchAtLogin: false,
    commandKeys: { 'open-lookup': '$mod+j' },
  },
  'shell:record': { on: true },
  'shell:badge': { due: 5 },
  'shell:show-folder': {},
  'lookup:summon': {},
  'lookup:hide': {},
  'lookup:wrote': {},
  'lookup:arrange': { shape: 'narrow', onTop: true },
  'lookup:ask-main': {
    errand: { type: 'new-story', question: 'Tell me about a time you failed.', principles: ['ownership'] },
    keep: false,
  },
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    Number.NaN,
    -1,
    Number.POSITIVE_INFINITY,
    '',
    '\0',
    [],
    {},
    new Date(0),
    new Map(),
    /x/,
    0n,
  ),
  fc.constantFrom(...hostilePaths()),
  fc.anything(),
)

/** An honest argument with one thing wrong: a value replaced, a key missing, a key too many, or a poisoned one. */
function spoilt(honest: object): fc.Arbitrary<unknown> {
  const keys = Object.keys(honest)
  const replaced = keys.length
    ? fc.tuple(fc.constantFrom(...keys), strange).map(([key, value]) => ({ ...honest, [key]: value }))
    : strange
  const missing = fc.constantFrom(...keys, 'none').map((gone) => {
    return Object.fromEntries(Object.entries(honest).filter(([key]) => key !== gone))
  })
  const added = fc
    .tuple(fc.constantFrom('path', 'filePath', 'constructor', 'toString', 'extra'), strange)
    .map(([key, value]) => ({ ...honest, [key]: value }))
  const poisoned = strange.map((value) =>
    Object.defineProperty({ ...honest }, '__proto__', { value, enumerable: true }),
  )
  return fc.oneof(replaced, missing, added, poisoned)
}

/** What a page gone wrong might send: nothing, too much, anything at all, or almost the right thing. */
export function anyArguments(name: CallName): fc.Arbitrary<unknown[]> {
  const honest = honestArguments[name]
  return fc.oneof(
    { weight: 6, arbitrary: spoilt(honest).map((args) => [args]) },
    { weight: 3, arbitrary: strange.map((args) => [args]) },
    { weight: 1, arbitrary: fc.constantFrom<unknown[]>([], [honest], [honest, honest], [[honest]]) },
  )
}
