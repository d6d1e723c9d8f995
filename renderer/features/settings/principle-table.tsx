import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import { rolePresets } from '../../../shared/principle/role-weights.ts'
import { targetOf } from '../../../shared/settings/settings.ts'
import { Button } from '../../ui/button.tsx'
import { NumberStepper } from '../../ui/number-stepper.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './principle-table.module.css'
import type { SettingsEdit } from './use-settings.ts'

const weights = [0, 1, 2, 3].map((weight) => ({ value: String(weight), label: String(weight) }))

/** The record without a value that only repeats what holds anyway. */
function own(
  record: Partial<Record<PrincipleId, number>>,
  id: PrincipleId,
  value: number,
  otherwise: number,
): Partial<Record<PrincipleId, number>> {
  const { [id]: _former, ...rest } = record
  return value === otherwise ? rest : { ...rest, [id]: value }
}

/** Weight and target of each principle; what differs from the preset and the default can be given up again. */
export function PrincipleTable({ edit: { settings, save }, wanted }: { edit: SettingsEdit; wanted: string }) {
  const preset = rolePresets.find((each) => each.id === settings.role)
  const named = principles.filter((each) => each.name.toLowerCase().includes(wanted))
  const changed = Object.keys(settings.principleWeights).length + Object.keys(settings.principleTargets).length
  return (
    <div className={styles.block}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Principle</th>
            <th scope="col">Weight</th>
            <th scope="col">Target</th>
          </tr>
        </thead>
        <tbody>
          {(named.length > 0 ? named : principles).map(({ id, name }) => {
            const presetWeight = preset?.weights[id] ?? 1
            const weight = settings.principleWeights[id] ?? presetWeight
            return (
              <tr key={id}>
                <th scope="row">
                  {name}
                  {settings.principleWeights[id] === undefined ? null : (
                    <span className={styles.preset}>preset {presetWeight}</span>
                  )}
                </th>
                <td>
                  <Segmented
                    label={`Weight of ${name}`}
                    value={String(weight)}
                    options={weights}
                    onChange={(next) =>
                      save({ principleWeights: own(settings.principleWeights, id, Number(next), presetWeight) })
                    }
                  />
                </td>
                <td>
                  <NumberStepper
                    label={`Stories wanted for ${name}`}
                    value={targetOf(settings, id)}
                    min={0}
                    max={9}
                    inherited={settings.principleTargets[id] === undefined}
                    onChange={(next) =>
                      save({ principleTargets: own(settings.principleTargets, id, next, settings.defaultTarget) })
                    }
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {changed > 0 ? (
        <Button small onClick={() => save({ principleWeights: {}, principleTargets: {} })}>
          {changed === 1 ? 'Give up one change' : `Give up ${changed} changes`}
        </Button>
      ) : null}
    </div>
  )
}
