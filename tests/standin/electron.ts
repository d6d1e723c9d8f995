// What `import … from 'electron'` gives main in the stand-in: the names main uses, and no other.
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, Tray } from './menu.ts'
export { screen } from './screen.ts'
export { session } from './session.ts'
export { clipboard, dialog, globalShortcut, nativeImage, nativeTheme, protocol, shell } from './small-parts.ts'
