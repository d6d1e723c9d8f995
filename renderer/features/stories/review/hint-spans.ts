import type { Flag } from '../../../../shared/review/flag.ts'
import type { SectionName, Story } from '../../../../shared/story/story.ts'
import marks from '../editor/marks.module.css'
import type { TextSpan } from '../text/text-spans.ts'

/** What a reviewer sees in one section, over the very text that was read. */
export interface SectionHints {
  text: string
  spans: readonly TextSpan[]
}

/** Names a flag among those of its story, and its place in the text. */
export function flagKey({ id, label, section, span, words }: Flag): string {
  return [id, section ?? '', span?.start ?? '', label, words].join(' ')
}

function spansIn(section: SectionName, flags: readonly Flag[]): TextSpan[] {
  return flags.flatMap((flag): TextSpan[] => {
    const { span, mark } = flag
    if (span?.section !== section) return []
    return [{ start: span.start, end: span.end, className: (mark && marks[mark]) ?? '', key: flagKey(flag) }]
  })
}

/** The places of all flags, section by section; those without a mark are only remembered (rule RV51). */
export function hintSpans(story: Story, flags: readonly Flag[]): Record<SectionName, SectionHints> {
  const of = (section: SectionName): SectionHints => ({ text: story[section], spans: spansIn(section, flags) })
  return {
    situation: of('situation'),
    task: of('task'),
    action: of('action'),
    result: of('result'),
    learning: of('learning'),
  }
}
