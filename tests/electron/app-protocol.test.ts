import { describe, expect, it, vi } from 'vitest'
import { appResponse, appScheme, registerAppScheme, servePage } from '../../electron/app-protocol.ts'
import { type PageFile, pageFileType } from '../../shared/page/page-answer.ts'
import { hostilePaths } from '../support/hostile-paths.ts'

const protocol = vi.hoisted(() => ({ registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() }))
vi.mock('electron', () => ({ protocol }))

const page = new TextEncoder().encode('__CSP_NONCE__ __BANK_PLACE__')
const type = pageFileType('index.html') ?? ''
const files = new Map<string, PageFile>([
  ['/index.html', { type, bytes: page }],
  ['/lookup.html', { type, bytes: page }],
])
const get = (url: string, method = 'GET') => appResponse({ url, method }, files, 'here')

describe('app://story-bank (S2)', () => {
  it('is registered as standard and secure, never as one that other origins may read', () => {
    expect(appScheme).toStrictEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    })
    registerAppScheme()
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([appScheme])
  })

  it('serves the page with a nonce that is fresh every time and of 128 bits', async () => {
    const nonces = new Set<string>()
    for (let load = 0; load < 50; load++) {
      const response = get('app://story-bank/')
      const nonce = (await response.text()).replace(' here', '')
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
      expect(atob(nonce)).toHaveLength(16)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(50)
  })

  it.each(['app://evil/', 'app://story-bank.evil.test/', 'app://evil/index.html', 'https://story-bank/', 'x', ''])(
    'answers %j with nothing',
    async (url) => {
      const response = get(url)
      expect([response.status, await response.text()]).toEqual([404, ''])
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    },
  )

  it('serves nothing outside the list through whole addresses either', () => {
    const wrong = hostilePaths().filter((path) => {
      const url = `app://story-bank${path}`
      return get(url).status === 200 && !['/', '/index.html', '/lookup.html'].includes(new URL(url).pathname)
    })
    expect(wrong).toEqual([])
  })

  it('serves the lookup’s page by the same rules, under the same policy', () => {
    const policy = (url: string) =>
      get(url)
        .headers.get('content-security-policy')
        ?.replace(/'nonce-[^']+'/, '')
    expect(get('app://story-bank/lookup.html').status).toBe(200)
    expect(policy('app://story-bank/lookup.html')).toBe(policy('app://story-bank/'))
  })

  it('answers icons and other methods without a body', async () => {
    expect(get('app://story-bank/favicon.ico').status).toBe(204)
    expect(get('app://story-bank/', 'POST').status).toBe(404)
    expect(await get('app://story-bank/', 'HEAD').text()).toBe('')
  })

  it('is handled by that same function', () => {
    servePage(files, '')
    const [scheme, handler] = protocol.handle.mock.lastCall ?? []
    expect(scheme).toBe('app')
    expect(handler(new Request('http://other/')).status).toBe(404)
  })
})
