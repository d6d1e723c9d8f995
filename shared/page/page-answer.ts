import { pageHeaders } from './content-policy.ts'

/** A file of the built page, by its address on the page's origin: `/assets/main-1a2b.js`. */
export interface PageFile {
  type: string
  bytes: Uint8Array<ArrayBuffer>
}
export type PageFiles = ReadonlyMap<string, PageFile>

export interface PageRequest {
  method: string
  /** As it came, undecoded, without query or fragment. */
  pathname: string
}

export interface PageAnswer {
  status: 200 | 204 | 404
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer> | null
}

/** What is written into the page as it is served. */
export interface PageMarks {
  /** Fresh for every load, at least 128 random bits, base64. */
  nonce: string
  /** The place of the bank as JSON, where the host knows it while serving; else empty. */
  bankPlace: string
}

const pagePath = '/index.html'
const htmlType = 'text/html; charset=utf-8'

const types: Record<string, string> = {
  html: htmlType,
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
}

/** The content type by the name's ending, or null for what is never served (source maps, say). */
export function pageFileType(name: string): string | null {
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot + 1)
  return Object.hasOwn(types, ending) ? (types[ending] ?? null) : null
}

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', "'": '&#39;', '<': '&lt;', '>': '&gt;' }

function inAttribute(text: string): string {
  return text.replace(/[&"'<>]/g, (character) => escapes[character] ?? '')
}

function markPage(bytes: Uint8Array<ArrayBuffer>, { nonce, bankPlace }: PageMarks): Uint8Array<ArrayBuffer> {
  const page = new TextDecoder().decode(bytes)
  const marked = page
    .replaceAll('__CSP_NONCE__', () => inAttribute(nonce))
    .replaceAll('__BANK_PLACE__', () => inAttribute(bankPlace))
  return new TextEncoder().encode(marked)
}

/**
 * Answers one request for the page (S2). The list of files is the law: a path is served when it is on the list letter by
 * letter, and never decoded, joined or resolved, so there is nothing to traverse (SAFETY.md 1.4). GET and HEAD only.
 */
export function pageAnswer(request: PageRequest, files: PageFiles, marks: PageMarks): PageAnswer {
  const headers = pageHeaders(marks.nonce)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const path = request.pathname === '/' ? pagePath : request.pathname
  const file = reads ? files.get(path) : undefined
  if (!file && reads && path === '/favicon.ico') {
    return { status: 204, headers: { ...headers, 'cache-control': 'no-store' }, body: null }
  }
  if (!file) {
    return { status: 404, headers: { ...headers, 'cache-control': 'no-store', 'content-length': '0' }, body: null }
  }
  const isPage = file.type === htmlType
  const body = isPage ? markPage(file.bytes, marks) : file.bytes
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': file.type,
      'content-length': String(body.byteLength),
      // Built names carry a hash of their content; the page itself must never come from a cache, its nonce is fresh.
      'cache-control': isPage ? 'no-store' : path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    },
    body: request.method === 'HEAD' ? null : body,
  }
}
