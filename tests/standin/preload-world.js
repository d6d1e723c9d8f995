// What the preload may require: Electron as far as ours asks for it. Runs in the isolated world, before the preload.

/** @param {{ encode: Function, decode: Function, callMain: (text: string) => void, bridge: { exposeInMainWorld: Function } }} parts */
export function preloadWorld({ encode, decode, callMain, bridge }) {
  const listeners = new Map()
  const waiting = new Map()
  let lastCall = 0

  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        lastCall += 1
        waiting.set(lastCall, { resolve, reject })
        callMain(JSON.stringify({ call: lastCall, channel, args: args.map((each) => encode(each)) }))
      }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    },
    removeListener: (channel, listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((each) => each !== listener),
      )
    },
  }
  const only = (name, object) =>
    new Proxy(object, {
      get: (target, key) => {
        if (typeof key === 'string' && !(key in target)) throw new Error(`The stand-in has no ${name}.${key}.`)
        return target[key]
      },
    })
  const electron = only('preload', {
    contextBridge: only('contextBridge', { exposeInMainWorld: bridge.exposeInMainWorld }),
    ipcRenderer: only('ipcRenderer', ipcRenderer),
  })

  return {
    require: (name) => {
      if (name === 'electron') return electron
      throw new Error(`A sandboxed preload cannot require ${name}.`)
    },
    hear: (channel, args) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args.map((each) => decode(each)))
    },
    settle: (call, { value, error }) => {
      const { resolve, reject } = waiting.get(call)
      waiting.delete(call)
      if (error === undefined) resolve(decode(value))
      else reject(new Error(error))
    },
  }
}
