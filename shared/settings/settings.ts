import * as z from 'zod'
import { type PrincipleId, principleIds } from '../principle/principle.ts'
import { defaultLookupShortcut, globalShortcutSchema } from './global-shortcut.ts'

const weight = z.number().int().min(0).max(3)
const target = z.number().int().min(0).max(9)

/** Every number the founders decided rather than found (DOMAIN.md: [D]) lives here, with its unit and its range. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Words a minute, 110–180. */
  wordsPerMinute: z.number().int().min(110).max(180).default(140),
  /** Points of the story text, 14–20. */
  storyFontSize: z.number().int().min(14).max(20).default(16),
  storyFont: z.enum(['serif', 'sans']).default('serif'),
  hintsShown: z.boolean().default(true),
  /** While a part of a story is written in, the others are dimmed (SCREENS §6). */
  focusMode: z.boolean().default(false),
  /** Single-letter shortcuts can be turned off (WCAG 2.1.4). */
  singleKeyShortcuts: z.boolean().default(true),
  role: z
    .enum([
      'tpm',
      'software-engineer',
      'senior-engineer',
      'engineering-manager',
      'product-manager',
      'data',
      'operations',
      'even',
    ])
    .default('tpm'),
  /** Own weights over the role's preset, 0–3. */
  principleWeights: z.partialRecord(z.enum(principleIds), weight).default({}),
  /** Ready stories wanted for each principle; missing = `defaultTarget`; 0 = leave this principle out of the gaps. */
  principleTargets: z.partialRecord(z.enum(principleIds), target).default({}),
  defaultTarget: target.default(2),
  sidePanelShown: z.boolean().default(true),
  /** ISO instants of the last export of a bank file and of the last reminder put off; '' = never. */
  lastExportAt: z.string().default(''),
  exportReminderAt: z.string().default(''),
  /** A second folder for backups, and the shortcut of the lookup, were offered once (SCREENS §8.7). */
  backupFolderOffered: z.boolean().default(false),
  shortcutOffered: z.boolean().default(false),
  /** Seconds a story should take to tell in practice, 90–240. */
  practiceSeconds: z.number().int().min(90).max(240).default(150),
  /** Rehearsals offered a day, 1–50 (rule PC6). */
  dailyCap: z.number().int().min(1).max(50).default(10),
  /** The share of rehearsals that should still be remembered when due, 0.7–0.97 (rule PC2). */
  requestRetention: z.number().min(0.7).max(0.97).default(0.9),
  /** Days, 1–365: no rehearsal is put off for longer (rule PC3). */
  maxIntervalDays: z.number().int().min(1).max(365).default(60),
  /** The day of the interview, "YYYY-MM-DD"; null = the next loop with a date, or none (rule PC3). */
  interviewDate: z.iso.date().nullable().default(null),
  /** Practise without a clock: nothing is timed and nothing waits. */
  noTimer: z.boolean().default(false),
  /** A soft tick each second of a telling. */
  tick: z.boolean().default(false),
  /** The clock of a telling stands still while the window is hidden. */
  pauseWhenHidden: z.boolean().default(true),
  /** Words and names that must not be said outside: a story that holds one is flagged (rule RV31). */
  confidentialTerms: z.array(z.string()).default([]),
  /** Words that no flag should underline again: "Don't flag this word" (rule RV52). */
  unflaggedWords: z.array(z.string()).default([]),
  /** Keys that bring up the lookup window over every app; '' = none. */
  lookupShortcut: globalShortcutSchema.default(defaultLookupShortcut),
  /** The lookup window stays at hand after the main window was closed. */
  keepLookupReady: z.boolean().default(false),
  /** The lookup window stays above others and does not go when another is used. */
  lookupOnTop: z.boolean().default(false),
  /** How wide a glance is. */
  glanceWidth: z.enum(['narrow', 'medium', 'wide']).default('medium'),
  /** An icon in the system's tray or menu bar; never the only way to anything. */
  trayShown: z.boolean().default(false),
  /** Rehearsals due, counted on the app's icon. Off: nobody is urged who did not ask for it. */
  badgeShown: z.boolean().default(false),
  launchAtLogin: z.boolean().default(false),
  /** The person's own keys of commands, by id (rule CM3); '' = none. */
  commandKeys: z.record(z.string().max(40), z.string().max(40)).default({}),
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = settingsSchema.parse({})

/** Ready stories wanted for a principle, 0–9. */
export function targetOf(settings: Settings, id: PrincipleId): number {
  return settings.principleTargets[id] ?? settings.defaultTarget
}
