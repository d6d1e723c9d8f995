import { filesOf, type HostileFile, json } from './hostile-file.ts'
import { changedBank, soundBank } from './sound-bank.ts'

function versions(): HostileFile[] {
  const version = (value: unknown) => changedBank('version', () => value)
  const format = (value: unknown) => changedBank('format', () => value)
  return filesOf('version', [
    ['newer.json', version(2), 'refused newer-version'],
    ['much-newer.json', version(1e15), 'refused newer-version'],
    ['endless.json', soundBank().replace('"version": 1', '"version": 1e999'), 'refused wrong-version-type'],
    ['zero.json', version(0), 'refused older-unknown-version'],
    ['minus-zero.json', soundBank().replace('"version": 1', '"version": -0'), 'refused older-unknown-version'],
    ['negative.json', version(-1), 'refused older-unknown-version'],
    ['broken.json', version(1.5), 'refused wrong-version-type'],
    ['text.json', version('1'), 'refused wrong-version-type'],
    ['yes.json', version(true), 'refused wrong-version-type'],
    ['null.json', version(null), 'refused wrong-version-type'],
    ['list.json', version([1]), 'refused wrong-version-type'],
    ['object.json', version({ valueOf: 1 }), 'refused wrong-version-type'],
    ['missing.json', version(undefined), 'refused wrong-version-type'],
    ['format-missing.json', format(undefined), 'refused wrong-format'],
    ['format-empty.json', format(''), 'refused wrong-format'],
    ['format-null.json', format(null), 'refused wrong-format'],
    ['format-capitals.json', format('STAR-STORY-BANK'), 'refused wrong-format'],
    ['format-look-alike.json', format('st\u0430r-story-bank'), 'refused wrong-format'],
    ['format-spaced.json', format(' star-story-bank '), 'refused wrong-format'],
    ['format-other.json', json({ format: 'backup', stories: [{ title: 'a' }] }), 'refused wrong-format'],
    ['encrypted-empty.json', json({ format: 'star-story-bank-encrypted' }), 'refused encrypted'],
  ])
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const gone = () => undefined

function forgeries(): HostileFile[] {
  const stories = (change: (old: unknown[]) => unknown) => changedBank('bank.stories', (old) => change(listOf(old)))
  const careful = (path: string, value: unknown) => changedBank(path, () => value, { rehash: true })
  return filesOf('forged', [
    ['title.json', changedBank('bank.stories.0.title', () => 'Mine'), 'refused hash-differs'],
    ['one-letter.json', soundBank().replace('vanished', 'vanishes'), 'refused hash-differs'],
    ['look-alike-letter.json', soundBank().replace('queue', 'qu\u0435ue'), 'refused hash-differs'],
    ['added-field.json', changedBank('bank.stories.0.extra', () => ''), 'refused hash-differs'],
    ['added-list.json', changedBank('bank.loops', () => []), 'refused counts-differ'],
    ['added-object.json', changedBank('bank.settings', () => ({})), 'refused hash-differs'],
    ['turned-order.json', stories((old) => old.toReversed()), 'refused hash-differs'],
    ['story-gone.json', stories((old) => old.slice(1)), 'refused counts-differ'],
    ['story-twice.json', stories((old) => [...old, old[0]]), 'refused counts-differ'],
    ['story-for-another.json', stories((old) => [old[0], old[0]]), 'refused hash-differs'],
    ['all-gone.json', stories(() => []), 'refused counts-differ'],
    ['bank-gone.json', changedBank('bank', gone), 'refused wrong-format'],
    ['bank-null.json', changedBank('bank', () => null), 'refused wrong-format'],
    ['bank-text.json', changedBank('bank', json), 'refused wrong-format'],
    ['stories-object.json', stories(() => ({ length: 2 })), 'refused wrong-format'],
    ['count-high.json', changedBank('counts.stories', () => 3), 'refused counts-differ'],
    ['count-text.json', changedBank('counts.stories', () => '2'), 'refused counts-differ'],
    ['count-broken.json', changedBank('counts.stories', () => 2.5), 'refused counts-differ'],
    ['counts-gone.json', changedBank('counts', gone), 'refused counts-differ'],
    ['counts-list.json', changedBank('counts', () => [2]), 'refused counts-differ'],
    ['hash-gone.json', changedBank('sha256', gone), 'refused hash-differs'],
    ['hash-empty.json', changedBank('sha256', () => ''), 'refused hash-differs'],
    ['hash-capitals.json', changedBank('sha256', (old) => String(old).toUpperCase()), 'refused hash-differs'],
    ['hash-short.json', changedBank('sha256', (old) => String(old).slice(0, 63)), 'refused hash-differs'],
    ['hash-list.json', changedBank('sha256', (old) => [old]), 'refused hash-differs'],
    ['renamed-key.json', soundBank().replace('"sha256"', '"sha257"'), 'refused hash-differs'],
    ['app.json', changedBank('app', () => '<script>'), 'read bank-file 2/2'],
    ['careful.json', careful('bank.stories.0.principles', [{ id: 'greed' }]), 'read bank-file 1/2 unknown-principle'],
    ['careful-types.json', careful('bank.stories', [null, 5]), 'read bank-file 0/2 not-a-story'],
    ['careful-ids.json', careful('bank.stories.1.id', 'story-refunds'), 'read bank-file 1/2 duplicate-id'],
    ['careful-reserved-id.json', careful('bank.stories.1.id', 'valueOf'), 'read bank-file 1/2 reserved-id'],
  ])
}

export const envelopeFiles = (): HostileFile[] => [...versions(), ...forgeries()]
