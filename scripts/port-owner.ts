import { request } from 'node:http'
import { createServer } from 'node:net'
import * as z from 'zod'
import { browserHostname, identityApp, identityPath } from '../electron/address.ts'

const identitySchema = z.object({ app: z.literal(identityApp), version: z.string(), buildId: z.string() })

/** Who answers at our port: nobody, a story bank (of which build), or some other program. */
export type PortOwner = { type: 'nobody' } | { type: 'ourselves'; buildId: string } | { type: 'another' }

const largestIdentity = 10_000

interface Said {
  status: number
  text: string
}

/** Tried by listening: asking a port nobody has takes Windows seconds. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, browserHostname, () => server.close(() => resolve(true)))
  })
}

/** Null where no whole answer came in time. */
function ask(port: number, patience: number): Promise<Said | null> {
  return new Promise((resolve) => {
    let said: Said | null = null
    const asked = request({ host: browserHostname, port, path: identityPath }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
        if (text.length > largestIdentity) asked.destroy()
      })
      response.on('end', () => {
        said = { status: response.statusCode ?? 0, text }
      })
    })
    // A program that takes the connection and says nothing is another program.
    const timer = setTimeout(() => asked.destroy(), patience)
    asked.on('error', () => undefined)
    asked.on('close', () => {
      clearTimeout(timer)
      resolve(said)
    })
    asked.end()
  })
}

/** `patience` in ms. */
export async function portOwner(port: number, patience = 1500): Promise<PortOwner> {
  if (await isFree(port)) return { type: 'nobody' }
  const said = await ask(port, patience)
  try {
    const read = identitySchema.safeParse(JSON.parse(said?.text ?? ''))
    if (said?.status === 200 && read.success) return { type: 'ourselves', buildId: read.data.buildId }
  } catch {
    // Not JSON: not ours.
  }
  return { type: 'another' }
}
