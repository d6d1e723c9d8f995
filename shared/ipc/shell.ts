import * as z from 'zod'
import { commandKeysSchema } from './command-keys.ts'
import { globalShortcutSchema } from '../settings/global-shortcut.ts'

/** What of the person's settings the shell must know, even before a page is up. Each is a field of `Settings`. */
export const shellSettingsSchema = z.strictObject({
  lookupShortcut: globalShortcutSchema,
  keepLookupReady: z.boolean(),
  lookupOnTop: z.boolean(),
  trayShown: z.boolean(),
  launchAtLogin: z.boolean(),
  /** For the menu, which shows them; missing in what an earlier version remembered. */
  commandKeys: commandKeysSchema.default({}),
})
export type ShellSettings = z.infer<typeof shellSettingsSchema>

/** What the shell made of them. */
export const shellStateSchema = z.strictObject({
  /** 'taken': the system refused it, because another app has it or because it keeps it for itself. */
  shortcut: z.enum(['on', 'off', 'taken']),
  /** False where the system has no way for an app to ask for it. */
  canLaunchAtLogin: z.boolean(),
  /** The system checks spelling itself, without a dictionary from anywhere. */
  systemSpelling: z.boolean(),
})
export type ShellState = z.infer<typeof shellStateSchema>

/** How the lookup window lies: as the list, or as one of the widths of a glance. */
export const lookupShapes = ['list', 'narrow', 'medium', 'wide'] as const
export const lookupShapeSchema = z.enum(lookupShapes)
export type LookupShape = z.infer<typeof lookupShapeSchema>

/** The most rehearsals a badge counts. */
export const mostBadge = 999
