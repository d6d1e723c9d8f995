import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'

/** A marked place in a text: UTF-16 offsets, end exclusive. */
export interface TextSpan {
  start: number
  end: number
  /** The class that gives it its look; shapes must differ, not only colours. */
  className: string
  /** Said on hover: "Percent · 3.1% → 0.4%". */
  title?: string
}

/** Replaces all marks. They must have been computed over the document as it stands. */
export const setTextSpans = StateEffect.define<readonly TextSpan[]>()

function decorations(spans: readonly TextSpan[], length: number): DecorationSet {
  const inside = spans.filter((span) => span.start < span.end && span.end <= length)
  return Decoration.set(
    inside.map((span) =>
      Decoration.mark({ class: span.className, attributes: span.title ? { title: span.title } : {} }).range(
        span.start,
        span.end,
      ),
    ),
    true,
  )
}

/** Marks that move with the text around them until the next ones come. */
export const textSpans: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = marks.map(transaction.changes)
    for (const effect of transaction.effects)
      if (effect.is(setTextSpans)) next = decorations(effect.value, transaction.newDoc.length)
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})
