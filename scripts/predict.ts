import { parseArgs } from 'node:util'
import { matchIndex } from '../shared/match/match-index.ts'
import { matchQuestion } from '../shared/match/match-question.ts'
import { readQuestions, readStories } from './read-evaluation.ts'

/** One line of predictions per question of the folder, through the same functions as the app. */
export function predictMatches(folder: string): string[] {
  const index = matchIndex()
  index.load(readStories(folder))
  return readQuestions(folder).map((question) => {
    const answer = matchQuestion(index, question.text, { limit: 10 })
    return JSON.stringify({
      question_id: question.id,
      principles: answer.principles.map(({ id }) => id),
      stories: answer.results.map(({ storyId }) => storyId),
    })
  })
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } })
  const [kind] = positionals
  const folder = values.data
  if (!folder || (kind !== 'matches' && kind !== 'metrics')) {
    console.error('usage: npm run -s predict -- matches|metrics --data DIR')
    process.exitCode = 2
    return
  }
  if (kind === 'matches') {
    for (const line of predictMatches(folder)) console.log(line)
    return
  }
  const { predictMetrics } = await import('./predict-metrics.ts')
  for (const line of predictMetrics(folder)) console.log(line)
}

await main()
