import { useCallback, useState } from 'react'

/** A sentence for the live region. Said twice, it is read twice: the second time it differs by a blank at its end. */
export function useSay(): [string, (text: string) => void] {
  const [said, setSaid] = useState('')
  const say = useCallback((text: string) => setSaid((former) => (former === text ? `${text}\u00a0` : text)), [])
  return [said, say]
}
