/** A readable path such as `stories[3].title`. Names that are not plain are quoted. */
export function pathOf(keys: readonly (string | number)[]): string {
  return keys
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`
      if (!/^[\w$]{1,60}$/.test(key)) return `[${JSON.stringify(key.slice(0, 60))}]`
      return index === 0 ? key : `.${key}`
    })
    .join('')
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isPoison = (key: string, value: unknown): boolean =>
  key === '__proto__' || (key === 'constructor' && isObject(value) && Object.hasOwn(value, 'prototype'))

interface Frame {
  node: object
  /** Null for a list, whose keys are its indexes. */
  keys: string[] | null
  size: number
  next: number
}

function frameOf(node: object): Frame {
  if (Array.isArray(node)) return { node, keys: null, size: node.length, next: 0 }
  const keys = Object.keys(node)
  return { node, keys, size: keys.length, next: 0 }
}

const keyAt = ({ keys }: Frame, index: number): string | number => keys?.[index] ?? index

/**
 * The path of the first own key with which a careless merge would change every object (`__proto__`, `constructor` with a
 * `prototype` in it), or null (rule BF5). Walks without recursion, holding one frame for each level.
 */
export function findPoison(root: unknown): string | null {
  if (!isObject(root)) return null
  const frames = [frameOf(root)]
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    if (frame.next === frame.size) {
      frames.pop()
      continue
    }
    const key = keyAt(frame, frame.next++)
    const value: unknown = Reflect.get(frame.node, key)
    if (typeof key === 'string' && isPoison(key, value)) return pathOf(frames.map((each) => keyAt(each, each.next - 1)))
    if (isObject(value)) frames.push(frameOf(value))
  }
  return null
}
