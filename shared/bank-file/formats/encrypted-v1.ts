import * as z from 'zod'

// A fossil: an encrypted bank file of version 1 as it stands on disks. Never edited after a release (rule BF6).

export const encryptedFormat = 'star-story-bank-encrypted'

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/)

export const encryptedV1Schema = z.object({
  format: z.literal(encryptedFormat),
  version: z.literal(1),
  kdf: z.object({
    name: z.literal('PBKDF2'),
    hash: z.literal('SHA-256'),
    /** From 100,000 to 10,000,000: fewer would be weak, more would only keep the reader busy. */
    iterations: z.number().int().min(100_000).max(10_000_000),
    salt: base64.length(24),
  }),
  cipher: z.object({ name: z.literal('AES-GCM'), bits: z.literal(256), iv: base64.length(16) }),
  /** Says whether the key is right before anything is decrypted: the start of a hash made beside the key. */
  check: z.string().regex(/^[0-9a-f]{32}$/),
  /** SHA-256 of the ciphertext, so that damage is told from a wrong passphrase. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  data: base64,
})
export type EncryptedV1 = z.infer<typeof encryptedV1Schema>
