import type { Part } from './part.ts'
import { crashes } from './parts/crashes.ts'
import { importKills } from './parts/import-kills.ts'
import { migrationKills } from './parts/migration-kills.ts'
import { strict } from './parts/strict.ts'
import { kills } from './parts/kills.ts'

/** Every part of the torture, in the order of the report. */
export const parts: readonly Part[] = [kills, crashes, importKills, migrationKills, strict]
