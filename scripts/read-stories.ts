import type { PrincipleId } from '../shared/principle/principle.ts'
import { type Story, storySchema } from '../shared/story/story.ts'

/** Reads the stories of a file's text: an array, {"stories":[…]}, a bank file, or one story a line. Throws with one line. */
export function readStories(text: string): Story[] {
  const records = recordsOf(text.replace(/^\uFEFF/, ''))
  return records.map((record, index) => {
    if (typeof record !== 'object' || record === null) throw new Error(`Story ${index + 1} is not an object.`)
    const { id, title, status, project, happenedOn, principles } = record as Record<string, unknown>
    const tags = Array.isArray(principles) ? principles.map(tagOf) : principles
    const parsed = storySchema.safeParse({ id, title, status, project, happenedOn, principles: tags })
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]
    throw new Error(`Story ${index + 1} cannot be read at ${issue?.path.join('.')}: ${issue?.message}.`)
  })
}

function tagOf(tag: unknown, index: number): unknown {
  return typeof tag === 'string' ? { id: tag as PrincipleId, strength: index === 0 ? 'primary' : 'secondary' } : tag
}

function recordsOf(text: string): unknown[] {
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    return text.split(/\r?\n/).flatMap((line, index) => {
      if (!line.trim()) return []
      try {
        return [JSON.parse(line) as unknown]
      } catch {
        throw new Error(`Line ${index + 1} is not JSON.`)
      }
    })
  }
  if (Array.isArray(whole)) return whole
  const file = whole as { stories?: unknown; bank?: { stories?: unknown }; id?: unknown } | null
  const stories = file?.stories ?? file?.bank?.stories
  if (Array.isArray(stories)) return stories
  if (file?.id !== undefined) return [file]
  throw new Error('No list of stories.')
}
