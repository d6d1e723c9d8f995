import * as z from 'zod'

/** Why a backup was made. Those 'before' something, and those asked for by hand, are pinned (B3). */
export const backupReasons = [
  'change',
  'interval',
  'quit',
  'by-hand',
  'before-import',
  'before-restore',
  'before-migration',
  'before-version-change',
  'before-erase',
] as const
export const backupReasonSchema = z.enum(backupReasons)
export type BackupReason = z.infer<typeof backupReasonSchema>

/** What a backup says of itself before it is opened. All of it stands in the file's name, so that no clock of a disk is trusted. */
export const backupEntrySchema = z.strictObject({
  /** A bare file name; also the id by which it is asked for. */
  name: z.string(),
  /** ISO instant at which it was made. */
  at: z.string(),
  /** The bank's count of committed writes. */
  revision: z.number().int().nonnegative(),
  stories: z.number().int().nonnegative(),
  /** Characters of story text in all. */
  characters: z.number().int().nonnegative(),
  reason: backupReasonSchema,
  pinned: z.boolean(),
  /** Size of the file. */
  bytes: z.number().int().nonnegative(),
  /** False when reading it back found it damaged. */
  verified: z.boolean(),
})
export type BackupEntry = z.infer<typeof backupEntrySchema>

/** What is known before a backup is written. */
export type BackupFacts = Pick<BackupEntry, 'at' | 'revision' | 'stories' | 'characters' | 'reason'>

export function isPinnedReason(reason: BackupReason): boolean {
  return reason === 'by-hand' || reason.startsWith('before-')
}

const pattern = /^(\d{8}T\d{9}Z)_r(\d{1,15})_s(\d{1,15})_c(\d{1,15})_([a-z-]+)\.storybank$/

/** "20261123T063000000Z_r123_s12_c4567_change.storybank": sorts by time, and says what is inside. */
export function backupName(facts: BackupFacts): string {
  const time = facts.at.replace(/[-:.]/g, '')
  return `${time}_r${facts.revision}_s${facts.stories}_c${facts.characters}_${facts.reason}.storybank`
}

/** Reads a name back; null for any file that is not one of ours. */
export function readBackupName(name: string): (BackupFacts & { name: string; pinned: boolean }) | null {
  const found = pattern.exec(name)
  if (!found) return null
  const [, time = '', revision, stories, characters, reason] = found
  const known = backupReasonSchema.safeParse(reason)
  const at = time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z')
  if (!known.success || Number.isNaN(Date.parse(at))) return null
  return {
    name,
    at,
    revision: Number(revision),
    stories: Number(stories),
    characters: Number(characters),
    reason: known.data,
    pinned: isPinnedReason(known.data),
  }
}

/** A backup that failed to read back is kept under this ending, shown as damaged, and never counted as good. */
export const damagedEnding = '.damaged'

/** A file of a backup folder as an entry; null when it is not a backup of ours. `bytes` is its size. */
export function backupEntry(fileName: string, bytes: number): BackupEntry | null {
  const damaged = fileName.endsWith(damagedEnding)
  const read = readBackupName(damaged ? fileName.slice(0, -damagedEnding.length) : fileName)
  return read ? { ...read, name: fileName, bytes, verified: !damaged && bytes > 0 } : null
}

const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)
/** As `Date.toISOString` writes it, so that it can stand in a name and come back. */
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'no such instant')

/** Facts from the page: only what makes a name that can be read back. */
export const backupFactsSchema: z.ZodType<BackupFacts> = z
  .strictObject({
    at: instant,
    revision: count,
    stories: count,
    characters: count,
    reason: backupReasonSchema,
  })
  .refine((facts) => readBackupName(backupName(facts)) !== null, 'these facts make no name that can be read back')
/** The name of a backup, good or damaged, and of no other file in the world: a name that could lead elsewhere is refused (S7). */
export const backupNameSchema = z
  .string()
  .max(160)
  .refine((name) => backupEntry(name, 0) !== null, 'not the name of a backup')
