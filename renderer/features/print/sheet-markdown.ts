import { writeMarkdown } from '../../../shared/bank-file/write-markdown.ts'
import { coverageMarkdown } from '../../../shared/coverage/coverage-markdown.ts'
import { coverageMatrix } from '../../../shared/coverage/coverage-matrix.ts'
import { briefMarkdown } from '../../../shared/loop/brief-markdown.ts'
import type { Loop } from '../../../shared/loop/loop.ts'
import { loopBrief } from '../../../shared/loop/loop-brief.ts'
import { targetOf } from '../../../shared/settings/settings.ts'
import { cardsMarkdown } from '../../../shared/story/cards-markdown.ts'
import type { Story } from '../../../shared/story/story.ts'
import type { BankSnapshot } from '../../storage/bank-snapshot.ts'
import type { SheetName } from './print-choice.ts'
import { planOnPaper } from './print-ground.ts'

interface OnPaper {
  loop: Loop | null
  stories: readonly Story[]
  bank: BankSnapshot
  /** "YYYY-MM-DD". */
  today: string
}

/** What a sheet says, as Markdown; '' for a brief without a loop. The book can be read back by the import. */
export function sheetMarkdown(sheet: SheetName, { loop, stories, bank, today }: OnPaper): string {
  switch (sheet) {
    case 'brief':
      return loop ? briefMarkdown(loop, loopBrief(loop, planOnPaper(loop, bank, today), bank.storiesById)) : ''
    case 'cards':
      return cardsMarkdown(stories)
    case 'coverage':
      return coverageMarkdown(
        coverageMatrix(stories, (id) => targetOf(bank.settings, id)),
        stories,
      )
    case 'book':
    case 'pages':
      return writeMarkdown(stories)
  }
}
