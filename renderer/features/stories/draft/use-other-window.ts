import { useEffect, useRef } from 'react'
import type { Story } from '../../../../shared/story/story.ts'
import { storyName } from '../../../../shared/story/story-text.ts'
import { useBankStore } from '../../../storage/use-bank.ts'
import { useNotice } from '../../../ui/notices.tsx'

/** Milliseconds between two notices. */
const pauseBetween = 10_000

/** Says when another window changed the open story: what stands on the screen is no longer what was read a moment ago. */
export function useOtherWindow(story: Story): void {
  const store = useBankStore()
  const tell = useNotice()
  const seen = useRef(story)
  useEffect(() => {
    seen.current = story
  }, [story])
  const lastTold = useRef(0)
  useEffect(
    () =>
      store.onOtherWindow((news) => {
        const { id } = seen.current
        const isNamed = news.some(({ table, keys }) => table === 'stories' && keys.includes(id))
        const now = store.snapshot().storiesById.get(id)
        // Somebody typing there saves every moment: once in a while is enough.
        if (!isNamed || !now || Date.now() - lastTold.current < pauseBetween) return
        lastTold.current = Date.now()
        tell({ text: `“${storyName(now)}” was updated in another window.` })
      }),
    [store, tell],
  )
}
