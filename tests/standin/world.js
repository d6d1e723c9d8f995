// One side of the context bridge, run in both worlds of a page. They share the document, so text goes over by events whose
// name nobody else knows; an event is heard before dispatchEvent returns, so a call is answered at once, as in Electron.

/**
 * @param {{ name: string, side: 'page' | 'preload' }} place
 * @param {typeof import('./codec.js')} codec
 */
export function bridgeSide({ name, side }, { encode, decode }) {
  const other = side === 'page' ? 'preload' : 'page'
  const kept = new Map()
  const settling = new Map()
  let lastId = 0
  let answer = null

  const tell = (message) =>
    document.dispatchEvent(new CustomEvent(`${name}-${other}`, { detail: JSON.stringify(message) }))

  const keep = (kind, value) => {
    lastId += 1
    const id = lastId
    if (kind === 'function') kept.set(id, value)
    else
      value.then(
        (result) => tell({ type: 'settle', id, value: write(result) }),
        (error) => tell({ type: 'settle', id, error: String(error?.message ?? error) }),
      )
    return id
  }
  const write = (value) => encode(value, keep)
  const read = (coded) =>
    decode(coded, (kind, id) => {
      if (kind === 'promise') return new Promise((resolve, reject) => settling.set(id, { resolve, reject }))
      return (...args) => call(id, args)
    })

  function call(id, args) {
    const outer = answer
    answer = null
    tell({ type: 'call', id, args: args.map(write) })
    const given = answer
    answer = outer
    if (!given) throw new Error('Nobody answers on the other side of the bridge.')
    if (given.error !== undefined) throw new Error(given.error)
    return read(given.value)
  }

  const heard = {
    call: ({ id, args }) => {
      try {
        const value = kept.get(id)(...args.map(read))
        tell({ type: 'answer', value: write(value) })
      } catch (error) {
        tell({ type: 'answer', error: String(error?.message ?? error) })
      }
    },
    answer: (message) => {
      answer = message
    },
    settle: ({ id, value, error }) => {
      const waiting = settling.get(id)
      settling.delete(id)
      if (error === undefined) waiting?.resolve(read(value))
      else waiting?.reject(new Error(error))
    },
    expose: ({ key, value }) => {
      const frozen = (object) => {
        if (object !== null && typeof object === 'object') for (const each of Object.values(object)) frozen(each)
        return Object.freeze(object)
      }
      Object.defineProperty(window, key, { value: frozen(read(value)), enumerable: true })
    },
    ready: () => exposeAll(),
  }
  document.addEventListener(`${name}-${side}`, (event) => {
    const message = JSON.parse(event.detail)
    heard[message.type](message)
  })

  // Whichever world is set up first waits for the other.
  const exposed = new Map()
  let pageIsThere = false
  const exposeAll = () => {
    pageIsThere = true
    for (const [key, value] of exposed) tell({ type: 'expose', key, value: write(value) })
    exposed.clear()
  }
  if (side === 'page') tell({ type: 'ready' })
  else tell({ type: 'hello' })
  heard.hello = () => tell({ type: 'ready' })

  return {
    exposeInMainWorld(key, value) {
      exposed.set(key, value)
      if (pageIsThere) exposeAll()
    },
  }
}
