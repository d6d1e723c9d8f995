import { type GauntletQuestion, gauntletNumbers } from '../../../shared/practice/gauntlet.ts'
import type { Drill } from '../../../shared/practice/rehearsal.ts'

type Answer = Drill['answers'][number]

/** A gauntlet on the screen. Times in seconds, to a tenth. */
export interface Gauntlet {
  questions: readonly GauntletQuestion[]
  answers: readonly Answer[]
  phase: 'ready' | 'name' | 'line' | 'pick' | 'done'
  /** Seconds in this phase. */
  seconds: number
  nameSeconds: number | null
  lineSeconds: number | null
}

export type GauntletAction =
  | { type: 'start' }
  /** So many seconds went by. */
  | { type: 'time'; seconds: number }
  /** "I have it": the story, then its opening line. */
  | { type: 'have' }
  /** No story came to mind. */
  | { type: 'none' }
  /** The story that came to mind. */
  | { type: 'pick'; storyId: string | null }

export function newGauntlet(questions: readonly GauntletQuestion[]): Gauntlet {
  return { questions, answers: [], phase: 'ready', seconds: 0, nameSeconds: null, lineSeconds: null }
}

function toTenth(seconds: number): number {
  return Math.round(seconds * 10) / 10
}

function answered(now: Gauntlet, storyId: string | null): Gauntlet {
  const asked = now.questions[now.answers.length]
  if (!asked) return now
  const { nameSeconds, lineSeconds } = storyId === null ? { nameSeconds: null, lineSeconds: null } : now
  const answers = [
    ...now.answers,
    { question: asked.question, principle: asked.principle, storyId, nameSeconds, lineSeconds },
  ]
  const phase = answers.length === now.questions.length ? 'done' : 'name'
  return { ...now, answers, phase, seconds: 0, nameSeconds: null, lineSeconds: null }
}

/** What each deed and each moment makes of it. Time that runs out moves on by itself; nothing is lost by it. */
export function gauntletAfter(now: Gauntlet, action: GauntletAction): Gauntlet {
  switch (action.type) {
    case 'start':
      return now.questions.length === 0 ? now : { ...newGauntlet(now.questions), phase: 'name' }
    case 'time': {
      const seconds = now.seconds + action.seconds
      if (now.phase === 'name' && seconds >= gauntletNumbers.nameSeconds) return { ...now, phase: 'pick', seconds: 0 }
      if (now.phase === 'line' && seconds >= gauntletNumbers.lineSeconds) return { ...now, phase: 'pick', seconds: 0 }
      return { ...now, seconds }
    }
    case 'have':
      if (now.phase === 'name') return { ...now, phase: 'line', nameSeconds: toTenth(now.seconds), seconds: 0 }
      if (now.phase === 'line') return { ...now, phase: 'pick', lineSeconds: toTenth(now.seconds), seconds: 0 }
      return now
    case 'none':
      return now.phase === 'name' ? { ...now, phase: 'pick', seconds: 0 } : now
    case 'pick':
      return now.phase === 'pick' ? answered(now, now.nameSeconds === null ? null : action.storyId) : now
  }
}
