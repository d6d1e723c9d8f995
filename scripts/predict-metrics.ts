import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storyMetrics } from '../shared/metric/story-metrics.ts'
import { splitNotes } from '../shared/story/split-notes.ts'

const sections = ['situation', 'task', 'action', 'result'] as const

/** One line of an evaluation folder's stories.jsonl, as far as metrics ask for it. */
type StoryLine = { id: string; text: string } & { [section in (typeof sections)[number]]?: string | null }
type Prediction = { story_id: string; has_metric: boolean; spans: string[] }

/** A story in sections is read as it is; notes are split first, and what no label spoke for is read as loose prose. */
function predict(story: StoryLine): Prediction {
  const isDivided = sections.some((section) => story[section])
  const notes = splitNotes(story.text)
  const divided = isDivided ? Object.fromEntries(sections.map((section) => [section, story[section] ?? ''])) : notes
  const parts = [storyMetrics(divided), storyMetrics(isDivided ? '' : notes.kept)]
  const found = parts.flatMap(({ spans }) => [...spans.action, ...spans.result, ...spans.learning, ...spans.whole])
  return {
    story_id: story.id,
    has_metric: parts.some(({ hasMetric }) => hasMetric),
    spans: found.map((span) => span.text).filter((span) => story.text.includes(span)),
  }
}

/** Predictions for `score.mjs metrics`, one JSON line per story of DIR/stories.jsonl. Throws when it cannot be read. */
export function predictMetrics(dir: string): string[] {
  const lines = readFileSync(join(dir, 'stories.jsonl'), 'utf8').split('\n')
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.stringify(predict(JSON.parse(line) as StoryLine)))
}
