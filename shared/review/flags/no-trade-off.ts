import type { FlagRule } from '../flag.ts'
import { hasPhrase, phrases } from '../phrases.ts'

/** Words of Action from which a choice should show ([D]). */
export const leastWordsForChoice = 40

const alternatives = phrases(
  'considered, considering, weighed, weighing, instead of, instead, rather than, alternative, alternatives, option, options',
  'chose, choose, choosing, choice, opted, decided against, over the alternative, trade - off, trade - offs, tradeoff, tradeoffs',
  'versus, vs, either, preferred, ruled out, turned down, rejected, the other way, could have, might have, pros and cons, at the cost of',
)
const reasons = phrases(
  'because, since, so that, so as to, in order to, which is why, the reason, that way, due to, given that, in case, for fear, to avoid',
  'so i, as it would, otherwise, to make sure, to protect, to keep, to show, to find out, to prove',
)

/** RV25: a long Action without any alternative and without any why. One of the two is enough to be silent. */
export const noTradeOff: FlagRule = {
  id: 'no-trade-off',
  rule: 'RV25',
  severity: 'hints',
  threshold: `Action of ${leastWordsForChoice} words or more that names neither an alternative nor a reason ([D])`,
  label: 'No choice told',
  why: 'It reads as a list of steps: nobody can tell what else you could have done, or why you did this.',
  fix: 'Add one sentence: “I considered …, but chose … because …”.',
  section: 'action',
  fires: { action: 'I met the owners and wrote down their needs. I drew the plan and sent it round. '.repeat(4) },
  silent: {
    action: 'I met the owners and drew the plan by hand because nobody had time to read a long one. '.repeat(3),
  },
  find: ({ words, sections: { action } }) =>
    words.action >= leastWordsForChoice && !hasPhrase(action, alternatives) && !hasPhrase(action, reasons) ? [{}] : [],
}
