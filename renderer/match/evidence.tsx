import type { Reason, StorySpan } from '../../shared/match/match.ts'
import { principles } from '../../shared/principle/principle-content.ts'
import type { Story } from '../../shared/story/story.ts'
import styles from './evidence.module.css'
import { PinnedWords } from './pinned-words.tsx'

/** Letters of a found phrase that are shown. */
const phraseLetters = 32
/** Parts of a one-line evidence: what speaks for the story, and what against it. */
const shortFor = 3
const shortAgainst = 2

function storyWords(span: StorySpan | undefined, story: Story): string {
  if (!span) return ''
  const text = span.field === 'tags' ? story.tags.join(' ') : story[span.field]
  return text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, phraseLetters)
}

function isAgainst({ type }: Reason): boolean {
  return type === 'told' || type === 'told-in-loop' || type === 'no-metric' || type === 'stale' || type === 'draft'
}

/** A word that stands in a principle's name or a phrase already shown says nothing new. */
function withoutRepeats(reasons: readonly Reason[]): Reason[] {
  let said = ''
  return reasons.filter((reason) => {
    if (reason.type === 'word' && said.includes(reason.word.toLowerCase())) return false
    if (reason.type === 'principle') said += ` ${principles.find((each) => each.id === reason.id)?.short.toLowerCase()}`
    return true
  })
}

const toldWords = (times: number) => `told ${times}×`

function words(reason: Reason, question: string, story: Story) {
  switch (reason.type) {
    case 'word':
      return <b className={styles.word}>{reason.word}</b>
    case 'concept': {
      const asked = question.slice(reason.asked.start, reason.asked.end).replace(/\s+/g, ' ').slice(0, phraseLetters)
      const told = storyWords(reason.told[0], story)
      const name = asked || reason.label
      return (
        <span title={reason.label}>
          <b className={styles.word}>{name.toLowerCase()}</b>
          {told && told.toLowerCase() !== name.toLowerCase() ? ` ≈ ${told}` : ''}
        </span>
      )
    }
    case 'principle': {
      const short = principles.find((each) => each.id === reason.id)?.short ?? reason.id
      return <b className={styles.word}>{reason.strength === 'from-text' ? `${short} by its words` : short}</b>
    }
    case 'pinned':
      return <PinnedWords question={question} story={story} />
    case 'told':
      return toldWords(reason.times)
    case 'told-in-loop':
      return <span className={styles.against}>told in this loop{reason.to ? `: ${reason.to}` : ''}</span>
    case 'no-metric':
      return <span className={styles.against}>no metric</span>
    case 'stale':
      return <span className={styles.against}>{reason.years} years ago</span>
    case 'draft':
      return <span className={styles.against}>draft</span>
  }
}

interface EvidenceProps {
  reasons: readonly Reason[]
  /** The question as it was asked: its own words are shown. */
  question: string
  story: Story
  /** Every reason, over as many lines as it takes; otherwise one line with the strongest. */
  whole?: boolean
}

/** Why this story: what the question and the story share, then what speaks against it. */
export function Evidence({ reasons, question, story, whole = false }: EvidenceProps) {
  const speaking = withoutRepeats(reasons.filter((reason) => !isAgainst(reason)))
  const against = reasons.filter(isAgainst)
  const line = (shown: readonly Reason[]) =>
    shown.map((reason, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name of their own and are never reordered in place
      <span key={index}>
        {index > 0 ? ' · ' : ''}
        {words(reason, question, story)}
      </span>
    ))
  if (whole) return <span className={styles.whole}>{line([...speaking, ...against])}</span>
  return (
    <span className={styles.evidence}>
      <span className={styles.speaking}>{line(speaking.slice(0, shortFor))}</span>
      {against.length > 0 ? (
        <span className={styles.rest}>
          {speaking.length > 0 ? '\u00a0· ' : ''}
          {line(against.slice(0, shortAgainst))}
        </span>
      ) : null}
    </span>
  )
}
