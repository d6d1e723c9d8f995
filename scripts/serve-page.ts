import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { browserHostname, identityApp, identityPath } from '../electron/address.ts'
import { pageHeaders } from '../shared/page/content-policy.ts'
import { type PageFiles, pageAnswer } from '../shared/page/page-answer.ts'

export interface Identity {
  app: typeof identityApp
  version: string
  buildId: string
}

interface ServeOptions {
  files: PageFiles
  version: string
  buildId: string
  port: number
  /** The bank's place as JSON, asked for whenever the page itself is loaded. */
  bankPlace: () => Promise<string>
}

/** 128 random bits, fresh for every load. */
function freshNonce(): string {
  return randomBytes(16).toString('base64')
}

function plain(response: ServerResponse, status: number, headers: Record<string, string>, words: string): void {
  const all = {
    ...pageHeaders(freshNonce()),
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(words)),
    'cache-control': 'no-store',
  }
  response.writeHead(status, { ...all, ...headers }).end(words)
}

async function answer(request: IncomingMessage, response: ServerResponse, options: ServeOptions): Promise<void> {
  const origin = `http://${browserHostname}:${options.port}`
  const { host } = request.headers
  if (host === `localhost:${options.port}`) {
    // Another name is another origin, with another and empty bank: there is one address only.
    return plain(response, 308, { location: `${origin}/` }, `The story bank is at ${origin}/`)
  }
  // A foreign name that was made to point here (DNS rebinding) would be a foreign page's own origin.
  if (host !== `${browserHostname}:${options.port}`) {
    return plain(response, 421, {}, `The story bank is at ${origin}/`)
  }
  const method = request.method ?? ''
  const pathname = (request.url ?? '').split('?')[0] ?? ''
  if (pathname === identityPath && (method === 'GET' || method === 'HEAD')) {
    const identity: Identity = { app: identityApp, version: options.version, buildId: options.buildId }
    return plain(
      response,
      200,
      { 'content-type': 'application/json' },
      method === 'GET' ? JSON.stringify(identity) : '',
    )
  }
  const isPage = pathname === '/' || pathname.endsWith('.html')
  const marks = { nonce: freshNonce(), bankPlace: isPage ? await options.bankPlace() : '' }
  const { status, headers, body } = pageAnswer({ method, pathname }, options.files, marks)
  response.writeHead(status, headers).end(body ?? undefined)
}

/**
 * The browser host: our page, by the same rules and headers as in the desktop app, from this computer to this computer
 * only. Resolves once it listens; rejects with the system's error, EADDRINUSE where the port is taken.
 */
export function servePage(options: ServeOptions): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch(() => {
      if (!response.headersSent) plain(response, 500, {}, 'The page could not be served. Try again.')
      else response.destroy()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, browserHostname, () => resolve(server))
  })
}

/** Ends at once, whoever is still connected. */
export function stopServing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
