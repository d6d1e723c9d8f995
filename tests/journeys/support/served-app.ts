import { readPageFiles } from '../../../electron/page-files.ts'
import { servePage, stopServing } from '../../../scripts/serve-page.ts'

/** The port of the bank's address: the built app is served here as `npm start` serves it. */
export const journeyPort = 7827

/** Serves the built page; returns its own undoing. */
export async function serveBuiltApp(): Promise<() => Promise<void>> {
  const server = await servePage({
    files: await readPageFiles('out/renderer'),
    version: '0.0.0',
    buildId: 'journeys',
    port: journeyPort,
    bankPlace: async () => '',
  })
  return () => stopServing(server)
}
