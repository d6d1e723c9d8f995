import { type RefObject, useRef } from 'react'
import { setMetricWaiver } from '../../../../shared/story/edit-story.ts'
import { PopoverAt } from '../../../ui/popover-at.tsx'
import type { StoryEditorHandle } from '../editor/story-editor.tsx'
import { metricsIn } from '../facts/metric-marks.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { FlagButtons, FlagText, flagTitle } from './flag-card.tsx'
import { NumberForm } from './number-form.tsx'
import { asSentence, type NumberParts } from './number-words.ts'
import type { FlagActions } from './use-flag-actions.ts'
import type { HintLayer, Hints } from './use-hints.ts'
import type { Review } from './use-review.ts'
import { WaiverForm } from './waiver-form.tsx'

interface HintLayersProps {
  hints: Hints
  review: Review
  editor: RefObject<StoryEditorHandle | null>
  actions: FlagActions
  deeds: StoryDeeds
}

/** What the flagged words say already, for the form's fields. */
function knownParts({ flag, section }: HintLayer, { story }: Review): Partial<NumberParts> {
  const found = metricsIn(section, story[section]).find((metric) => metric.start === flag.span?.start)
  if (!found) return {}
  const { baseline, value, unit, timeframe } = found
  return {
    before: baseline === null ? '' : String(baseline),
    after: value === null ? '' : String(value),
    unit: unit ?? '',
    period: timeframe?.text ?? '',
  }
}

/** What lies beside the selected words; closing it leads back to them. */
export function HintLayers({ hints, review, editor, actions, deeds }: HintLayersProps) {
  const firstInput = useRef<HTMLInputElement>(null)
  const firstText = useRef<HTMLTextAreaElement>(null)
  const { layer } = hints
  if (!layer) return null
  const { flag, section, type } = layer
  const field = () => editor.current?.field(section) ?? null
  const place = () => {
    const selected = field()?.selection()
    return selected ? (field()?.rectOf(selected.from, selected.to) ?? null) : null
  }
  const close = () => {
    hints.close()
    field()?.focus('keep')
  }
  const insert = (words: string) => {
    const target = field()
    if (!target) return
    const { from, to } = target.selection()
    hints.close()
    target.replace(from, to, flag.span ? words : asSentence(words, review.story[section].slice(0, from)))
  }
  if (type === 'card')
    return (
      <PopoverAt title={flagTitle(flag)} place={place} onClose={close}>
        <FlagText flag={flag} />
        <FlagButtons flag={flag} actions={actions} next />
      </PopoverAt>
    )
  if (type === 'number')
    return (
      <PopoverAt title="Add a number" place={place} width={340} firstFocus={firstInput} onClose={close}>
        <NumberForm known={knownParts(layer, review)} firstField={firstInput} onInsert={insert} onCancel={close} />
      </PopoverAt>
    )
  return (
    <PopoverAt title="No number exists" place={place} width={320} firstFocus={firstText} onClose={close}>
      <WaiverForm
        firstField={firstText}
        onCancel={close}
        onWaive={(reason) => {
          close()
          void deeds.change(flag.storyId, 'Waived the number', (story) => setMetricWaiver(story, reason))
        }}
      />
    </PopoverAt>
  )
}
