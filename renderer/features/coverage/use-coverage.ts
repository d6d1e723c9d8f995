import { useMemo } from 'react'
import { coverageGaps, type Gap } from '../../../shared/coverage/coverage-gaps.ts'
import { type CoverageMatrix, coverageMatrix } from '../../../shared/coverage/coverage-matrix.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import { rolePresets } from '../../../shared/principle/role-weights.ts'
import { targetOf } from '../../../shared/settings/settings.ts'
import { useBank } from '../../storage/use-bank.ts'

/** Coverage of the stored stories under the person's targets and role; computed once a change. */
export function useCoverage(): { matrix: CoverageMatrix; gaps: Gap[] } {
  const { stories, settings } = useBank()
  return useMemo(() => {
    const matrix = coverageMatrix(stories, (id) => targetOf(settings, id))
    const preset = rolePresets.find((each) => each.id === settings.role)
    const gaps = coverageGaps(matrix, stories, {
      weightOf: (id: PrincipleId) => settings.principleWeights[id] ?? preset?.weights[id] ?? 1,
      partnersOf: (id) => principles.find((each) => each.id === id)?.partners ?? [],
    })
    return { matrix, gaps }
  }, [stories, settings])
}
