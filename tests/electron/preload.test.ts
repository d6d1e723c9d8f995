import { expect, it, vi } from 'vitest'
import type { DesktopBridge } from '../../shared/ipc/desktop-bridge.ts'
import { calls, events } from '../../shared/ipc/ipc-contract.ts'

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(async () => 'reply'), on: vi.fn(), removeListener: vi.fn() },
}))
vi.mock('electron', () => electron)

it('puts the bridge on window.desktop, and nothing else (S1, S7)', async () => {
  await import('../../electron/preload.ts')
  const { contextBridge, ipcRenderer } = electron
  expect(contextBridge.exposeInMainWorld).toHaveBeenCalledOnce()
  const [name, bridge] = contextBridge.exposeInMainWorld.mock.lastCall as [string, DesktopBridge]
  expect(name).toBe('desktop')
  for (const value of Object.values(bridge)) expect(typeof value).toBe('function')

  for (const [key, ask] of Object.entries(bridge)) if (!key.startsWith('on')) await ask({} as never)
  const asked = (ipcRenderer.invoke.mock.calls as unknown as [string, unknown][]).map(([channel]) => channel)
  expect(asked.sort()).toEqual(Object.keys(calls).sort())

  const heard = vi.fn()
  const undo = bridge.onCommand(heard)
  bridge.onLeaving(vi.fn())
  bridge.onErrand(vi.fn())
  bridge.onSummoned(vi.fn())
  expect(ipcRenderer.on.mock.calls.map(([channel]) => channel).sort()).toEqual(Object.keys(events).sort())
  const [channel, listener] = ipcRenderer.on.mock.calls[0] ?? []
  listener({ sender: 'an Electron object' }, { id: 'undo' })
  expect(heard).toHaveBeenCalledExactlyOnceWith({ id: 'undo' })
  undo()
  expect(ipcRenderer.removeListener).toHaveBeenCalledWith(channel, listener)
})
