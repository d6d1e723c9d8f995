import { describe, expect, it } from 'vitest'
import { contentPolicy } from '../../../shared/page/content-policy.ts'
import { type PageFile, pageAnswer, pageFileType } from '../../../shared/page/page-answer.ts'
import { hostilePaths } from '../../support/hostile-paths.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const page = '<meta name="csp-nonce" content="__CSP_NONCE__"><meta name="bank-place" content="__BANK_PLACE__">'
const files = new Map<string, PageFile>([
  ['/index.html', { type: pageFileType('index.html') ?? '', bytes: encode(page) }],
  ['/assets/main.js', { type: pageFileType('main.js') ?? '', bytes: encode('"__CSP_NONCE__"') }],
  ['/assets/text.woff2', { type: pageFileType('text.woff2') ?? '', bytes: new Uint8Array([1, 2, 3]) }],
])
const marks = { nonce: 'bm9uY2U=', bankPlace: '' }
const get = (pathname: string, method = 'GET') => pageAnswer({ method, pathname }, files, marks)
const textOf = (body: Uint8Array | null) => (body ? new TextDecoder().decode(body) : null)

describe('page answer (S2)', () => {
  it.each(['/', '/index.html'])('serves the page at %s with the nonce of its policy', (path) => {
    const { status, headers, body } = get(path)
    expect(status).toBe(200)
    expect(textOf(body)).toContain('content="bm9uY2U="')
    expect(headers['content-security-policy']).toContain("'nonce-bm9uY2U='")
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-length']).toBe(String(body?.byteLength))
  })

  it('writes the place of the bank as text of an attribute, whatever it holds', () => {
    const bankPlace = '{"where":"<\'$&"><script>"}'
    const { body } = pageAnswer({ method: 'GET', pathname: '/' }, files, { nonce: 'n', bankPlace })
    expect(textOf(body)).toContain('content="{&quot;where&quot;:&quot;&lt;&#39;$&amp;&quot;&gt;&lt;script&gt;&quot;}"')
  })

  it('serves listed files byte by byte, named by content and kept', () => {
    expect(get('/assets/text.woff2')).toMatchObject({
      status: 200,
      body: new Uint8Array([1, 2, 3]),
      headers: { 'content-type': 'font/woff2', 'cache-control': 'max-age=31536000, immutable' },
    })
    expect(textOf(get('/assets/main.js').body)).toBe('"__CSP_NONCE__"')
  })

  it('answers HEAD with the headers alone', () => {
    const { status, headers, body } = get('/', 'HEAD')
    expect({ status, body }).toEqual({ status: 200, body: null })
    expect(headers['content-length']).toBe(get('/').headers['content-length'])
  })

  it('answers for an icon it does not have', () => {
    expect(get('/favicon.ico')).toMatchObject({ status: 204, body: null })
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND', 'get', ''])(
    'refuses the method %j',
    (method) => {
      for (const path of ['/', '/index.html', '/assets/main.js', '/favicon.ico']) {
        expect(get(path, method)).toMatchObject({ status: 404, body: null })
      }
    },
  )

  it('serves 0 of at least 500 hostile paths, each with the policy', () => {
    const paths = hostilePaths().filter((path) => !files.has(path))
    expect(paths.length).toBeGreaterThanOrEqual(500)
    const served = paths.filter((path) => {
      const { status, body, headers } = get(path)
      expect(headers['content-security-policy']).toBe(contentPolicy(marks.nonce))
      return status !== 404 || body !== null
    })
    expect(served).toEqual([])
  })

  it('serves 0 of the same paths where they were asked for as addresses', () => {
    const wrong = hostilePaths().filter((path) => {
      const address = `http://127.0.0.1:7827${path}`
      if (!URL.canParse(address)) return false
      // What the URL parser makes of it may be an honest path: then it is a file of the list and nothing else.
      const { pathname } = new URL(address)
      return get(pathname).status === 200 && pathname !== '/' && !files.has(pathname)
    })
    expect(wrong).toEqual([])
  })

  it.each(['main.js.map', 'readme.md', 'x.exe', 'noending', 'x.toString', '.ts', 'x.HTML'])(
    'has no type for %s',
    (name) => {
      expect(pageFileType(name)).toBeNull()
    },
  )
})
