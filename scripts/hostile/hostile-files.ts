import { byteFiles } from './bytes.ts'
import { documentFiles } from './documents.ts'
import { envelopeFiles } from './envelopes.ts'
import type { HostileFile } from './hostile-file.ts'
import { jsonContentFiles } from './json-content.ts'
import { jsonFormFiles } from './json-form.ts'
import { noteFiles } from './notes.ts'
import { payloadFiles } from './payloads.ts'
import { tableFiles } from './tables.ts'

/** Every small hostile file, the same on every machine: what stands in `fixtures/hostile/`. */
export const hostileFiles = (): HostileFile[] => [
  ...[...byteFiles(), ...jsonFormFiles(), ...envelopeFiles(), ...jsonContentFiles(), ...payloadFiles()],
  ...[...tableFiles(), ...noteFiles(), ...documentFiles()],
]
