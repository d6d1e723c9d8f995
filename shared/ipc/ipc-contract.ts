import * as z from 'zod'
import { backupEntrySchema, backupFactsSchema, backupNameSchema } from '../backup/backup.ts'
import { backupFailureSchema, backupPlaceSchema } from '../backup/backup-place.ts'
import { ledgerSchema } from '../backup/ledger.ts'
import { bareNameSchema } from './bare-name.ts'
import { type CommandId, isCommandId } from './command.ts'
import { errandSchema, longestErrandQuestion, lookupErrandSchema } from './errand.ts'
import { fileFailureSchema, largestFileBytes } from './file-failure.ts'
import { lookupShapeSchema, mostBadge, shellSettingsSchema, shellStateSchema } from './shell.ts'

/**
 * Everything the page and the main process say to each other, said once (S7). No argument anywhere is a path: main opens
 * every dialog and knows every folder; the page names nothing but what a person would see.
 */

const kilobyte = 1024
/** Characters of unsaved text the page may hand over before the window closes. */
export const longestUnsavedText = 4 * kilobyte * kilobyte

/** What main answers on any channel when it would not, or could not, do as asked. Errors never cross as exceptions. */
const refusalSchema = z.discriminatedUnion('type', [
  /** The call was not let in: wrong caller, too large, or not what the channel takes. */
  z.strictObject({ type: z.literal('refused'), reason: z.enum(['sender', 'size', 'arguments']) }),
  /** Something unforeseen on main's side. The reason is in main's log, not here. */
  z.strictObject({ type: z.literal('failed') }),
])
export type Refusal = z.infer<typeof refusalSchema>

function replyOf<Value extends z.ZodType, Failure extends z.ZodType>(value: Value, failure: Failure) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: failure }),
  ])
}

/** The kinds of file the app writes and reads; a page that asks for any other is refused. */
const fileExtensions = ['storybank', 'json', 'md', 'markdown', 'txt', 'csv', 'docx', 'pdf'] as const
export const fileExtensionSchema = z.enum(fileExtensions)
export const themeSchema = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof themeSchema>

const bytes = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => value instanceof Uint8Array && value.byteLength <= largestFileBytes,
  'not bytes, or too many',
)
const shortWords = z
  .string()
  .min(1)
  .max(60)
  .regex(/^\P{Cc}+$/u)
const version = z.string().max(40)
const nothing = z.strictObject({})
const done = z.null()
const backupTrouble = z.union([backupFailureSchema, refusalSchema])
const ledger = z.strictObject({ ...ledgerSchema.shape, appVersion: version, engineVersion: z.string().max(300) })

/** Calls from the page: `args` is the one argument, `maxBytes` its cap before it is looked at. */
export const calls = {
  /** Asks where, writes the bytes, and says under which name. */
  'file:save': {
    args: z.strictObject({
      suggestedName: bareNameSchema,
      label: shortWords,
      extension: fileExtensionSchema,
      bytes,
    }),
    reply: replyOf(z.strictObject({ name: z.string().max(255) }), z.union([fileFailureSchema, refusalSchema])),
    maxBytes: largestFileBytes + 4 * kilobyte,
  },
  /** Asks which, and reads it. */
  'file:open': {
    args: z.strictObject({ extensions: z.array(fileExtensionSchema).min(1).max(fileExtensions.length) }),
    reply: replyOf(z.strictObject({ name: z.string().max(255), bytes }), z.union([fileFailureSchema, refusalSchema])),
    maxBytes: kilobyte,
  },
  /** Versions of what runs here. */
  'app:about': {
    args: nothing,
    reply: replyOf(
      z.strictObject({ app: version, electron: version, chromium: version, node: version }),
      refusalSchema,
    ),
    maxBytes: kilobyte,
  },
  /** Colours what the page cannot reach: title bar, menus, the window before its first picture. */
  'theme:set': {
    args: z.strictObject({ theme: themeSchema }),
    reply: replyOf(done, refusalSchema),
    maxBytes: kilobyte,
  },
  /** First answer to `window:leaving`: the text not yet stored, which main can copy should the page stop answering. */
  'window:hold': {
    args: z.strictObject({ leaving: z.int().nonnegative(), unsavedText: z.string().max(longestUnsavedText) }),
    reply: replyOf(done, refusalSchema),
    maxBytes: 2 * longestUnsavedText + kilobyte,
  },
  /** Second answer: the page has flushed. `saved` is false where something could not be stored. */
  'window:release': {
    args: z.strictObject({ leaving: z.int().nonnegative(), saved: z.boolean() }),
    reply: replyOf(done, refusalSchema),
    maxBytes: kilobyte,
  },
  /** Where backups go, for the person to see. */
  'backup:place': { args: nothing, reply: replyOf(backupPlaceSchema, refusalSchema), maxBytes: kilobyte },
  /** Newest first. */
  'backup:list': {
    args: nothing,
    reply: replyOf(z.array(backupEntrySchema), backupTrouble),
    maxBytes: kilobyte,
  },
  /** Writes, reads back, rotates, copies to the second folder. Main makes the name from the facts. */
  'backup:write': {
    args: z.strictObject({ facts: backupFactsSchema, bytes }),
    reply: replyOf(backupEntrySchema, backupTrouble),
    maxBytes: largestFileBytes + 4 * kilobyte,
  },
  'backup:read': {
    args: z.strictObject({ name: backupNameSchema }),
    reply: replyOf(bytes, backupTrouble),
    maxBytes: kilobyte,
  },
  /** Main asks the person for a second folder; `on: false` forgets it. */
  'backup:choose-second': {
    args: z.strictObject({ on: z.boolean() }),
    reply: replyOf(backupPlaceSchema, backupTrouble),
    maxBytes: kilobyte,
  },
  /** Every backup and cold copy in the app's own folder, and the record. */
  'backup:erase-all': { args: nothing, reply: replyOf(done, backupTrouble), maxBytes: kilobyte },
  /** The record of what ought to be in the bank (D7); null where there is none. */
  'ledger:read': { args: nothing, reply: replyOf(ledger.nullable(), refusalSchema), maxBytes: kilobyte },
  /** `cleanExit` is the page's last word before the window closes. */
  'ledger:write': { args: ledger, reply: replyOf(done, backupTrouble), maxBytes: 4 * kilobyte },
  /** The next thing that waits for the main window; null when nothing does. Asked for until it is. */
  'errand:take': { args: nothing, reply: replyOf(errandSchema.nullable(), refusalSchema), maxBytes: kilobyte },
  /** What the person set; main remembers it for the next start. */
  'shell:apply': {
    args: shellSettingsSchema,
    reply: replyOf(shellStateSchema, refusalSchema),
    maxBytes: kilobyte,
  },
  /** While a shortcut is being recorded no global one is heard, so that the page gets the keys. */
  'shell:record': {
    args: z.strictObject({ on: z.boolean() }),
    reply: replyOf(done, refusalSchema),
    maxBytes: kilobyte,
  },
  /** Rehearsals due, on the app's icon; 0 = none. */
  'shell:badge': {
    args: z.strictObject({ due: z.int().min(0).max(mostBadge) }),
    reply: replyOf(done, refusalSchema),
    maxBytes: kilobyte,
  },
  /** Shows the folder of backups and records in the system's own file manager. */
  'shell:show-folder': { args: nothing, reply: replyOf(done, refusalSchema), maxBytes: kilobyte },
  /** Brings up the lookup window, as its shortcut does. */
  'lookup:summon': { args: nothing, reply: replyOf(done, refusalSchema), maxBytes: kilobyte },
  /** From the lookup window: out of sight. */
  'lookup:hide': { args: nothing, reply: replyOf(done, refusalSchema), maxBytes: kilobyte },
  /** From the lookup window: how it lies. A glance stays on top for as long as it lasts. */
  'lookup:arrange': {
    args: z.strictObject({ shape: lookupShapeSchema, onTop: z.boolean() }),
    reply: replyOf(done, refusalSchema),
    maxBytes: kilobyte,
  },
  /** From the lookup window: do this in the main window. `keep` leaves the lookup in sight. */
  'lookup:ask-main': {
    args: z.strictObject({ errand: lookupErrandSchema, keep: z.boolean() }),
    reply: replyOf(done, refusalSchema),
    maxBytes: 2 * longestErrandQuestion + 4 * kilobyte,
  },
  /** From the lookup window: the bank has changed. Where no main page keeps backups, one is opened out of sight (B2). */
  'lookup:wrote': { args: nothing, reply: replyOf(done, refusalSchema), maxBytes: kilobyte },
} as const

/** The page of the lookup window may call these and no others; the main page all but these (S7). */
export const lookupCalls: readonly CallName[] = ['lookup:hide', 'lookup:arrange', 'lookup:ask-main', 'lookup:wrote']

/** What main tells the page, unasked. */
export const events = {
  'command:run': z.strictObject({ id: z.custom<CommandId>(isCommandId) }),
  /** The window is to close: flush, and answer with this number. */
  'window:leaving': z.strictObject({ leaving: z.int().nonnegative() }),
  /** Something waits for the main window: take it. */
  'errand:waiting': z.strictObject({}),
  /** The lookup window has come into sight. `mainShown`: the main window is in sight too. */
  'lookup:summoned': z.strictObject({ mainShown: z.boolean() }),
} as const

export type CallName = keyof typeof calls
export type CallArguments<Name extends CallName> = z.infer<(typeof calls)[Name]['args']>
export type CallReply<Name extends CallName> = z.infer<(typeof calls)[Name]['reply']>
export type EventName = keyof typeof events
export type EventDetail<Name extends EventName> = z.infer<(typeof events)[Name]>
