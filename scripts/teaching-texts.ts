import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { principleIdSchema, principleIds } from '../shared/principle/principle.ts'
import type { TeachingText } from './train-model.ts'

const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  principles: z.array(principleIdSchema).min(1),
  phrasings: z.array(z.string()),
})

const shared = join(import.meta.dirname, '..', 'shared')

/** Every text the principle model learns from, in a fixed order: the question bank in all its wordings. */
export function teachingTexts(): TeachingText[] {
  const folder = join(shared, 'question', 'bank')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  return files.flatMap((name) => {
    const questions = z.array(questionSchema).parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    return questions.flatMap((question) =>
      [question.text, ...question.phrasings].map((text) => ({
        text,
        labels: question.principles.map((id) => principleIds.indexOf(id)),
        question: question.id,
        weight: 1,
      })),
    )
  })
}
