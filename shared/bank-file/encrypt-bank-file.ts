import { sha256 } from '@noble/hashes/sha2.js'
import { failure, type Result, success } from '../result.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { canonicalJson, hex } from './canonical-json.ts'
import type { CryptoPort } from './crypto-port.ts'
import { decodeText } from './decode-text.ts'
import type { BankFileFailure } from './failure.ts'
import { type EncryptedV1, encryptedFormat, encryptedV1Schema } from './formats/encrypted-v1.ts'
import { parseJson } from './parse-json.ts'

/** PBKDF2 rounds for new files: OWASP's figure for SHA-256 (2023). A second or so of work for the reader. */
export const iterations = 600_000
const saltBytes = 16
const ivBytes = 12

export type DecryptFailure =
  | { type: 'no-passphrase' }
  | { type: 'wrong-passphrase' }
  | { type: 'damaged' }
  | { type: 'not-encrypted-bank' }
  | { type: 'newer-version'; found: number; known: number }

const encode = (text: string) => new TextEncoder().encode(text)

function joined(label: string, secret: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = encode(label)
  const all = new Uint8Array(start.length + secret.length)
  all.set(start)
  all.set(secret, start.length)
  return all
}

/** The key, and a value that shows whether a passphrase is right without saying anything of the key (rule BF19). */
async function derive(
  passphrase: string,
  kdf: { salt: Uint8Array<ArrayBuffer>; iterations: number },
  port: CryptoPort,
) {
  const secret = await port.subtle.importKey('raw', encode(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ])
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: kdf.salt, iterations: kdf.iterations }
  const bits = new Uint8Array(await port.subtle.deriveBits(algorithm, secret, 256))
  const keyBytes = new Uint8Array(sha256(joined('star-story-bank key\n', bits)))
  const key = await port.subtle.importKey('raw', keyBytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { key, check: hex(sha256(joined('star-story-bank check\n', bits))).slice(0, 32) }
}

/** What the cipher binds to the text, so that no parameter can be exchanged unnoticed. */
const boundHeader = ({ format, version, kdf, cipher }: Pick<EncryptedV1, 'format' | 'version' | 'kdf' | 'cipher'>) =>
  encode(canonicalJson({ format, version, kdf, cipher }))

/**
 * A bank file's text locked with a passphrase: PBKDF2-SHA-256, 600,000 rounds, AES-GCM 256 (rule BF19). The passphrase is
 * normalised (NFKC) and must not be empty. Salt and IV come from the port and must be fresh for each file. Without the
 * passphrase nobody can open it again: say so where it is asked.
 */
export async function encryptBankFile(
  text: string,
  passphrase: string,
  port: CryptoPort,
): Promise<Result<string, DecryptFailure>> {
  if (passphrase === '') return failure({ type: 'no-passphrase' })
  const salt = port.randomBytes(saltBytes)
  const iv = port.randomBytes(ivBytes)
  const { key, check } = await derive(passphrase, { salt, iterations }, port)
  const header = {
    format: encryptedFormat,
    version: 1,
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: toBase64(salt) },
    cipher: { name: 'AES-GCM', bits: 256, iv: toBase64(iv) },
  } as const
  const additionalData = boundHeader(header)
  const data = new Uint8Array(await port.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, encode(text)))
  const file: EncryptedV1 = { ...header, check, sha256: hex(sha256(data)), data: toBase64(data) }
  return success(JSON.stringify(file, null, 2))
}

function readHeader(bytes: Uint8Array): Result<EncryptedV1, DecryptFailure | BankFileFailure> {
  const text = decodeText(bytes)
  if (!text.ok) return text
  const parsed = parseJson(text.value)
  if (!parsed.ok) return parsed
  const { value, end } = parsed.value
  const isOurs = typeof value === 'object' && value !== null && Reflect.get(value, 'format') === encryptedFormat
  if (!isOurs) return failure({ type: 'not-encrypted-bank' })
  const version: unknown = Reflect.get(value, 'version')
  if (typeof version === 'number' && version > 1) return failure({ type: 'newer-version', found: version, known: 1 })
  const file = encryptedV1Schema.safeParse(value)
  return file.success && text.value.slice(end).trim() === '' ? success(file.data) : failure({ type: 'damaged' })
}

/**
 * The bytes of the bank file inside an encrypted one, for `readBankFile`. A wrong passphrase is told from a damaged file:
 * the ciphertext has its own SHA-256, and the passphrase its check (rule BF19). Never throws for any bytes.
 */
export async function decryptBankFile(
  bytes: Uint8Array,
  passphrase: string,
  port: CryptoPort,
): Promise<Result<Uint8Array, DecryptFailure | BankFileFailure>> {
  const header = readHeader(bytes)
  if (!header.ok) return header
  const file = header.value
  const [salt, iv, data] = [fromBase64(file.kdf.salt), fromBase64(file.cipher.iv), fromBase64(file.data)]
  if (!salt || !iv || !data || hex(sha256(data)) !== file.sha256) return failure({ type: 'damaged' })
  if (passphrase === '') return failure({ type: 'no-passphrase' })
  const { key, check } = await derive(passphrase, { salt, iterations: file.kdf.iterations }, port)
  if (check !== file.check) return failure({ type: 'wrong-passphrase' })
  try {
    const additionalData = boundHeader(file)
    return success(new Uint8Array(await port.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data)))
  } catch {
    return failure({ type: 'damaged' })
  }
}
