import { describe, expect, it } from 'vitest'
import { commands } from '../../../shared/ipc/command.ts'
import { commandsWith, holderOf, keysOf, pressedKeys } from '../../../shared/ipc/command-keys.ts'

const lookUp = { id: 'open-lookup', label: 'Look up a story', group: 'Go to', keys: ['$mod+k'] } as const
const stories = { id: 'show-stories', label: 'Stories', group: 'Go to', keys: ['$mod+1', 'g s'] } as const

describe('CM3: a person’s own keys', () => {
  it('stand in for the first of a command, and the others stay', () => {
    expect(keysOf(lookUp, {})).toEqual(['$mod+k'])
    expect(keysOf(stories, { 'show-stories': 'Alt+s' })).toEqual(['Alt+s', 'g s'])
    expect(keysOf(stories, { 'show-stories': '' })).toEqual(['g s'])
    expect(keysOf(stories, { 'show-stories': 'g s' })).toEqual(['g s'])
  })

  it('of a command that is no more harm nobody', () => {
    expect(commandsWith({ 'gone-command': '$mod+j' }).map(({ keys }) => keys)).toEqual(commands.map(({ keys }) => keys))
  })

  it('meet their holder: a command by its keys of now, what every app does, or nobody', () => {
    expect(holderOf('$mod+k', {})?.label).toBe('Look up a story')
    expect(holderOf('$mod+k', { 'open-lookup': '$mod+j' })).toBeUndefined()
    expect(holderOf('$mod+j', { 'open-lookup': '$mod+j' })?.id).toBe('open-lookup')
    for (const keys of ['$mod+c', '$mod+v', '$mod+q', 'F6']) expect(holderOf(keys, {})).toBeNull()
  })

  const press = (code: string, held = '', platform: 'mac' | 'other' = 'other') =>
    pressedKeys(
      {
        code,
        ctrlKey: held.includes('c'),
        altKey: held.includes('a'),
        shiftKey: held.includes('s'),
        metaKey: held.includes('m'),
      },
      platform,
    )

  it.each([
    ['KeyJ', 'c', 'other', '$mod+j'],
    ['KeyJ', 'cs', 'other', '$mod+Shift+j'],
    ['Digit7', 'ca', 'other', '$mod+Alt+7'],
    ['KeyJ', 'a', 'other', 'Alt+j'],
    ['F9', '', 'other', 'F9'],
    ['F9', 's', 'mac', 'Shift+F9'],
    ['KeyJ', 'm', 'mac', '$mod+j'],
    ['KeyJ', '', 'other', null],
    ['KeyJ', 's', 'other', null],
    ['KeyJ', 'a', 'mac', null],
    ['KeyJ', 'c', 'mac', null],
    ['KeyJ', 'm', 'other', null],
    ['Digit7', 'cs', 'other', null],
    ['Period', 'c', 'other', null],
    ['Escape', 'c', 'other', null],
  ] as const)('%s with "%s" on %s is %s', (code, held, platform, keys) => {
    expect(press(code, held, platform)).toBe(keys)
  })
})
