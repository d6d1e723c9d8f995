import { useEffect, useRef, useState } from 'react'
import { saysNothing, type TextSays } from '../../shared/coverage/coverage-gaps.ts'
import type { PrincipleId } from '../../shared/principle/principle.ts'
import { useBank } from '../storage/use-bank.ts'
import { wordsFor } from './suggestions.ts'
import { rest, useMatcher } from './use-matcher.ts'

/** Milliseconds of reading before the page gets its turn again. */
const slice = 8

type Said = ReadonlyMap<PrincipleId, readonly string[]>

function isSame(a: Said | undefined, b: Said): boolean {
  return a === b || (a !== undefined && JSON.stringify([...a]) === JSON.stringify([...b]))
}

/**
 * What the texts of the active stories speak for, read in idle time; it says nothing until all are read. Another function
 * only when a text says something else than before, so that a tag alone counts nothing anew.
 */
export function useTextSays(): TextSays {
  const { stories } = useBank()
  const matcher = useMatcher()
  const [says, setSays] = useState<{ textSays: TextSays }>({ textSays: saysNothing })
  const before = useRef<ReadonlyMap<string, Said>>(new Map())
  useEffect(() => {
    if (!matcher) return
    const waiting = stories.filter((story) => story.status !== 'retired')
    const byId = new Map<string, Said>()
    let isOther = waiting.length !== before.current.size
    let stop = () => {}
    const work = () => {
      const until = performance.now() + slice
      while (waiting.length > 0 && performance.now() < until) {
        const story = waiting.pop()
        if (!story) continue
        const said = wordsFor(matcher, story)
        isOther ||= !isSame(before.current.get(story.id), said)
        byId.set(story.id, said)
      }
      if (waiting.length > 0) stop = rest(work)
      else if (isOther) {
        before.current = byId
        setSays({ textSays: (storyId, id) => byId.get(storyId)?.get(id) ?? null })
      }
    }
    if (waiting.length > 0) stop = rest(work)
    return () => stop()
  }, [stories, matcher])
  return says.textSays
}
