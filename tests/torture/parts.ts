import type { Part } from './part.ts'
import { backupKills } from './parts/backup-kills.ts'
import { corruption } from './parts/corruption.ts'
import { crashes } from './parts/crashes.ts'
import { diskFull } from './parts/disk-full.ts'
import { egress } from './parts/egress.ts'
import { halfRecord } from './parts/half-record.ts'
import { hostile } from './parts/hostile.ts'
import { importKills } from './parts/import-kills.ts'
import { kills } from './parts/kills.ts'
import { migrationKills } from './parts/migration-kills.ts'
import { soak } from './parts/soak.ts'
import { strict } from './parts/strict.ts'

/** Every part of the torture, in the order of the report. */
export const parts: readonly Part[] = [
  ...[kills, halfRecord, crashes, importKills, migrationKills, backupKills],
  ...[corruption, diskFull, strict, hostile, egress, soak],
]
