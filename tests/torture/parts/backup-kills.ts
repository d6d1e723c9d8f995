import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildBackupWriter, killBackupWriter } from '../../support/killed-backup-writer.ts'
import type { Part, Torture } from '../part.ts'

/** B1: SIGKILL to a process that writes backup after backup. */
export const backupKills: Part = {
  name: 'backupKills',
  shows: 'B1: a writer of backups killed in the middle leaves no corrupt backup and loses none it spoke of',
  run: async (torture: Torture) => {
    const own = join(torture.folder, 'backup-kills')
    await mkdir(own)
    const writer = await buildBackupWriter(join(torture.folder, 'backup-writer'))
    const kills = await killBackupWriter(writer, own, torture.short ? 50 : 500)
    const { strays, ...figures } = kills
    return {
      ran: true,
      figures,
      faults: [
        ...(kills.corrupt > 0 ? [`${kills.corrupt} backups listed as good cannot be read`] : []),
        ...(kills.lost > 0 ? [`after ${kills.lost} kills a backup that was spoken of was gone`] : []),
        ...strays.map((name) => `${name} was left behind`),
        ...(kills.acknowledged < kills.trials ? ['some writers were killed before they had written anything'] : []),
      ],
      skipped: [],
    }
  },
}
