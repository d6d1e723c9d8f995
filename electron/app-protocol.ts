import { randomBytes } from 'node:crypto'
import { type CustomScheme, protocol } from 'electron'
import { type PageFiles, pageAnswer } from '../shared/page/page-answer.ts'
import { pageHost, scheme } from './address.ts'

/**
 * What our scheme may do: be an origin with storage, and nothing more (S2). Never `corsEnabled`, which would let other
 * origins read us, nor `bypassCSP` (SAFETY.md 1.4).
 */
export const appScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([appScheme])
}

/** 128 random bits, fresh for every load. */
function freshNonce(): string {
  return randomBytes(16).toString('base64')
}

/** One request for the page: another host under our scheme is nobody. */
export function appResponse(request: Pick<Request, 'method' | 'url'>, files: PageFiles, bankPlace: string): Response {
  const url = URL.canParse(request.url) ? new URL(request.url) : null
  const ours = url !== null && url.protocol === `${scheme}:` && url.host === pageHost
  const { status, headers, body } = pageAnswer({ method: request.method, pathname: ours ? url.pathname : '' }, files, {
    nonce: freshNonce(),
    bankPlace,
  })
  return new Response(body, { status, headers })
}

/** Serves the page at app://story-bank: the address that owns the database. */
export function servePage(files: PageFiles, bankPlace: string): void {
  protocol.handle(scheme, (request) => appResponse(request, files, bankPlace))
}
