import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { isPrincipleId } from '../shared/principle/principle.ts'
import { applySplit, splitNotes } from '../shared/story/split-notes.ts'
import { blankStory, type Story } from '../shared/story/story.ts'

/** Labels this app does not know are left out: they are no reason to answer nothing. */
const labels = z
  .array(z.string())
  .nullish()
  .transform((ids) => (ids ?? []).filter(isPrincipleId))
const storyLine = z.object({
  id: z.string(),
  title: z.string().nullable().default(''),
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  situation: z.string().nullable().default(null),
  task: z.string().nullable().default(null),
  action: z.string().nullable().default(null),
  result: z.string().nullable().default(null),
  principles: labels,
})
const questionLine = z.object({ id: z.string(), text: z.string(), principles: labels })
const judgedLine = z.object({ question_id: z.string(), relevant: z.record(z.string(), z.number()) })

export type StoryLine = z.infer<typeof storyLine>
export type EvaluationQuestion = z.infer<typeof questionLine>
export type Judged = z.infer<typeof judgedLine>

/** Throws an Error that names the file, and the line where one is to blame. */
function lines<Line>(file: string, schema: z.ZodType<Line>): Line[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`)
  }
  return text.split('\n').flatMap((line, at) => {
    if (!line.trim()) return []
    try {
      return [schema.parse(JSON.parse(line))]
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : 'it is no JSON'
      throw new Error(`${file}, line ${at + 1}: ${why}.`)
    }
  })
}

/** A line of `stories.jsonl` as the app would hold it; text without sections goes through the splitter. */
export function readStoryLine(value: unknown): Story {
  return storyOf(storyLine.parse(value))
}

function storyOf(line: StoryLine): Story {
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
  return readStoryLines(folder).map(storyOf)
}
export const readStoryLines = (folder: string): StoryLine[] => lines(join(folder, 'stories.jsonl'), storyLine)
export const readQuestions = (folder: string): EvaluationQuestion[] =>
  lines(join(folder, 'questions.jsonl'), questionLine)
export const readJudged = (folder: string): Judged[] => lines(join(folder, 'qrels.jsonl'), judgedLine)
