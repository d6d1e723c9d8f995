import { isolateHistory } from '@codemirror/commands'
import { EditorView } from '@codemirror/view'
import { type TextPlace, textPlaces } from './text-spans.ts'

/** What others may ask of a field and do in it. Offsets are those of the text as it stands. */
export interface TextFieldHandle {
  /** `keep` leaves the caret where it was. */
  focus: (caret: 'start' | 'end' | 'keep') => void
  hasFocus: () => boolean
  length: () => number
  selection: () => { from: number; to: number }
  /** Named spans, moved along with the text since they were set. */
  places: () => readonly TextPlace[]
  /** Takes the focus, selects and brings into sight. */
  select: (from: number, to: number) => void
  /** Types in place of what stands there, as one step of the field's undo. */
  replace: (from: number, to: number, text: string) => void
  /** Where words are on the screen; null while the field is not drawn. */
  rectOf: (from: number, to: number) => DOMRect | null
}

/** The handle of the editor that `view` gives, which may come later and go earlier. */
export function fieldHandle(view: () => EditorView | null): TextFieldHandle {
  const within = (editor: EditorView, at: number) => Math.max(0, Math.min(at, editor.state.doc.length))
  return {
    focus: (caret) => {
      const editor = view()
      if (!editor) return
      editor.focus()
      if (caret !== 'keep')
        editor.dispatch({
          selection: { anchor: caret === 'start' ? 0 : editor.state.doc.length },
          scrollIntoView: true,
        })
    },
    hasFocus: () => view()?.hasFocus ?? false,
    length: () => view()?.state.doc.length ?? 0,
    selection: () => {
      const range = view()?.state.selection.main
      return { from: range?.from ?? 0, to: range?.to ?? 0 }
    },
    places: () => view()?.state.field(textPlaces) ?? [],
    select: (from, to) => {
      const editor = view()
      if (!editor) return
      editor.focus()
      const selection = { anchor: within(editor, from), head: within(editor, to) }
      editor.dispatch({
        selection,
        effects: EditorView.scrollIntoView(selection.anchor, { y: 'nearest', yMargin: 60 }),
      })
    },
    replace: (from, to, text) => {
      const editor = view()
      if (!editor) return
      const start = within(editor, from)
      editor.dispatch({
        changes: { from: start, to: within(editor, to), insert: text },
        selection: { anchor: start + text.length },
        annotations: isolateHistory.of('full'),
        userEvent: 'input',
      })
      editor.focus()
    },
    rectOf: (from, to) => {
      const editor = view()
      const start = editor?.coordsAtPos(within(editor, from), 1)
      const end = editor?.coordsAtPos(within(editor, to), -1)
      if (!start || !end) return null
      const sameLine = Math.abs(start.top - end.top) < 4
      const right = sameLine ? Math.max(end.right, start.left + 1) : start.left + 1
      return new DOMRect(start.left, start.top, right - start.left, end.bottom - start.top)
    },
  }
}
