import type { CryptoPort } from '../../../shared/bank-file/crypto-port.ts'

/** The page's own WebCrypto, as the bank file asks for it. Keys pass through unseen. */
export const cryptoPort: CryptoPort = {
  subtle: {
    importKey: (format, key, algorithm, extractable, usages) =>
      crypto.subtle.importKey(format, key, algorithm, extractable, usages),
    deriveBits: (algorithm, key, length) => crypto.subtle.deriveBits(algorithm, key as CryptoKey, length),
    encrypt: (algorithm, key, data) => crypto.subtle.encrypt(algorithm, key as CryptoKey, data),
    decrypt: (algorithm, key, data) => crypto.subtle.decrypt(algorithm, key as CryptoKey, data),
  },
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
}
