import { fromWeb, toWebPolicy } from './address.ts'
import type { Session } from './chromium.ts'
import { house } from './house.ts'
import { trouble } from './refusal.ts'
import { requestGuard } from './session.ts'

/** What Chromium says of a request it waits with. */
export interface PausedRequest {
  requestId: string
  frameId: string
  resourceType: string
  request: { url: string; method: string; headers: Record<string, string> }
}

interface Page {
  mayGo: (url: string, isMainFrame: boolean) => boolean
  stopped: () => void
}

async function isCancelled(url: string): Promise<boolean> {
  const guard = requestGuard()
  if (!guard) return false
  return new Promise((resolve) =>
    guard({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => resolve(cancel === true)),
  )
}

/**
 * The way of every request, as in Electron: the navigation guards, the request guard, then main's own protocol handler.
 * What none of them stopped or answered has escaped, and fails the test.
 */
export async function answerRequest(
  { requestId, frameId, resourceType, request }: PausedRequest,
  page: Page,
  send: Session['send'],
  mainFrame: string,
): Promise<void> {
  const url = fromWeb(request.url)
  const { protocol } = new URL(url)
  if (protocol === 'data:' || protocol === 'blob:') {
    await send('Fetch.continueRequest', { requestId })
    return
  }
  const isPage = resourceType === 'Document' && frameId === mainFrame
  const fail = (errorReason: string) => {
    if (isPage) page.stopped()
    return send('Fetch.failRequest', { requestId, errorReason })
  }
  if (resourceType === 'Document' && !page.mayGo(url, isPage)) return void (await fail('Aborted'))
  if (await isCancelled(url)) return void (await fail('BlockedByClient'))
  const answer = house.schemes.get(protocol.replace(':', ''))
  if (!answer) {
    trouble.push(`a request escaped: ${request.method} ${url}`)
    return void (await fail('AddressUnreachable'))
  }
  const response = await answer(new Request(url, { method: request.method, headers: request.headers }))
  const headers = [...response.headers].map(([name, value]) => ({
    name,
    value: name === 'content-security-policy' ? toWebPolicy(value) : value,
  }))
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  await send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders: headers, body })
}
