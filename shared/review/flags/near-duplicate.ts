import { blankStory } from '../../story/story.ts'
import { storyName } from '../../story/story-text.ts'
import type { FlagRule } from '../flag.ts'
import { leastSharedShingles, nearShare, nearStories } from '../near-stories.ts'

const told =
  'I traced the failed refunds by hand through one night of logs and found a retry that hid its own errors. I wrote a check ' +
  'that counts what goes in and what comes out, ran it against the spring, and showed the owner of the queue the difference.'

/** RV33: another active story tells much of the same in the same words. Silent where the other stories are not known. */
export const nearDuplicate: FlagRule = {
  id: 'near-duplicate',
  rule: 'RV33',
  severity: 'warns',
  threshold: `${nearShare * 100}% of the shorter story's runs of five words, and ${leastSharedShingles} at least, stand in another active story ([D])`,
  label: 'Told twice',
  why: 'Another story tells the same, and interviewers of one day compare notes.',
  fix: 'Keep the better one and retire the other, or tell another side of it.',
  fires: { id: 'copy', action: told },
  silent: {
    id: 'other',
    action: 'I asked six pickers to choose the remedy, and they wore three mounts on real pallets. '.repeat(3),
  },
  given: { near: nearStories([{ ...blankStory({ id: 'original', now: '' }), title: 'Refunds', action: told }]) },
  find: ({ story }, { near }) => {
    const found = near?.nearest(story)
    if (!found) return []
    const share = Math.round(found.share * 100)
    return [
      {
        label: `Like “${storyName(found.story)}”`,
        why: `${share}% of it stands word for word in “${storyName(found.story)}”, and interviewers of one day compare notes.`,
        words: found.story.id,
      },
    ]
  },
}
