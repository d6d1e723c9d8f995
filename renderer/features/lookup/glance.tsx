import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './glance.module.css'
import { glanceOf } from './glance-words.ts'
import { useMetricSpans } from './use-metric-spans.ts'

export const glanceWidths = ['narrow', 'medium', 'wide'] as const
export type GlanceWidth = (typeof glanceWidths)[number]

const widthOptions = [
  { value: 'narrow', label: 'Narrow' },
  { value: 'medium', label: 'Medium' },
  { value: 'wide', label: 'Wide' },
] as const

export interface GlanceProps {
  story: Story
  width: GlanceWidth
  platform: 'mac' | 'other'
  onWidth: (width: GlanceWidth) => void
  /** To the story before or after it in the list. */
  onMove: (by: 1 | -1) => void
  onClose: () => void
}

/** A story in letters that can be read during a call: the hook, a few beats, the numbers. */
export function Glance({ story, width, platform, onWidth, onMove, onClose }: GlanceProps) {
  const box = useRef<HTMLElement>(null)
  const spans = useMetricSpans(story)
  const { hook, beats, numbers } = useMemo(() => glanceOf(story, spans), [story, spans])
  useEffect(() => box.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    const mod = platform === 'mac' ? event.metaKey : event.ctrlKey
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const to = step && event.target === box.current ? glanceWidths[glanceWidths.indexOf(width) + step] : undefined
    if (event.key === 'Escape' || (mod && event.key.toLowerCase() === 'l')) onClose()
    else if (event.key === 'ArrowDown') onMove(1)
    else if (event.key === 'ArrowUp') onMove(-1)
    else if (to) onWidth(to)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <article
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it has the focus, so that its keys work
      tabIndex={0}
      aria-label={`Glance: ${storyName(story)}`}
      data-glance={width}
      className={styles.glance}
      onKeyDown={onKeyDown}
    >
      <div className={styles.text}>
        <h2 className={styles.title}>{storyName(story)}</h2>
        {hook ? <p className={styles.hook}>{hook}</p> : null}
        {beats.length > 0 ? (
          <ul className={styles.beats}>
            {beats.map((beat) => (
              <li key={beat}>{beat}</li>
            ))}
          </ul>
        ) : (
          <p className={styles.nothing}>Nothing written yet.</p>
        )}
        {numbers.length > 0 ? (
          <ul className={styles.numbers} aria-label="Numbers">
            {numbers.map((number) => (
              <li key={number}>{number}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <footer className={styles.foot}>
        <Segmented label="Width" small value={width} options={widthOptions} onChange={onWidth} />
        <span className={styles.keys}>
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd>Other story
        </span>
        <Button small onClick={onClose}>
          Back to the list <Kbd>esc</Kbd>
        </Button>
      </footer>
    </article>
  )
}
