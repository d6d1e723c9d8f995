import { useState } from 'react'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { loopAtHand, setLoopAtHand } from '../../match/loop-at-hand.ts'
import { useUndoable } from '../../match/use-undoable.ts'
import { addToList } from '../../storage/list-deeds.ts'
import { useBankStore } from '../../storage/use-bank.ts'

interface Told {
  story: Story
  question: string
  principle: PrincipleId | null
}

/** "I have just told this one": which loop is asked once, where there are loops. */
export function useTelling(say: (text: string) => void) {
  const store = useBankStore()
  const perform = useUndoable()
  /** Waits for the loop; null story = only the loop is asked for. */
  const [asking, setAsking] = useState<{ told: Told | null } | null>(null)

  const keep = async ({ story, question, principle }: Told, loopId: string | null) => {
    const loop = store.snapshot().loops.find((each) => each.id === loopId)
    const telling = {
      id: crypto.randomUUID(),
      storyId: story.id,
      loopId: loop?.id ?? null,
      company: loop?.company ?? '',
      slotName: '',
      slotId: '',
      principle,
      question,
      landed: null,
      at: new Date().toISOString(),
    }
    const label = `Told “${storyName(story)}”${loop?.company ? ` in the ${loop.company} loop` : ''}`
    if (await perform(label, addToList('tellings', [telling]))) say(label)
  }
  return {
    asking: asking !== null,
    told: (told: Told) => {
      const loop = loopAtHand(store)
      if (loop === 'unasked' && store.snapshot().loops.length > 0) setAsking({ told })
      else void keep(told, loop === 'unasked' ? null : loop)
    },
    askLoop: () => setAsking({ told: null }),
    choose: (loopId: string | null) => {
      const waiting = asking?.told
      setLoopAtHand(store, loopId)
      setAsking(null)
      if (waiting) void keep(waiting, loopId)
    },
    cancel: () => setAsking(null),
  }
}
