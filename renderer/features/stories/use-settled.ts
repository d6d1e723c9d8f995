import { useEffect, useState } from 'react'

/** `value` once it has rested for `ms`; at once when `key` is another. */
export function useSettled<Value>(value: Value, key: string, ms: number): Value {
  const [settled, setSettled] = useState({ key, value })
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ key, value }), ms)
    return () => clearTimeout(timer)
  }, [key, value, ms])
  return settled.key === key ? settled.value : value
}
