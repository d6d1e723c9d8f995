import { principles } from '../../../shared/principle/principle-content.ts'
import { rolePresets } from '../../../shared/principle/role-weights.ts'
import { NumberStepper } from '../../ui/number-stepper.tsx'
import { PrincipleTable } from './principle-table.tsx'
import styles from './setting.module.css'
import type { Setting } from './setting.tsx'
import type { SettingsEdit } from './use-settings.ts'

/** What an interview for this role asks for, and how many stories are enough. `wanted` narrows the table. */
export function principleSettings(edit: SettingsEdit, wanted: string): Setting[] {
  const { settings, save } = edit
  const preset = rolePresets.find((each) => each.id === settings.role) ?? rolePresets[0]
  return [
    {
      id: 'role',
      label: 'Role',
      hint: `Sets how much each principle weighs. ${preset?.source}.`,
      words: `preset job ${rolePresets.map((each) => each.label).join(' ')}`,
      control: (
        <select
          className={styles.select}
          aria-label="Role"
          value={settings.role}
          onChange={(event) => {
            const role = rolePresets.find((each) => each.id === event.target.value)
            if (role) save({ role: role.id })
          }}
        >
          {rolePresets.map((each) => (
            <option key={each.id} value={each.id}>
              {each.label}
            </option>
          ))}
        </select>
      ),
    },
    {
      id: 'default-target',
      label: 'Stories wanted for each principle',
      hint: 'Fewer ready stories than this is thin, none is a gap. Two to three is what coaches advise.',
      words: 'target default gap thin coverage',
      control: (
        <NumberStepper
          label="Stories wanted for each principle"
          value={settings.defaultTarget}
          min={0}
          max={9}
          onChange={(defaultTarget) => save({ defaultTarget })}
        />
      ),
    },
    {
      id: 'principles',
      label: 'Weights and targets',
      hint: 'Weight 3: asked in nearly every loop, 2 often, 1 now and then, 0 not for this role. It orders gaps and matches and never hides a principle. Target 0 leaves a principle out of the gaps.',
      words: principles.map((each) => each.name).join(' '),
      wide: true,
      control: <PrincipleTable edit={edit} wanted={wanted} />,
    },
  ]
}
