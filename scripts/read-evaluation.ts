import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { principleIdSchema } from '../shared/principle/principle.ts'
import { applySplit, splitNotes } from '../shared/story/split-notes.ts'
import { blankStory, type Story } from '../shared/story/story.ts'

const storyLine = z.object({
  id: z.string(),
  title: z.string().nullable().default(''),
  text: z.string().default(''),
  situation: z.string().nullable().default(null),
  task: z.string().nullable().default(null),
  action: z.string().nullable().default(null),
  result: z.string().nullable().default(null),
  principles: z.array(principleIdSchema).default([]),
})
const questionLine = z.object({ id: z.string(), text: z.string(), principles: z.array(principleIdSchema).default([]) })
const judgedLine = z.object({ question_id: z.string(), relevant: z.record(z.string(), z.number()) })

export type EvaluationQuestion = z.infer<typeof questionLine>
export type Judged = z.infer<typeof judgedLine>

function lines<Line>(file: string, schema: z.ZodType<Line>): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => schema.parse(JSON.parse(line)))
}

/** A line of `stories.jsonl` as the app would hold it; text without sections goes through the splitter. */
export function readStoryLine(value: unknown): Story {
  const line = storyLine.parse(value)
  const { id, situation, task, action, result } = line
  const story: Story = {
    ...blankStory({ id, now: '' }),
    title: line.title ?? '',
    principles: line.principles.map((principle, at) => ({
      id: principle,
      strength: at === 0 ? 'primary' : 'secondary',
      note: '',
    })),
  }
  if (situation === null && task === null && action === null && result === null)
    return applySplit(story, splitNotes(line.text))
  return { ...story, situation: situation ?? '', task: task ?? '', action: action ?? '', result: result ?? '' }
}

/** Stories, questions and judgements of a folder in the format of the evaluation's README. */
export function readStories(folder: string): Story[] {
  return lines(join(folder, 'stories.jsonl'), z.unknown()).map(readStoryLine)
}
export const readQuestions = (folder: string): EvaluationQuestion[] =>
  lines(join(folder, 'questions.jsonl'), questionLine)
export const readJudged = (folder: string): Judged[] => lines(join(folder, 'qrels.jsonl'), judgedLine)
