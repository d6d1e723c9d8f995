import type { Hearing } from './candidate.ts'
import { type Governor, governorOf, isMethod } from './governor.ts'
import type { Mention } from './mention.ts'
import type { CueSense } from './outcome-cues.ts'
import { type Prose, wordAt } from './prose.ts'

/** One mention with all that speaks for or against it: what the rules look at. */
export type Scene = {
  prose: Prose
  mention: Mention
  hearing: Hearing
  governor: Governor
  /** No metric of another form stands in the sentence. */
  alone: boolean
  /** Not strict: what would need a verb elsewhere needs none here. */
  loose: boolean
  /** The words just before and after the whole mention. */
  before: string
  next: string
  /** The governing verb as written and how many tokens away it stands; '' and Infinity without one. */
  verb: string
  distance: number
  /** Whether the governing verb has one of these senses. */
  tells: (...senses: CueSense[]) => boolean
  /** The governing verb only tells how one worked. */
  method: boolean
}

/** Looks at a mention where it stands. Costs the same for every mention, however long the text. */
export function sceneOf(prose: Prose, mention: Mention, hearing: Hearing, alone: boolean): Scene {
  const governor = governorOf(prose, mention.from)
  const cue = governor.type === 'verb' ? governor.cue : null
  return {
    prose,
    mention,
    hearing,
    governor,
    alone,
    loose: hearing !== 'strict',
    before: wordAt(prose, mention.from - 1),
    next: wordAt(prose, mention.to),
    verb: governor.type === 'verb' ? wordAt(prose, governor.at) : '',
    distance: governor.type === 'verb' ? mention.from - governor.at : Number.POSITIVE_INFINITY,
    tells: (...senses) => cue !== null && senses.some((sense) => cue.senses.has(sense)),
    method: cue !== null && isMethod(cue),
  }
}

/** The word some tokens after the mention's end (0 = the next one), or before its start (-1 = the one before). */
export function near(scene: Scene, offset: number): string {
  return wordAt(scene.prose, offset < 0 ? scene.mention.from + offset : scene.mention.to + offset)
}

/** The mention's first number; 0 when it has none. */
export function sizeOf(mention: Mention): number {
  return mention.values[0] ?? 0
}

/** Whether the thing counted is of a class of nouns. */
export function counts(scene: Scene, nouns: ReadonlySet<string>): boolean {
  return scene.mention.noun !== null && nouns.has(scene.mention.noun)
}
