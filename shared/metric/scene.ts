import type { Hearing } from './candidate.ts'
import { type Governor, governorOf, isMethod } from './governor.ts'
import type { Mention } from './mention.ts'
import type { CueSense } from './outcome-cues.ts'
import { type Prose, wordAt } from './prose.ts'

/** One mention with all that speaks for or against it: what the rules look at. */
export class Scene {
  readonly prose: Prose
  readonly mention: Mention
  readonly hearing: Hearing
  readonly governor: Governor
  /** No metric of another form stands in the sentence. */
  readonly alone: boolean
  /** Not strict: what would need a verb elsewhere needs none here. */
  readonly loose: boolean
  /** The words just before and after the whole mention. */
  readonly before: string
  readonly next: string
  /** The governing verb as written and how many tokens away it stands; '' and Infinity without one. */
  readonly verb: string
  readonly distance: number
  /** The governing verb only tells how one worked. */
  readonly method: boolean

  /** Looks at a mention where it stands. Costs the same for every mention, however long the text. */
  constructor(prose: Prose, mention: Mention, hearing: Hearing, alone: boolean) {
    const governor = governorOf(prose, mention.from)
    this.prose = prose
    this.mention = mention
    this.hearing = hearing
    this.governor = governor
    this.alone = alone
    this.loose = hearing !== 'strict'
    this.before = wordAt(prose, mention.from - 1)
    this.next = wordAt(prose, mention.to)
    this.verb = governor.type === 'verb' ? wordAt(prose, governor.at) : ''
    this.distance = governor.type === 'verb' ? mention.from - governor.at : Number.POSITIVE_INFINITY
    this.method = governor.type === 'verb' && isMethod(governor.cue)
  }

  /** Whether the governing verb has one of these senses. */
  tells(...senses: CueSense[]): boolean {
    if (this.governor.type !== 'verb') return false
    for (const sense of senses) if (this.governor.cue.senses.has(sense)) return true
    return false
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
