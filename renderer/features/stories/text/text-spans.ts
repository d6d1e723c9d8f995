import { type ChangeDesc, type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'

/** A place in a text, marked or only remembered: UTF-16 offsets, end exclusive. */
export interface TextSpan {
  start: number
  end: number
  /** The class that gives it its look; shapes must differ, not only colours. '' leaves the text as it looks. */
  className: string
  /** Said on hover: "Percent · 3.1% → 0.4%". */
  title?: string
  /** Names the place, so that it can be found again after the text around it has moved. */
  key?: string
}

/** Where a named span is now. */
export interface TextPlace {
  key: string
  from: number
  to: number
}

/** Replaces all spans. They must have been computed over the document as it stands. */
export const setTextSpans = StateEffect.define<readonly TextSpan[]>()

const inside = (spans: readonly TextSpan[], length: number) =>
  spans.filter((span) => span.start < span.end && span.end <= length)

function decorations(spans: readonly TextSpan[], length: number): DecorationSet {
  return Decoration.set(
    inside(spans, length)
      .filter((span) => span.className !== '')
      .map((span) =>
        Decoration.mark({ class: span.className, attributes: span.title ? { title: span.title } : {} }).range(
          span.start,
          span.end,
        ),
      ),
    true,
  )
}

function placesOf(spans: readonly TextSpan[], length: number): readonly TextPlace[] {
  return inside(spans, length).flatMap(({ key, start, end }) => (key ? [{ key, from: start, to: end }] : []))
}

function moved(places: readonly TextPlace[], changes: ChangeDesc): readonly TextPlace[] {
  return places
    .map(({ key, from, to }) => ({ key, from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }))
    .filter(({ from, to }) => from < to)
}

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (present, transaction) => {
    let next = present.map(transaction.changes)
    for (const effect of transaction.effects)
      if (effect.is(setTextSpans)) next = decorations(effect.value, transaction.newDoc.length)
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** The named spans, where they are now. */
export const textPlaces = StateField.define<readonly TextPlace[]>({
  create: () => [],
  update: (present, transaction) => {
    let next = transaction.docChanged && present.length > 0 ? moved(present, transaction.changes) : present
    for (const effect of transaction.effects)
      if (effect.is(setTextSpans)) next = placesOf(effect.value, transaction.newDoc.length)
    return next
  },
})

/** Marks and places that move with the text around them until the next ones come. */
export const textSpans: Extension = [marks, textPlaces]
