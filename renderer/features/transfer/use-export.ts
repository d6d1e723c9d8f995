import { useMemo } from 'react'
import type { Bank } from '../../../shared/bank/bank.ts'
import { bankScope } from '../../../shared/bank/bank-scope.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import type { Story } from '../../../shared/story/story.ts'
import type { FileToSave } from '../../host/host.ts'
import { useHost } from '../../host/use-host.ts'
import { bankOf } from '../../storage/bank-of.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { useNotice } from '../../ui/notices.tsx'
import { cryptoPort } from './crypto-port.ts'
import { fileFailureWords } from './file-failure-words.ts'

/** What is written out: everything, or these stories. */
export interface ExportScope {
  /** In the name of the file and in the notice: "stories", "ready-stories". */
  name: string
  stories: readonly Story[]
}

interface BankFileAsk {
  scope?: ExportScope
  passphrase?: string
  /** Stories as they are typed and could not be saved: they go into the file in place of what is stored. */
  unsaved?: readonly Story[]
}

/** The bank with these stories as they are typed, where the disk does not take them. */
function withUnsaved(bank: Bank, unsaved: readonly Story[]): Bank {
  const typed = new Map(unsaved.map((story) => [story.id, story]))
  const stored = bank.stories.map((story) => typed.get(story.id) ?? story)
  const known = new Set(bank.stories.map((story) => story.id))
  return { ...bank, stories: [...stored, ...unsaved.filter((story) => !known.has(story.id))] }
}

export interface Exports {
  /** The full-fidelity file; with a passphrase it is locked. Without a scope, the whole bank. */
  bankFile: (how?: BankFileAsk) => Promise<void>
  markdown: (scope?: ExportScope) => Promise<void>
  csv: (scope?: ExportScope) => Promise<void>
}

/** Comes when something is written out: nobody exports at the start. */
const fileWriters = async () => (await import('./file-writers.ts')).fileWriters

const counted = (count: number) => (count === 1 ? '1 story' : `${count} stories`)

/** Writes stories out through the host, what is still being typed included. Says the name of the file, or why there is none. */
export function useExport(appVersion: string): Exports {
  const host = useHost()
  const store = useBankStore()
  const tell = useNotice()
  return useMemo(() => {
    const day = () => new Date().toISOString().slice(0, 10)
    const everything = async (scope: ExportScope | undefined): Promise<ExportScope> => {
      await store.flush()
      return scope ?? { name: 'stories', stories: bankOf(store.snapshot()).stories }
    }
    const save = async (file: Omit<FileToSave, 'bytes'>, text: string, count: number, remark = '') => {
      const saved = await host.saveFile({ ...file, bytes: new TextEncoder().encode(text) })
      // Only a file of the whole bank is a copy to fall back on: one of a few stories leaves the reminder as it is (BR1).
      if (saved.ok && file.extension === 'storybank' && count >= store.snapshot().stories.length)
        void store.saveSettings({ lastExportAt: new Date().toISOString() })
      if (saved.ok) tell({ text: `Exported ${counted(count)} to ${saved.value.name}.${remark}` })
      else if (saved.error.type !== 'cancelled')
        tell({ text: `Nothing was exported. ${fileFailureWords(saved.error)}`, tone: 'problem' })
    }
    return {
      bankFile: async ({ scope, passphrase, unsaved = [] } = {}) => {
        // What the disk does not take now is not asked of it again: the file must not wait for it.
        if (unsaved.length > 0) {
          const bank = withUnsaved(bankOf(store.snapshot()), unsaved)
          const text = writeBankFile(bank, { exportedAt: new Date().toISOString(), app: appVersion })
          const suggestedName = `stories-${day()}.storybank`
          return save({ suggestedName, label: 'Bank file', extension: 'storybank' }, text, bank.stories.length)
        }
        const { name, stories } = await everything(scope)
        const whole = bankOf(store.snapshot())
        const bank = scope ? bankScope(whole, stories) : whole
        const plain = writeBankFile(bank, { exportedAt: new Date().toISOString(), app: appVersion })
        const file = { suggestedName: `${name}-${day()}.storybank`, label: 'Bank file', extension: 'storybank' }
        if (!passphrase) return save(file, plain, stories.length)
        const { encryptBankFile } = await fileWriters()
        const locked = await encryptBankFile(plain, passphrase, cryptoPort)
        if (!locked.ok) return tell({ text: 'Nothing was exported: the passphrase is empty.', tone: 'problem' })
        return save(file, locked.value, stories.length, ' Without its passphrase nobody can open it.')
      },
      markdown: async (scope) => {
        const { name, stories } = await everything(scope)
        const file = { suggestedName: `${name}-${day()}.md`, label: 'Markdown', extension: 'md' }
        const { writeMarkdown } = await fileWriters()
        return save(file, writeMarkdown(stories), stories.length)
      },
      csv: async (scope) => {
        const { name, stories } = await everything(scope)
        const { writeCsv } = await fileWriters()
        const { text, losses } = writeCsv(stories)
        const remark =
          losses.length > 0
            ? ` ${losses.length} cells hold characters that a CSV file cannot keep; the bank file keeps them.`
            : ''
        return save(
          { suggestedName: `${name}-${day()}.csv`, label: 'CSV table', extension: 'csv' },
          text,
          stories.length,
          remark,
        )
      },
    }
  }, [host, store, tell, appVersion])
}
