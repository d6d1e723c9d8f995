import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopBridge } from '../shared/ipc/desktop-bridge.ts'
import type { CallArguments, CallName, CallReply, EventDetail, EventName } from '../shared/ipc/ipc-contract.ts'

/** Main checks the arguments and its own reply; this side only carries. Types come from the contract, no code does. */
function ask<Name extends CallName>(name: Name): (args: CallArguments<Name>) => Promise<CallReply<Name>> {
  return (args) => ipcRenderer.invoke(name, args)
}

/** Hands over the detail alone, never Electron's event object (SAFETY.md 1.1, item 20). */
function listen<Name extends EventName>(name: Name) {
  return (listener: (detail: EventDetail<Name>) => void): (() => void) => {
    const hear = (_event: unknown, detail: EventDetail<Name>) => listener(detail)
    ipcRenderer.on(name, hear)
    return () => {
      ipcRenderer.removeListener(name, hear)
    }
  }
}

const bridge: DesktopBridge = {
  saveFile: ask('file:save'),
  openFile: ask('file:open'),
  about: ask('app:about'),
  setTheme: ask('theme:set'),
  holdWindow: ask('window:hold'),
  releaseWindow: ask('window:release'),
  backupPlace: ask('backup:place'),
  listBackups: ask('backup:list'),
  writeBackup: ask('backup:write'),
  readBackup: ask('backup:read'),
  chooseSecondFolder: ask('backup:choose-second'),
  eraseBackups: ask('backup:erase-all'),
  readLedger: ask('ledger:read'),
  writeLedger: ask('ledger:write'),
  takeErrand: ask('errand:take'),
  applyShell: ask('shell:apply'),
  recordShortcut: ask('shell:record'),
  setBadge: ask('shell:badge'),
  showFolder: ask('shell:show-folder'),
  summonLookup: ask('lookup:summon'),
  hideLookup: ask('lookup:hide'),
  arrangeLookup: ask('lookup:arrange'),
  askMain: ask('lookup:ask-main'),
  lookupWrote: ask('lookup:wrote'),
  onCommand: listen('command:run'),
  onLeaving: listen('window:leaving'),
  onErrand: listen('errand:waiting'),
  onSummoned: listen('lookup:summoned'),
}

contextBridge.exposeInMainWorld('desktop', bridge)
