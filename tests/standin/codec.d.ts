type Kind = 'function' | 'promise'

/** Plain JSON for what structured clone carries; throws as Electron does for what it does not. */
export function encode(value: unknown, keep?: (kind: Kind, value: unknown) => number): unknown
export function decode(coded: unknown, revive?: (kind: Kind, id: number) => unknown): unknown
