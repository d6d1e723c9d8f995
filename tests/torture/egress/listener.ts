import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'
import type { Target } from './channels.ts'

/** A stranger on this computer: notes whoever comes, over TCP or UDP, to any of its ports. */
export interface Listener {
  targets: ReadonlyMap<string, Target>
  /** The channels that reached it, in the order of the targets. */
  reached: () => string[]
  stop: () => Promise<void>
}

const answer = 'HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'

export async function listen(names: readonly string[]): Promise<Listener> {
  const targets = new Map<string, Target>()
  const reached = new Set<string>()
  const stops: (() => Promise<void>)[] = []
  for (const name of names) {
    const server = createServer((connection) => {
      // The connection itself is the leak, whatever is said over it.
      reached.add(name)
      connection.on('error', () => undefined)
      connection.end(answer)
    })
    const datagrams = createSocket('udp4').on('message', () => reached.add(name))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve))
    const address = server.address()
    const tcp = address && typeof address === 'object' ? address.port : 0
    targets.set(name, {
      url: `http://127.0.0.1:${tcp}/${encodeURIComponent(name)}`,
      tcp,
      udp: datagrams.address().port,
    })
    stops.push(async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await new Promise<void>((resolve) => datagrams.close(() => resolve()))
    })
  }
  return {
    targets,
    reached: () => names.filter((name) => reached.has(name)),
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}
