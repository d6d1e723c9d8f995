import { useState } from 'react'

export const listWidths = { min: 260, usual: 316, max: 420 }
const key = 'story-list-width'

function remembered(): number {
  const width = Number(localStorage.getItem(key))
  return width >= listWidths.min && width <= listWidths.max ? width : listWidths.usual
}

/** How wide the list is, in pixels; remembered on this computer. */
export function useListWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(remembered)
  return [
    width,
    (next) => {
      setWidth(next)
      localStorage.setItem(key, String(next))
    },
  ]
}
