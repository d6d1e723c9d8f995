import { connect, createServer } from 'node:net'

/** A loopback port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** One request written by hand, so that nothing tidies its path or host on the way. */
export function rawRequest(
  port: number,
  { method = 'GET', path = '/', host = `127.0.0.1:${port}` }: { method?: string; path?: string; host?: string | null },
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const parts: Buffer[] = []
    socket.on('error', reject)
    socket.on('data', (part) => parts.push(part))
    socket.on('close', () => {
      const [head = '', ...rest] = Buffer.concat(parts).toString('latin1').split('\r\n\r\n')
      const [first = '', ...lines] = head.split('\r\n')
      const headers = Object.fromEntries(lines.map((line) => [line.split(': ')[0]?.toLowerCase(), line.split(': ')[1]]))
      resolve({ status: Number(first.split(' ')[1]), headers, body: rest.join('\r\n\r\n') })
    })
    const hostLine = host === null ? '' : `Host: ${host}\r\n`
    socket.write(Buffer.from(`${method} ${path} HTTP/1.1\r\n${hostLine}Connection: close\r\n\r\n`, 'utf8'))
  })
}
