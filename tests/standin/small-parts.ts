import type { Clipboard, GlobalShortcut, NativeTheme, Protocol, Shell } from 'electron'
import { house } from './house.ts'
import { onlyModelled, trouble } from './refusal.ts'

let copied = ''
const clipboardModel: Pick<Clipboard, 'writeText' | 'readText'> = {
  writeText: async (text) => {
    copied = text
  },
  readText: async () => copied,
}
export const clipboard = onlyModelled('clipboard', clipboardModel)

function unanswered(name: string) {
  return (...args: unknown[]): never => {
    const options = JSON.stringify(args.at(-1), (key, value) => (key === 'signal' ? undefined : value))
    const words = `dialog.${name} was shown and the test has no answer: ${options}`
    trouble.push(words)
    throw new Error(words)
  }
}
/** A dialog throws unless the test has put its answer in its place. */
export const dialog = onlyModelled('dialog', {
  showErrorBox: unanswered('showErrorBox'),
  showMessageBox: unanswered('showMessageBox'),
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
})

const themeModel: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'> = {
  themeSource: 'system',
  get shouldUseDarkColors() {
    return this.themeSource === 'dark'
  },
}
export const nativeTheme = onlyModelled('nativeTheme', themeModel)

const protocolModel: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme, handler) => {
    house.schemes.set(scheme, async (request) => handler(request as Parameters<typeof handler>[0]))
  },
}
export const protocol = onlyModelled('protocol', protocolModel)

const registered = new Map<string, () => void>()
let suspended = false
const shortcutModel: Pick<GlobalShortcut, 'register' | 'unregister' | 'isRegistered' | 'setSuspended'> = {
  register: (keys, callback) => {
    if (suspended || registered.has(keys)) return false
    registered.set(keys, callback)
    return true
  },
  unregister: (keys) => void registered.delete(keys),
  isRegistered: (keys) => registered.has(keys),
  setSuspended: (on) => {
    suspended = on
  },
}
export const globalShortcut = onlyModelled('globalShortcut', shortcutModel)

const shellModel: Pick<Shell, 'showItemInFolder'> = { showItemInFolder: () => undefined }
export const shell = onlyModelled('shell', shellModel)

function emptyImage() {
  return onlyModelled('NativeImage', {
    addRepresentation: () => undefined,
    setTemplateImage: () => undefined,
    isEmpty: () => false,
  })
}
export const nativeImage = onlyModelled('nativeImage', { createEmpty: emptyImage, createFromBitmap: emptyImage })
