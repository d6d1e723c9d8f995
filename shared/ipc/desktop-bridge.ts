import type { CallArguments, CallName, CallReply, EventDetail, EventName } from './ipc-contract.ts'

type Ask<Name extends CallName> = (args: CallArguments<Name>) => Promise<CallReply<Name>>
/** Returns its own undoing. */
type Listen<Name extends EventName> = (listener: (detail: EventDetail<Name>) => void) => () => void

/** What the preload puts on `window.desktop`, and nothing else: one function per channel, no raw Electron object. */
export interface DesktopBridge {
  saveFile: Ask<'file:save'>
  openFile: Ask<'file:open'>
  about: Ask<'app:about'>
  setTheme: Ask<'theme:set'>
  holdWindow: Ask<'window:hold'>
  releaseWindow: Ask<'window:release'>
  backupPlace: Ask<'backup:place'>
  listBackups: Ask<'backup:list'>
  writeBackup: Ask<'backup:write'>
  readBackup: Ask<'backup:read'>
  chooseSecondFolder: Ask<'backup:choose-second'>
  eraseBackups: Ask<'backup:erase-all'>
  readLedger: Ask<'ledger:read'>
  writeLedger: Ask<'ledger:write'>
  takeErrand: Ask<'errand:take'>
  applyShell: Ask<'shell:apply'>
  recordShortcut: Ask<'shell:record'>
  setBadge: Ask<'shell:badge'>
  showFolder: Ask<'shell:show-folder'>
  summonLookup: Ask<'lookup:summon'>
  hideLookup: Ask<'lookup:hide'>
  arrangeLookup: Ask<'lookup:arrange'>
  askMain: Ask<'lookup:ask-main'>
  lookupWrote: Ask<'lookup:wrote'>
  onCommand: Listen<'command:run'>
  onLeaving: Listen<'window:leaving'>
  onErrand: Listen<'errand:waiting'>
  onSummoned: Listen<'lookup:summoned'>
}
