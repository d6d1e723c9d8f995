import { Libraries, Newer, OpenGuide, Versions } from './about.tsx'
import { LicenceTexts } from './licence-texts.tsx'
import type { Setting } from './setting.tsx'

/** What this is, what it does not do, and whose work it stands on. */
export function aboutSettings(): Setting[] {
  return [
    { id: 'version', label: 'Versions', words: 'STAR Story Bank', wide: true, control: <Versions /> },
    {
      id: 'newer',
      label: 'Newer versions',
      hint: 'The app never asks whether there is one: that would be a request. Look for yourself now and then.',
      words: 'update upgrade download release',
      wide: true,
      control: <Newer />,
    },
    {
      id: 'guide',
      label: 'Guide',
      hint: 'From half-remembered stories to the day of the interview. It is part of the app.',
      words: 'help manual',
      control: <OpenGuide />,
    },
    {
      id: 'privacy',
      label: 'Privacy',
      hint: 'Nothing leaves this computer. There is no account, no server and no telemetry, and the app opens no connection to the internet. Files go out only where you save them.',
      words: 'offline network data',
      control: null,
    },
    {
      id: 'affiliation',
      label: 'Not affiliated with Amazon',
      hint: 'The names of the leadership principles are Amazon’s and public. Everything the app says about them is in its own words; it holds no interview material of any employer.',
      words: 'trademark leadership principles',
      control: null,
    },
    { id: 'licence', label: 'Licence', hint: 'MIT: use it, change it, pass it on.', words: 'license', control: null },
    {
      id: 'libraries',
      label: 'Open libraries and fonts',
      words: 'open source credits',
      wide: true,
      control: <Libraries />,
    },
    {
      id: 'licence-texts',
      label: 'Licence texts',
      hint: 'Of every library and font in the app, as its authors wrote them.',
      words: 'license open source credits copyright notice third party',
      wide: true,
      control: <LicenceTexts />,
    },
  ]
}
