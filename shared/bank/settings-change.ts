import type { BankSettings } from './bank.ts'

const words: Readonly<Record<keyof BankSettings, string>> = {
  role: 'role',
  principleWeights: 'weights of principles',
  principleTargets: 'targets of principles',
  defaultTarget: 'stories wanted for each principle',
  wordsPerMinute: 'speaking pace',
  confidentialTerms: 'confidential words',
  unflaggedWords: 'words not to flag',
}

const names = Object.keys(words) as (keyof BankSettings)[]
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Settings that a file would change, and what they are called. */
export interface SettingsChange {
  settings: BankSettings
  /** "role, speaking pace"; '' = nothing would change. */
  words: string
}

/**
 * What a file's settings would change here (rule BK10). Lists of words are joined: nothing confidential here is ever
 * forgotten because another bank did not know it. What the file does not say stays. Pure.
 */
export function settingsChange(present: BankSettings, file: BankSettings): SettingsChange {
  const joined = (mine: readonly string[] = [], theirs: readonly string[] = []) => [...new Set([...mine, ...theirs])]
  const wanted: BankSettings = {
    ...file,
    ...(file.confidentialTerms && { confidentialTerms: joined(present.confidentialTerms, file.confidentialTerms) }),
    ...(file.unflaggedWords && { unflaggedWords: joined(present.unflaggedWords, file.unflaggedWords) }),
  }
  const changed = names.filter((name) => wanted[name] !== undefined && !same(wanted[name], present[name]))
  return {
    settings: Object.fromEntries(changed.map((name) => [name, wanted[name]])),
    words: changed.map((name) => words[name]).join(', '),
  }
}
