/** One file that means harm or was harmed, and what reading it must come to. */
export interface HostileFile {
  /** Folder (its class) and name; the ending is part of the trap. */
  name: string
  bytes: Uint8Array
  /** `refused <failure>`, or `read <kind> <stories>/<rows>` and the problems of its rows, each once, in order. */
  verdict: string
}

export const utf8 = (text: string) => new TextEncoder().encode(text)
/** Each character's code as one byte. */
export const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** Files of one class: `[name, content, verdict]` each. */
export function filesOf(
  folder: string,
  files: readonly (readonly [name: string, content: string | Uint8Array, verdict: string])[],
): HostileFile[] {
  return files.map(([name, content, verdict]) => ({
    name: `${folder}/${name}`,
    bytes: typeof content === 'string' ? utf8(content) : content,
    verdict,
  }))
}

export const json = (value: unknown) => JSON.stringify(value)
