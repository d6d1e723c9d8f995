import { storyMetrics } from '../shared/metric/story-metrics.ts'
import { splitNotes } from '../shared/story/split-notes.ts'
import { readStoryLines, type StoryLine } from './read-evaluation.ts'

const sections = ['situation', 'task', 'action', 'result'] as const

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
    // A story that comes in sections alone has no text to be exact about.
    spans: found.map((span) => span.text).filter((span) => story.text === '' || story.text.includes(span)),
  }
}

/** Predictions for `score.mjs metrics`, one JSON line per story of DIR/stories.jsonl. Throws when it cannot be read. */
export function predictMetrics(dir: string): string[] {
  return readStoryLines(dir).map((line) => JSON.stringify(predict(line)))
}
