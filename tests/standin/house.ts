import type { StandInWindow } from './browser-window.ts'
import type { Chromium } from './chromium.ts'
import type { StandInContents } from './contents.ts'

type Answer = (request: Request) => Response | Promise<Response>

/** What the parts of the stand-in know of each other. */
export const house = {
  chromium: null as Chromium | null,
  /** The protocol handlers by scheme. */
  schemes: new Map<string, Answer>(),
  windows: new Set<StandInWindow>(),
  focused: null as StandInWindow | null,
  /** Set by the app: told when a window is gone. */
  windowGone: (): void => undefined,
  /** Set by the app: told of every new contents. */
  contentsCreated: (_contents: StandInContents): void => undefined,
}

export function chromiumOf(): Chromium {
  if (!house.chromium) throw new Error('The app is not ready.')
  return house.chromium
}
