// The few globals that Node and the browser both have and that the subject needs. Everything else of either is absent
// here on purpose, so that `document` or `process` in shared/ does not compile.
interface TextDecoderOptions {
  fatal?: boolean
  ignoreBOM?: boolean
}
declare class TextDecoder {
  constructor(label?: string, options?: TextDecoderOptions)
  decode(input?: Uint8Array): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
