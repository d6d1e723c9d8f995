import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { language, relearn } from '../shared/match/language.ts'
import { type Tuning, usualTuning } from '../shared/match/match-question.ts'
import { usualWeights } from '../shared/match/rank.ts'
import { readQuestion } from '../shared/match/read-question.ts'
import { type EvaluationQuestion, readJudged, readQuestions, readStories } from './read-evaluation.ts'
import {
  answers,
  type MatchScore,
  ranked,
  rightStories,
  scoreFits,
  scoreRankings,
  type Trial,
} from './score-matches.ts'
import { mistyped } from './typing-mistakes.ts'

// `npm run evaluate`: how well the matcher does on our own judged stories, what each part adds, and how far the fits can
// be believed. `-- --data DIR` does the same on another folder; where its questions have sources, for both halves of them.

const { values } = parseArgs({ options: { data: { type: 'string' } } })
const folder = values.data ?? join(import.meta.dirname, '..', 'fixtures', 'judged')

const trial: Trial = {
  stories: readStories(folder),
  questions: readQuestions(folder),
  judged: readJudged(folder).filter(({ relevant }) => Object.keys(relevant).length > 0),
}

const line = (name: string, { first, inThree, mrr, ndcg5 }: MatchScore) =>
  console.log(`${name.padEnd(44)} ${[first, inThree, mrr, ndcg5].map((each) => each.toFixed(3)).join('  ')}`)
const tuned = (weights: Partial<Tuning['weights']>, repairs = true): Tuning => ({
  weights: { ...usualWeights, ...weights },
  repairs,
})
const scored = (of: Trial, tuning: Tuning = usualTuning, textOf?: (question: EvaluationQuestion) => string) =>
  scoreRankings(of.judged, ranked(answers(of, tuning, textOf)))

/** What `work` gives while nothing learned lies between where a question stands and where its stories do. */
function withoutBridge<Value>(work: () => Value): Value {
  const { bridge } = language()
  relearn({ bridge: { ...bridge, shares: new Float32Array(bridge.shares.length) } })
  const value = work()
  relearn({ bridge })
  return value
}

function principleShares(questions: readonly EvaluationQuestion[]): string {
  const labelled = questions.filter((question) => question.principles.length > 0)
  const hits = (most: number) =>
    labelled.filter(({ text, principles }) =>
      readQuestion(text)
        .principles.slice(0, most)
        .some(({ id }) => principles.includes(id)),
    ).length / Math.max(1, labelled.length)
  return `${labelled.length} labelled: top 1 ${hits(1).toFixed(3)}, top 3 ${hits(3).toFixed(3)}`
}

/** Questions by the hash of their first source: one half may be read for its misses, the other never is. */
function halves(): Map<string, (id: string) => boolean> {
  const file = join(folder, 'questions.jsonl')
  const sourceOf = new Map<string, string>()
  for (const each of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    if (!each.trim()) continue
    const { id, sources } = JSON.parse(each) as { id: string; sources?: string[] }
    if (sources?.[0]) sourceOf.set(id, new URL(sources[0]).pathname.split('/').slice(1, 3).join('/'))
  }
  if (sourceOf.size === 0) return new Map()
  const isRead = (id: string) => {
    let hash = 0x811c9dc5
    for (const letter of sourceOf.get(id) ?? '') hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
    return ((hash >>> 3) & 1) === 0
  }
  return new Map([
    ['half whose misses were read', isRead],
    ['half never read', (id) => !isRead(id)],
  ])
}

console.log(`${trial.judged.length} judged questions, ${trial.stories.length} stories (first, in three, MRR, nDCG@5)`)
line('all parts', scored(trial))
for (const [name, isIn] of halves()) {
  const part = { ...trial, judged: trial.judged.filter(({ question_id }) => isIn(question_id)) }
  line(`${name} (${part.judged.length})`, scored(part))
  console.log(`  principles: ${principleShares(trial.questions.filter(({ id }) => isIn(id)))}`)
  console.log(`  fits: ${JSON.stringify(scoreFits(part))}`)
}
console.log(`principles: ${principleShares(trial.questions)}`)
console.log(`fits: ${JSON.stringify(scoreFits(trial))}`)
console.log('what each part adds (taken away one at a time):')
line('- lexicon (concepts and meaning)', scored(trial, tuned({ concepts: 0, meaning: 0 })))
line('- meaning by single words', scored(trial, tuned({ meaning: 0 })))
line('- concepts by phrases', scored(trial, tuned({ concepts: 0 })))
line(
  '- bridge from asked to told',
  withoutBridge(() => scored(trial)),
)
line('- question model × principles', scored(trial, tuned({ principles: 0 })))
line('- principles told', scored(trial, tuned({ told: 0 })))
line('- words (BM25)', scored(trial, tuned({ words: 0 })))
line('- tags', scored({ ...trial, stories: trial.stories.map((story) => ({ ...story, principles: [] })) }))
const rightById = new Map(trial.judged.map((each) => [each.question_id, [...rightStories(each)].slice(0, 1)]))
const pinned = answers(trial, usualTuning, undefined, (id) => rightById.get(id) ?? [])
line('with a right story pinned to each question', scoreRankings(trial.judged, ranked(pinned)))
line('- pins (the same without them)', scored(trial))
line('- repair of typos (Fuse), clean questions', scored(trial, tuned({}, false)))
const typo = ({ id, text }: EvaluationQuestion) => mistyped(text, id)
line('typos in every question, repaired', scored(trial, usualTuning, typo))
line('typos in every question, not repaired', scored(trial, tuned({}, false), typo))
