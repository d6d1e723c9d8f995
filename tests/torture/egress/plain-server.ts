import { createServer } from 'node:http'
import type { ServedPage } from '../../support/served-page.ts'
import { leakPage } from './leak-page.ts'

/** The same page without any policy: shows that an attempt is one, and that the listener hears. */
export async function servePlainly(): Promise<ServedPage> {
  const server = createServer((request, response) => {
    const file = leakPage.get((request.url ?? '').split('?')[0] ?? '')
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' }).end(file?.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
