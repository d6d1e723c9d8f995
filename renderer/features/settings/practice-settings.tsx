import { minutesAndSeconds } from '../../../shared/story/story-text.ts'
import { NumberStepper } from '../../ui/number-stepper.tsx'
import { Switch } from '../../ui/switch.tsx'
import styles from './practice-settings.module.css'
import type { Setting } from './setting.tsx'
import type { SettingsEdit } from './use-settings.ts'

/** How long a telling should take, how often stories come back, and what the clock may do. */
export function practiceSettings({ settings, save }: SettingsEdit): Setting[] {
  const { practiceSeconds, dailyCap, maxIntervalDays, interviewDate, noTimer, tick, pauseWhenHidden } = settings
  return [
    {
      id: 'practice-length',
      label: 'Length of a telling',
      hint: `Seconds, 90 to 240: now ${minutesAndSeconds(practiceSeconds)}. The clock never stops you.`,
      words: 'practice target time minutes timer',
      control: (
        <NumberStepper
          label="Seconds for a telling"
          value={practiceSeconds}
          min={90}
          max={240}
          step={15}
          onChange={(seconds) => save({ practiceSeconds: seconds })}
        />
      ),
    },
    {
      id: 'interview-date',
      label: 'Day of the interview',
      hint: 'No story comes due after it. Left empty, the next loop with a date counts.',
      words: 'practice schedule loop date',
      control: (
        <input
          type="date"
          className={styles.date}
          aria-label="Day of the interview"
          value={interviewDate ?? ''}
          onChange={(event) => save({ interviewDate: event.target.value || null })}
        />
      ),
    },
    {
      id: 'daily-cap',
      label: 'Stories a day',
      hint: 'At most so many are due on one day; the rest waits.',
      words: 'practice daily cap limit',
      control: (
        <NumberStepper
          label="Stories a day"
          value={dailyCap}
          min={1}
          max={50}
          onChange={(cap) => save({ dailyCap: cap })}
        />
      ),
    },
    {
      id: 'longest-interval',
      label: 'Longest pause between two tellings',
      hint: 'Days. Before an interview it is never more than half the days left.',
      words: 'practice schedule interval spaced repetition',
      control: (
        <NumberStepper
          label="Days between two tellings at most"
          value={maxIntervalDays}
          min={1}
          max={365}
          onChange={(days) => save({ maxIntervalDays: days })}
        />
      ),
    },
    {
      id: 'no-timer',
      label: 'Practise without a clock',
      hint: 'Nothing is timed and nothing is announced.',
      words: 'no timer accessibility',
      control: <Switch label="Practise without a clock" on={noTimer} onChange={(on) => save({ noTimer: on })} />,
    },
    {
      id: 'pause-hidden',
      label: 'Pause while the window is hidden',
      words: 'practice clock timer',
      control: (
        <Switch
          label="Pause while the window is hidden"
          on={pauseWhenHidden}
          onChange={(on) => save({ pauseWhenHidden: on })}
        />
      ),
    },
    {
      id: 'tick',
      label: 'Soft tick each second',
      words: 'practice sound clock',
      control: <Switch label="Soft tick each second" on={tick} onChange={(on) => save({ tick: on })} />,
    },
  ]
}
