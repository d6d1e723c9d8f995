// Remembers what a person reaches outside of any window: the tray's menu and the global shortcuts. Loaded before main, into
// the stand-in and (by `electron -r`) into real Electron, neither of which has a way to ask for them afterwards.

/** @param {Pick<typeof import('electron'), 'globalShortcut' | 'Tray'>} electron */
function recordShell({ globalShortcut, Tray }) {
  const recorded = { trays: [], shortcuts: new Map() }
  globalThis.__recordedShell = recorded

  const setContextMenu = Tray.prototype.setContextMenu
  Tray.prototype.setContextMenu = function (menu) {
    recorded.trays = [...recorded.trays.filter((each) => each.tray !== this), { tray: this, menu }]
    return setContextMenu.call(this, menu)
  }
  const destroy = Tray.prototype.destroy
  Tray.prototype.destroy = function () {
    recorded.trays = recorded.trays.filter((each) => each.tray !== this)
    return destroy.call(this)
  }
  const { register, unregister } = globalShortcut
  globalShortcut.register = (keys, pressed) => {
    const got = register.call(globalShortcut, keys, pressed)
    if (got) recorded.shortcuts.set(keys, pressed)
    return got
  }
  globalShortcut.unregister = (keys) => {
    recorded.shortcuts.delete(keys)
    return unregister.call(globalShortcut, keys)
  }
}

if (process.versions.electron && process.type === 'browser') recordShell(require('electron'))
module.exports = { recordShell }
