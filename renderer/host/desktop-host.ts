import { toBareName } from '../../shared/ipc/bare-name.ts'
import type { DesktopBridge } from '../../shared/ipc/desktop-bridge.ts'
import type { FileFailure } from '../../shared/ipc/file-failure.ts'
import { fileExtensionSchema, longestUnsavedText, type Refusal } from '../../shared/ipc/ipc-contract.ts'
import { failure } from '../../shared/result.ts'
import { desktopErrands, desktopLookup, desktopShell } from './desktop-shell.ts'
import type { Host } from './host.ts'
import { leavers } from './leavers.ts'
import { pagePlatform, placeFromPage } from './page-meta.ts'
import { storageKeeping } from './storage-keeping.ts'

declare global {
  interface Window {
    /** Put there by the preload in the desktop app; read in this file only. */
    desktop?: DesktopBridge
  }
}

function refusalWords(refusal: Refusal): string {
  return refusal.type === 'refused' && refusal.reason === 'size'
    ? 'It is too large.'
    : 'The app could not do it. Trying again may help.'
}

function inFileWords(
  error: FileFailure | Refusal,
  as: 'cannot-read' | 'cannot-write',
): { ok: false; error: FileFailure } {
  if (error.type === 'refused' || error.type === 'failed') return failure({ type: as, reason: refusalWords(error) })
  return failure(error)
}

/** What the preload offers, or null where there is no preload: in a browser. */
export function desktopBridge(): DesktopBridge | null {
  return window.desktop ?? null
}

/** The host over the bridge, or null where there is no bridge. */
export function desktopHost(): Host | null {
  const bridge = desktopBridge()
  if (!bridge) return null

  const leaving = leavers()
  bridge.onLeaving(async ({ leaving: number }) => {
    // Handed over first: main can still copy this text should the flush never end.
    const unsavedText = leaving.unsavedText().slice(0, longestUnsavedText)
    await bridge.holdWindow({ leaving: number, unsavedText })
    await bridge.releaseWindow({ leaving: number, saved: await leaving.flush() })
  })

  return {
    kind: 'desktop',
    platform: pagePlatform(),
    place: placeFromPage('in the STAR Story Bank app on this computer'),
    saveFile: async ({ suggestedName, label, extension, bytes }) => {
      const kind = fileExtensionSchema.safeParse(extension)
      if (!kind.success) return failure({ type: 'cannot-write', reason: `The app writes no .${extension} files.` })
      const name = toBareName(suggestedName, `story-bank.${kind.data}`)
      const saved = await bridge.saveFile({ suggestedName: name, label, extension: kind.data, bytes })
      return saved.ok ? saved : inFileWords(saved.error, 'cannot-write')
    },
    openFile: async (extensions) => {
      const kinds = extensions.flatMap((extension) => fileExtensionSchema.safeParse(extension).data ?? [])
      const opened = await bridge.openFile({ extensions: kinds })
      return opened.ok ? opened : inFileWords(opened.error, 'cannot-read')
    },
    onCommand: (listener) => bridge.onCommand(({ id }) => listener(id)),
    onLeaving: leaving.add,
    onErrand: desktopErrands(bridge),
    shell: desktopShell(bridge),
    keeping: storageKeeping(),
    lookup: desktopLookup(bridge),
    setTheme: (theme) => void bridge.setTheme({ theme }),
    versions: async () => {
      const about = await bridge.about({})
      if (!about.ok) return []
      const { app, electron, chromium, node } = about.value
      return [
        { name: 'STAR Story Bank', version: app },
        { name: 'Electron', version: electron },
        { name: 'Chromium', version: chromium },
        { name: 'Node', version: node },
      ]
    },
  }
}
