import { coverageGaps, type Gap, saysNothing, type TextSays } from '../../../shared/coverage/coverage-gaps.ts'
import { type CoverageMatrix, coverageMatrix } from '../../../shared/coverage/coverage-matrix.ts'
import { rolePresets } from '../../../shared/principle/role-weights.ts'
import { type Settings, targetOf } from '../../../shared/settings/settings.ts'
import type { Story } from '../../../shared/story/story.ts'
import { principleOf } from './principle-of.ts'

export interface Coverage {
  matrix: CoverageMatrix
  gaps: Gap[]
}

type Known = WeakMap<readonly Story[], { settings: Settings; coverage: Coverage }>

const knownBySays = new WeakMap<TextSays, Known>()

/** Coverage of these stories under the person's targets and role. Counted once for the same stories, settings and words. */
export function coverageOf(stories: readonly Story[], settings: Settings, textSays: TextSays = saysNothing): Coverage {
  const known: Known = knownBySays.get(textSays) ?? new WeakMap()
  knownBySays.set(textSays, known)
  const kept = known.get(stories)
  if (kept?.settings === settings) return kept.coverage
  const matrix = coverageMatrix(stories, (id) => targetOf(settings, id))
  const preset = rolePresets.find((each) => each.id === settings.role)
  const gaps = coverageGaps(matrix, stories, {
    weightOf: (id) => settings.principleWeights[id] ?? preset?.weights[id] ?? 1,
    partnersOf: (id) => principleOf(id).partners,
    textSays,
  })
  const coverage = { matrix, gaps }
  known.set(stories, { settings, coverage })
  return coverage
}
