import { parseArgs } from 'node:util'
import { matchIndex } from '../shared/match/match-index.ts'
import { matchQuestion } from '../shared/match/match-question.ts'
import { endWithReader } from './end-with-reader.ts'
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

/** What is asked for; null where it cannot be understood. */
function readArguments(): { kind: 'matches' | 'metrics'; folder: string } | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } })
    const [kind, ...more] = positionals
    if (!values.data || more.length > 0 || (kind !== 'matches' && kind !== 'metrics')) return null
    return { kind, folder: values.data }
  } catch {
    return null
  }
}

async function main(): Promise<void> {
  const asked = readArguments()
  if (!asked) {
    console.error('usage: npm run -s predict -- matches|metrics --data DIR')
    process.exitCode = 2
    return
  }
  const { kind, folder } = asked
  if (kind === 'matches') {
    for (const line of predictMatches(folder)) console.log(line)
    return
  }
  const { predictMetrics } = await import('./predict-metrics.ts')
  for (const line of predictMetrics(folder)) console.log(line)
}

// What cannot be read is said in one line, before anything was printed: both kinds read the whole folder first.
endWithReader()
await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
