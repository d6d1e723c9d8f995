import { createServer as createHttp } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { portOwner } from '../../scripts/port-owner.ts'
import { servePage, stopServing } from '../../scripts/serve-page.ts'
import { freePort } from '../support/raw-http.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function listening(server: Server): Promise<number> {
  const port = await freePort()
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  open.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return port
}

describe('who has the port', () => {
  it('is nobody where nobody listens', async () => {
    expect(await portOwner(await freePort())).toEqual({ type: 'nobody' })
  })

  it('is ourselves, and of which build', async () => {
    const port = await freePort()
    const server = await servePage({
      files: new Map(),
      version: '1.0.0',
      buildId: 'abc',
      port,
      bankPlace: async () => '',
    })
    open.push(() => stopServing(server))
    expect(await portOwner(port)).toEqual({ type: 'ourselves', buildId: 'abc' })
  })

  it.each([
    ['another page', 200, '<html>'],
    ['another program’s words', 200, '{"app":"other","version":"1","buildId":"1"}'],
    ['a refusal', 404, '{"app":"star-story-bank","version":"1","buildId":"1"}'],
    ['an endless answer', 200, 'x'.repeat(1_000_000)],
  ])('is another program when it says %s', async (_what, status, body) => {
    const port = await listening(createHttp((_request, response) => response.writeHead(status).end(body)))
    expect(await portOwner(port)).toEqual({ type: 'another' })
  })

  it('is another program when it says nothing, or what is no HTTP', async () => {
    expect(await portOwner(await listening(createServer()), 200)).toEqual({ type: 'another' })
    const garbled = createServer((socket) => void socket.end('SSH-2.0\r\n\r\n'))
    expect(await portOwner(await listening(garbled), 200)).toEqual({ type: 'another' })
    const dripping = createHttp((_request, response) => {
      response.writeHead(200)
      response.write('{')
    })
    expect(await portOwner(await listening(dripping), 200)).toEqual({ type: 'another' })
  })
})
