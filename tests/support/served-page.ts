import { createServer } from 'node:net'
import { servePage, stopServing } from '../../scripts/serve-page.ts'
import type { PageFiles } from '../../shared/page/page-answer.ts'

export interface ServedPage {
  origin: string
  port: number
  stop: () => Promise<void>
}

/** A port that nobody listens on just now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** Files as the browser host serves them, with its headers, on a port of their own. */
export async function serveFiles(files: PageFiles, tries = 5): Promise<ServedPage> {
  const port = await freePort()
  try {
    const server = await servePage({ files, version: '0.0.0', buildId: 'tests', port, bankPlace: async () => '' })
    return { origin: `http://127.0.0.1:${port}`, port, stop: () => stopServing(server) }
  } catch (error) {
    // Somebody else took it in between.
    if (tries > 1) return serveFiles(files, tries - 1)
    throw error
  }
}
