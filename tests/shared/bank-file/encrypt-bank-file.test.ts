import { webcrypto } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { emptyBank } from '../../../shared/bank/bank.ts'
import { fromBase64, toBase64 } from '../../../shared/bank-file/base64.ts'
import type { CryptoPort } from '../../../shared/bank-file/crypto-port.ts'
import { decryptBankFile, encryptBankFile } from '../../../shared/bank-file/encrypt-bank-file.ts'
import { encryptedV1Schema } from '../../../shared/bank-file/formats/encrypted-v1.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { aReadyStory } from '../../support/story-builder.ts'

const port: CryptoPort = {
  subtle: webcrypto.subtle,
  randomBytes: (count) => webcrypto.getRandomValues(new Uint8Array(count)),
}
const encode = (text: string) => new TextEncoder().encode(text)
const bank = { ...emptyBank, stories: [aReadyStory({ id: 'a', title: 'Lone \ud83d' })] }
const plain = writeBankFile(bank, { exportedAt: '2026-11-23T06:00:00.000Z', app: '0.1.0' })

async function locked(passphrase = 'correct horse'): Promise<string> {
  const result = await encryptBankFile(plain, passphrase, port)
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

const opened = async (text: string, passphrase = 'correct horse') => decryptBankFile(encode(text), passphrase, port)
const failureOf = async (text: string, passphrase?: string) => {
  const result = await opened(text, passphrase)
  return result.ok ? null : result.error
}
const once = locked()

describe('an encrypted bank file (BF19)', () => {
  it('comes back the same', async () => {
    const result = await opened(await once)
    if (!result.ok) throw new Error(result.error.type)
    expect(new TextDecoder().decode(result.value)).toBe(plain)
    expect(readBankFile(result.value, { fileName: 'a.json' })).toMatchObject({ ok: true, value: { bank } })
  })

  it('says how it was made, in the shape of its fossil, and nothing of what is in it', async () => {
    const text = await once
    expect(encryptedV1Schema.safeParse(JSON.parse(text)).success).toBe(true)
    expect(JSON.parse(text)).toMatchObject({
      kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 },
      cipher: { name: 'AES-GCM', bits: 256 },
    })
    expect(text).not.toContain('Lone')
    expect(readBankFile(encode(text), { fileName: 'a.json' })).toEqual({
      ok: false,
      error: { type: 'encrypted', by: 'this-app' },
    })
  })

  it('has a fresh salt and IV each time', async () => {
    const [one, other] = [JSON.parse(await once), JSON.parse(await locked())]
    expect(one.kdf.salt).not.toBe(other.kdf.salt)
    expect(one.cipher.iv).not.toBe(other.cipher.iv)
  })

  it('takes a passphrase in either Unicode form', async () => {
    expect((await opened(await locked('caf\u00e9'), 'cafe\u0301')).ok).toBe(true)
  })

  it('tells a wrong passphrase, and none, from damage', async () => {
    expect(await failureOf(await once, 'wrong')).toEqual({ type: 'wrong-passphrase' })
    expect(await failureOf(await once, '')).toEqual({ type: 'no-passphrase' })
    expect(await encryptBankFile(plain, '', port)).toEqual({ ok: false, error: { type: 'no-passphrase' } })
  })

  it.each([
    ['its data', (file) => ({ ...file, data: `${file.data.slice(0, 40)}AAAA${file.data.slice(44)}` })],
    [
      'its data and the hash with it',
      (file) => ({ ...file, data: '', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }),
    ],
    ['its hash', (file) => ({ ...file, sha256: '0'.repeat(64) })],
    ['its IV', (file) => ({ ...file, cipher: { ...file.cipher, iv: 'AAAAAAAAAAAAAAAA' } })],
    ['its rounds beyond reason', (file) => ({ ...file, kdf: { ...file.kdf, iterations: 1e12 } })],
    ['its rounds below safety', (file) => ({ ...file, kdf: { ...file.kdf, iterations: 1 } })],
    ['its cipher', (file) => ({ ...file, cipher: { ...file.cipher, name: 'AES-CBC' } })],
    ['its check', (file) => ({ ...file, check: 'x' })],
    ['its salt gone', ({ kdf: { salt: _gone, ...kdf }, ...file }) => ({ ...file, kdf })],
  ] satisfies [string, (file: ReturnType<typeof JSON.parse>) => unknown][])(
    'is damaged with %s changed',
    async (_what, change) => {
      expect(await failureOf(JSON.stringify(change(JSON.parse(await once))))).toEqual({ type: 'damaged' })
    },
  )

  it('is refused at any cut, without asking for a passphrase', async () => {
    const bytes = encode(await once)
    for (let length = 0; length < bytes.length; length += 7) {
      const result = await decryptBankFile(bytes.subarray(0, length), 'correct horse', port)
      expect(result.ok ? null : result.error.type).toBe(length === 0 ? 'empty-file' : 'truncated')
    }
  })

  it('is refused when it is newer, and when it is none', async () => {
    const file = JSON.parse(await once)
    expect(await failureOf(JSON.stringify({ ...file, version: 2 }))).toEqual({
      type: 'newer-version',
      found: 2,
      known: 1,
    })
    expect(await failureOf(plain)).toEqual({ type: 'not-encrypted-bank' })
    expect(await failureOf('[]')).toEqual({ type: 'not-encrypted-bank' })
    expect(await failureOf(`${await once}x`)).toEqual({ type: 'damaged' })
  })
})

describe('base64', () => {
  it('is that of the platform, both ways', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = webcrypto.getRandomValues(new Uint8Array(length))
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }
    const long = webcrypto.getRandomValues(new Uint8Array(30_000))
    expect(toBase64(long)).toBe(Buffer.from(long).toString('base64'))
  })

  it('is null for what is none', () => {
    for (const text of ['a', 'ab=', 'a===', 'ab!=', '====']) expect(fromBase64(text)).toBeNull()
  })
})
