import type { Settings } from '../../../shared/settings/settings.ts'
import { minutesAndSeconds, spokenSeconds } from '../../../shared/story/story-text.ts'
import { NumberStepper } from '../../ui/number-stepper.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Switch } from '../../ui/switch.tsx'
import styles from './setting.module.css'
import type { Setting } from './setting.tsx'
import type { SettingsEdit } from './use-settings.ts'

const faces: readonly { value: Settings['storyFont']; label: string }[] = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans' },
]

/** Words of the story the pace is explained with: a minute and a half at the default pace. */
const sampleWords = 210

/** How stories look while they are written, and how long they take to tell. */
export function editorSettings({ settings, save }: SettingsEdit): Setting[] {
  const { storyFont, storyFontSize, wordsPerMinute, hintsShown, focusMode } = settings
  const family = storyFont === 'sans' ? 'var(--ui-family)' : '"Source Serif 4 Variable", Georgia, serif'
  return [
    {
      id: 'story-font',
      label: 'Story font',
      words: 'typeface serif sans text',
      control: (
        <Segmented
          label="Story font"
          value={storyFont}
          options={faces}
          onChange={(face) => save({ storyFont: face })}
        />
      ),
    },
    {
      id: 'story-size',
      label: 'Text size',
      hint: '14 to 20 points.',
      words: 'font bigger smaller zoom',
      control: (
        <NumberStepper
          label="Text size in points"
          value={storyFontSize}
          min={14}
          max={20}
          onChange={(size) => save({ storyFontSize: size })}
        />
      ),
    },
    {
      id: 'story-sample',
      label: 'How a story looks',
      words: 'font size sample preview',
      wide: true,
      control: (
        <p className={styles.sample} style={{ fontFamily: family, fontSize: storyFontSize }}>
          Refunds were lost every night, and nobody owned the queue that carried them. I traced forty by hand, found a
          retry that hid its own errors, and moved the write in front of it.
        </p>
      ),
    },
    {
      id: 'pace',
      label: 'Speaking pace',
      hint: `Words a minute, 110 to 180. ${sampleWords} words take you ${minutesAndSeconds(spokenSeconds(sampleWords, wordsPerMinute))}.`,
      words: 'words per minute speed length seconds',
      control: (
        <NumberStepper
          label="Words a minute"
          value={wordsPerMinute}
          min={110}
          max={180}
          step={5}
          onChange={(pace) => save({ wordsPerMinute: pace })}
        />
      ),
    },
    {
      id: 'hints',
      label: 'Hints while writing',
      hint: 'Marks numbers and points at vague amounts. Hints never keep a story from being saved.',
      words: 'flags underline metrics suggestions',
      control: <Switch label="Hints while writing" on={hintsShown} onChange={(shown) => save({ hintsShown: shown })} />,
    },
    {
      id: 'focus',
      label: 'Focus mode',
      hint: 'Dims the other sections while you write in one.',
      words: 'dim calm concentrate',
      control: <Switch label="Focus mode" on={focusMode} onChange={(on) => save({ focusMode: on })} />,
    },
  ]
}
