import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { principles as principleContent } from '../../../shared/principle/principle-content.ts'
import type { BankQuestion, OwnQuestion, QuestionDomain } from '../../../shared/question/question.ts'
import type { AskedQuestion, BestAnswer } from '../../match/answer-book.ts'
import { askedOwn } from '../../match/own-questions.ts'

/** One question of the list, own or built in. */
export interface QuestionEntry {
  asked: AskedQuestion
  /** As labelled; an own question without a label has none until it was read. */
  principles: readonly PrincipleId[]
  domain: QuestionDomain | null
  phrasings: readonly string[]
  /** null for a built-in one. */
  own: OwnQuestion | null
  /** What a filter by words looks in. */
  searched: string
}

/** Lower case, without accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const names = new Map(principleContent.map((each) => [each.id, `${each.name} ${each.short}`]))

function searchedText(texts: readonly string[], principles: readonly PrincipleId[]): string {
  return folded([...texts, ...principles.map((id) => names.get(id) ?? '')].join('\n'))
}

const knownOwn = new WeakMap<OwnQuestion, QuestionEntry>()

export function ownEntry(own: OwnQuestion): QuestionEntry {
  const { principles, domain, text } = own
  const entry = knownOwn.get(own) ?? {
    asked: askedOwn(own),
    principles,
    domain,
    phrasings: [],
    own,
    searched: searchedText([text], principles),
  }
  knownOwn.set(own, entry)
  return entry
}

export function builtInEntry({ id, text, phrasings, principles, domain }: BankQuestion): QuestionEntry {
  return {
    asked: { id, text, wordings: phrasings, force: [] },
    principles,
    domain,
    phrasings,
    own: null,
    searched: searchedText([text, ...phrasings], principles),
  }
}

/** As labelled, or as the matcher reads it. */
export function principlesOf(entry: QuestionEntry, best: BestAnswer | undefined): readonly PrincipleId[] {
  return entry.principles.length > 0 ? entry.principles : (best?.readsAs ?? [])
}
