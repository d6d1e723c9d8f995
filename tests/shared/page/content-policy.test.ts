import { describe, expect, it } from 'vitest'
import { contentPolicy, pageHeaders } from '../../../shared/page/content-policy.ts'

describe('content policy (S3)', () => {
  it('is SAFETY.md 1.5, word by word', () => {
    expect(contentPolicy('bm9uY2U=')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-bm9uY2U='; img-src 'self' data:; " +
        "font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'; " +
        "frame-ancestors 'none'; object-src 'none'; worker-src 'self'; require-trusted-types-for 'script'; " +
        'trusted-types story-bank',
    )
  })

  it('allows nothing inline, evaluated or remote', () => {
    const policy = contentPolicy('x')
    for (const weakness of ['unsafe', '*', 'http', 'blob:', 'allow-duplicates', 'strict-dynamic']) {
      expect(policy).not.toContain(weakness)
    }
  })

  it('comes with the other headers (S2)', () => {
    const headers = pageHeaders('x')
    expect(headers).toMatchObject({
      'content-security-policy': contentPolicy('x'),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toMatch(/\bcamera=\(\).*\bmicrophone=\(\)/)
    for (const feature of (headers['permissions-policy'] ?? '').split(', ')) expect(feature).toMatch(/^[a-z-]+=\(\)$/)
  })
})
