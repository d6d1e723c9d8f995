import { history, historyKeymap, standardKeymap } from '@codemirror/commands'
import { Annotation, Compartment, EditorState, type Extension, Transaction } from '@codemirror/state'
import { EditorView, keymap, placeholder as placeholderText } from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { fieldHandle, type TextFieldHandle } from './field-handle.ts'
import { plainLines, replacement } from './replacement.ts'
import styles from './text-field.module.css'
import { setTextSpans, type TextSpan, textSpans } from './text-spans.ts'

/** Where a field's text lives. A field that is given another document starts afresh, with a history of its own. */
export interface TextDocument {
  read: () => string
  write: (text: string) => void
  /** The person stopped typing here. */
  settle: () => void
}

export interface TextFieldProps {
  document: TextDocument
  /** What the document says now; a change from elsewhere is taken over without moving the caret. */
  value: string
  label: string
  placeholder: string
  /** Marks, and the text they were computed over; those of another text are not shown. */
  spans?: { text: string; spans: readonly TextSpan[] }
  /** More of the editor: keys, lint, tooltips. */
  extensions?: Extension
  /** Keys that lead out of the field, in the editor's notation; true = taken. */
  keys?: Readonly<Record<string, () => void>>
  ref?: Ref<TextFieldHandle>
}

/** Marks a change that did not come from the person. */
const fromElsewhere = Annotation.define<true>()
const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** A plain-text editor field: wrapping lines, a history, spell checking, marks that move with the text. */
export function TextField(props: TextFieldProps) {
  const { document: doc, value, spans, extensions = [], ref } = props
  const parent = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const more = useRef(new Compartment())
  const latest = useRef(props)
  latest.current = props

  // The state carries its own document: whatever is typed into it can only be written there.
  const stateOf = (of: TextDocument) =>
    EditorState.create({
      doc: of.read(),
      extensions: [
        EditorView.cspNonce.of(nonce()),
        keymap.of(
          Object.keys(latest.current.keys ?? {}).map((key) => ({
            key,
            run: () => {
              latest.current.keys?.[key]?.()
              return true
            },
          })),
        ),
        history(),
        keymap.of([...standardKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        placeholderText(latest.current.placeholder),
        EditorView.contentAttributes.of({
          'aria-label': latest.current.label,
          spellcheck: 'true',
          autocorrect: 'on',
          autocapitalize: 'sentences',
        }),
        textSpans,
        more.current.of(latest.current.extensions ?? []),
        EditorView.domEventHandlers({ blur: () => of.settle() }),
        EditorView.updateListener.of((update) => {
          if (update.transactions.some((each) => each.docChanged && !each.annotation(fromElsewhere)))
            of.write(update.state.doc.toString())
        }),
      ],
    })

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another document starts afresh
  useLayoutEffect(() => {
    if (view.current) view.current.setState(stateOf(doc))
    else if (parent.current) view.current = new EditorView({ parent: parent.current, state: stateOf(doc) })
  }, [doc])
  useEffect(
    () => () => {
      view.current?.destroy()
      view.current = null
    },
    [],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: `value` says when to look; what stands there now is read afresh
  useLayoutEffect(() => {
    const editor = view.current
    if (!editor) return
    const changes = replacement(editor.state.doc.toString(), plainLines(doc.read()))
    if (changes) editor.dispatch({ changes, annotations: [fromElsewhere.of(true), Transaction.addToHistory.of(false)] })
  }, [doc, value])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new document needs its marks again
  useLayoutEffect(() => {
    const editor = view.current
    if (!editor || !spans || spans.text !== editor.state.doc.toString()) return
    editor.dispatch({ effects: setTextSpans.of(spans.spans) })
  }, [doc, spans])

  useEffect(() => {
    view.current?.dispatch({ effects: more.current.reconfigure(extensions) })
  }, [extensions])

  useImperativeHandle(ref, () => fieldHandle(() => view.current), [])

  return <div ref={parent} className={styles.field} />
}
