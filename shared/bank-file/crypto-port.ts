/** WebCrypto's CryptoKey, which has no globals' name here. */
type Key = object

interface AesGcm {
  name: 'AES-GCM'
  iv: Uint8Array<ArrayBuffer>
  additionalData: Uint8Array<ArrayBuffer>
}

/**
 * What encryption asks of the machine: WebCrypto's `crypto.subtle` as it is in Node and in a page, and random bytes. Keys
 * pass through unseen.
 */
export interface CryptoPort {
  subtle: {
    importKey(
      format: 'raw',
      key: Uint8Array<ArrayBuffer>,
      algorithm: string,
      extractable: boolean,
      usages: ('deriveBits' | 'encrypt' | 'decrypt')[],
    ): Promise<Key>
    deriveBits(
      algorithm: { name: string; hash: string; salt: Uint8Array<ArrayBuffer>; iterations: number },
      key: Key,
      length: number,
    ): Promise<ArrayBuffer>
    encrypt(algorithm: AesGcm, key: Key, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
    decrypt(algorithm: AesGcm, key: Key, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  }
  randomBytes(count: number): Uint8Array<ArrayBuffer>
}
