import { wordAt } from '../metric/prose.ts'
import { wordSet } from '../metric/word-set.ts'
import type { FlagSpan } from './flag.ts'
import { hasPhrase, phraseEnd, phrases } from './phrases.ts'
import { type SectionReading, spanOf, tokensAmong } from './section-reading.ts'
import type { StoryReading } from './story-reading.ts'
import { watched } from './watched-words.ts'

const failureTags = wordSet('failure failures failed mistake mistakes setback setbacks error')

/** The teller's own failing, in the teller's words. */
const ownFailure = phrases(
  'i failed, we failed, i was wrong, we were wrong, i got it wrong, we got it wrong, i misjudged, we misjudged, i miscalculated',
  'i underestimated, we underestimated, i overestimated, i overlooked, we overlooked, i missed the deadline, we missed the deadline',
  'we missed our deadline, we missed the date, we missed our target, we missed the target, i missed the date',
  'i caused, we caused, i made a mistake, we made a mistake, i made the mistake, i had made a mistake, i made an error',
  'my mistake, my error, my fault, our fault, my failure, our mistake, our failure, my own mistake, my own error, my own fault, my biggest failure',
  'i should have, we should have, i had not checked, i forgot to, i let the team down, that was my error, i messed up',
  'we lost the customer, we lost the client, we lost the deal, i lost the deal, i lost the customer',
)
const broken = wordSet(
  'build production import imports release site page service pipeline checkout deploy deployment export system job feed login orders',
)

/** "I broke the nightly import", and neither "we broke no rule" nor "I broke the news". */
function brokeEnd(reading: SectionReading, at: number): number {
  if (wordAt(reading, at + 1) !== 'broke' || !/^(?:i|we)$/.test(wordAt(reading, at))) return 0
  const thing = [2, 3, 4].find((step) => broken.has(wordAt(reading, at + step)))
  return thing === undefined ? 0 : at + thing + 1
}

/** A venture of the teller's that came out badly. */
const ventures = wordSet(
  'launch release rollout roll-out deployment migration project programme program pilot campaign feature plan product initiative attempt switch',
)
const badEnds = phrases(
  'failed, flopped, backfired, fell apart, went wrong, collapsed, was cancelled, was canceled, was scrapped, was rolled back',
  "did not work, didn't work, did not work out, didn't work out, was a failure, was a disaster, missed its target, missed its date, blew up",
)
const launched = wordSet('launched released deployed shipped rolled introduced switched migrated')
const harms = wordSet(
  'fail failing failed dropped fell broke crashed crashing crash outage outages errors error slowed collapsed stopped rose',
)
const harmed = wordSet(
  'requests orders payments users customers click conversion sales availability traffic checkout service logins pages',
)

/** Words after a launch in which a harm is looked for. */
const harmReach = 40

/** A harm that followed a launch of the teller's: "After a launch, requests began to fail". */
function harmAfterLaunch(reading: SectionReading, at: number, to: number): number {
  const word = wordAt(reading, at)
  const own = launched.has(word) && /^(?:i|we)$/.test(wordAt(reading, at - 1))
  const after =
    word === 'after' &&
    [1, 2, 3, 4].some((step) =>
      /^(?:launch|release|rollout|deployment|deploy|go-live)$/.test(wordAt(reading, at + step)),
    )
  if (!own && !after) return 0
  let suffering = false
  for (let each = at + 1; each < Math.min(to, at + harmReach); each += 1) {
    suffering ||= harmed.has(wordAt(reading, each))
    if (suffering && harms.has(wordAt(reading, each))) return each + 1
  }
  return 0
}

const triggers = watched([...ownFailure.byStart.keys(), ...ventures, ...launched, 'after', 'i', 'we'])

function failureIn(reading: SectionReading): FlagSpan | null {
  for (const at of tokensAmong(reading, triggers)) {
    if (reading.quoted[at]) continue
    const own = phraseEnd(reading, at, ownFailure) || brokeEnd(reading, at)
    if (own > 0) return spanOf(reading, at, own)
    if (
      ventures.has(wordAt(reading, at)) &&
      !/^(?:earlier|previous|last|former|first|their|his|her)$/.test(wordAt(reading, at - 1))
    ) {
      const end = phraseEnd(reading, at + 1, badEnds)
      if (end > 0) return spanOf(reading, at, end)
    }
    if (reading.section !== 'situation') continue
    const harm = harmAfterLaunch(reading, at, reading.sentences[reading.sentenceOf[at] ?? 0]?.to ?? at)
    if (harm > 0) return spanOf(reading, at, harm)
  }
  return null
}

export interface FailureTold {
  /** Where it is told; null where only a tag says so. */
  span: FlagSpan | null
}

const known = new WeakMap<StoryReading, FailureTold | null>()

function readFailure({ story, sections }: StoryReading): FailureTold | null {
  for (const name of ['situation', 'task', 'action', 'result'] as const) {
    const span = failureIn(sections[name])
    if (span) return { span }
  }
  return story.tags.some((tag) => failureTags.has(tag.trim().toLowerCase())) ? { span: null } : null
}

/** Whether the story tells a failure of the teller's: it says so by a tag, or in words (with the place). Read once. */
export function failureTold(reading: StoryReading): FailureTold | null {
  const before = known.get(reading)
  if (before !== undefined) return before
  const told = readFailure(reading)
  known.set(reading, told)
  return told
}

const lessons = phrases(
  'i learned, i learnt, we learned, we learnt, taught me, the lesson, my lesson, since then i, i now, next time i, what i took, ever since i',
)

/** Whether Learning says something, or Action or Result draws a lesson in passing. */
export function hasLesson({ words, sections }: StoryReading): boolean {
  if (words.learning > 0) return true
  return hasPhrase(sections.result, lessons) || hasPhrase(sections.action, lessons)
}
