import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { noticeWords, problemWords } from '../shared/bank/row-words.ts'
import { failureWords } from '../shared/bank-file/failure-words.ts'
import { readBankFile } from '../shared/bank-file/read-bank-file.ts'
import { fileNoticeWords } from '../shared/bank-file/reading.ts'
import type { Story } from '../shared/story/story.ts'

const mostNotices = 10

/**
 * The stories of a file as the app reads it, and what the reader has to say, at most 10 lines and how many more. Strengths
 * are those of the file: where it has several primaries, which the app would make secondary, the plan counts each as one.
 * A file without a story is an empty bank. Throws with one line where the file, or every story in it, cannot be read.
 */
export function readStories(path: string): { stories: Story[]; notices: string[] } {
  const read = readBankFile(bytesOf(path), { fileName: basename(path) })
  if (!read.ok) {
    if (read.error.type === 'no-stories') return { stories: [], notices: [failureWords(read.error)] }
    throw new Error(`${path}: ${failureWords(read.error)}`)
  }
  const { kind, rows, notices } = read.value
  if (kind === 'text') throw new Error(`${path}: This is not a file of stories: JSON, JSON Lines, Markdown or CSV is.`)
  const stories = rows.flatMap((row): Story[] => {
    if (!row.story) return []
    const primaries = new Set(row.notices.flatMap((notice) => (notice.type === 'second-primary' ? notice.id : [])))
    const principles = row.story.principles.map((tag) =>
      primaries.has(tag.id) ? { ...tag, strength: 'primary' as const } : tag,
    )
    return [{ ...row.story, principles }]
  })
  const left = rows.flatMap((row) => row.problems.map(problemWords))
  if (stories.length === 0 && left[0]) throw new Error(`${path}: ${left[0]}`)
  const decided = rows.flatMap((row) =>
    row.notices.filter((notice) => notice.type !== 'second-primary').map(noticeWords),
  )
  const said = [...left.map((words) => `Left out: ${words}`), ...notices.map(fileNoticeWords), ...decided]
  const more = said.length - mostNotices
  return { stories, notices: more > 0 ? [...said.slice(0, mostNotices), `And ${more} more notices.`] : said }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new Error(`${path} cannot be read.`)
  }
}
