import type { Story } from '../../../../shared/story/story.ts'
import { storyName } from '../../../../shared/story/story-text.ts'
import type { useNotice } from '../../../ui/notices.tsx'

/** Puts stories on the clipboard as the Markdown that the import reads back, and says so. */
export async function copyAsMarkdown(stories: readonly Story[], tell: ReturnType<typeof useNotice>): Promise<void> {
  const [first] = stories
  if (!first) return
  try {
    const { writeMarkdown } = await import('../../../../shared/bank-file/write-markdown.ts')
    await navigator.clipboard.writeText(writeMarkdown(stories))
    const what = stories.length === 1 ? `“${storyName(first)}”` : `${stories.length} stories`
    tell({ text: `Copied ${what} as Markdown` })
  } catch {
    tell({ text: 'Nothing was copied: the clipboard could not be written.', tone: 'problem' })
  }
}
