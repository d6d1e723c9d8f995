import { createSocket } from 'node:dgram'
import { createServer, type Socket } from 'node:net'
import type { Target } from './channels.ts'

/** A stranger on this computer: notes whoever comes, over TCP or UDP, to any of its ports. */
export interface Listener {
  targets: ReadonlyMap<string, Target>
  /** The channels that so much as opened a connection, in the order of the targets. */
  reached: () => string[]
  /** Those of them that said anything. */
  spoken: () => string[]
  stop: () => Promise<void>
}

const answer = 'HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'

export async function listen(names: readonly string[]): Promise<Listener> {
  const targets = new Map<string, Target>()
  const reached = new Set<string>()
  const spoken = new Set<string>()
  const open = new Set<Socket>()
  const stops: (() => Promise<void>)[] = []
  for (const name of names) {
    const server = createServer((connection) => {
      reached.add(name)
      open.add(connection)
      connection.on('error', () => undefined)
      connection.on('close', () => open.delete(connection))
      connection.once('data', () => {
        spoken.add(name)
        connection.end(answer)
      })
    })
    const datagrams = createSocket('udp4').on('message', () => {
      reached.add(name)
      spoken.add(name)
    })
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
    spoken: () => names.filter((name) => spoken.has(name)),
    stop: async () => {
      for (const connection of open) connection.destroy()
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}
