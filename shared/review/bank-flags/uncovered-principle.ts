import { defaultSettings } from '../../settings/settings.ts'
import type { BankRule } from '../bank-flag.ts'
import { nameOf, principleOf, weightsOf } from '../principle-weight.ts'

/** Role weight from which an uncovered principle warns ([D]): it is asked often or in nearly every loop. */
export const warningWeight = 2

/** RV40: no ready story shows the principle. The heaviest for the role come first. */
export const uncoveredPrinciple: BankRule = {
  id: 'uncovered-principle',
  rule: 'RV40',
  severity: 'hints',
  threshold: `no ready story, target above 0; warns from role weight ${warningWeight} (rules CV1, CV3; DOMAIN.md §3)`,
  label: 'Uncovered',
  why: 'No ready story shows it, and any interviewer may be given it.',
  fix: 'Finish a draft that shows it, or write one story for it.',
  fires: { stories: [{ status: 'ready', principles: [{ id: 'frugality', strength: 'primary', note: '' }] }] },
  silent: {
    stories: [{ status: 'ready', principles: [{ id: 'frugality', strength: 'primary', note: '' }] }],
    given: { settings: { ...defaultSettings, defaultTarget: 0, principleTargets: { frugality: 1 } } },
  },
  find: ({ gaps }, { settings }) => {
    const weightOf = weightsOf(settings)
    return gaps.flatMap((gap) => {
      if (gap.type !== 'gap') return []
      const { principle, drafts, candidates } = gap
      return [
        {
          severity: weightOf(principle) >= warningWeight ? ('warns' as const) : ('hints' as const),
          label: `Uncovered: ${nameOf(principle)}`,
          why: `No ready story shows ${nameOf(principle)}.`,
          fix:
            drafts > 0
              ? `Finish ${drafts === 1 ? 'the draft' : `one of the ${drafts} drafts`} that already shows it.`
              : (principleOf(principle)?.gapHint ?? 'Write one story for it.'),
          storyIds: candidates.map((each) => each.storyId),
          principle,
        },
      ]
    })
  },
}
