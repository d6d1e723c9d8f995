import { describe, expect, it } from 'vitest'
import { settingsChange } from '../../../shared/bank/settings-change.ts'

describe('settings of a file (BK10)', () => {
  it('names what would change, and nothing that is the same or was never said', () => {
    const present = { role: 'tpm', wordsPerMinute: 140, defaultTarget: 2, principleTargets: {} } as const
    expect(settingsChange(present, { role: 'data', wordsPerMinute: 140, principleTargets: { frugality: 0 } })).toEqual({
      settings: { role: 'data', principleTargets: { frugality: 0 } },
      words: 'role, targets of principles',
    })
    expect(settingsChange(present, {})).toEqual({ settings: {}, words: '' })
  })

  it('joins lists of words, so that nothing confidential is forgotten', () => {
    const change = settingsChange({ confidentialTerms: ['Nile'] }, { confidentialTerms: ['Amazonas', 'Nile'] })
    expect(change.settings.confidentialTerms).toEqual(['Nile', 'Amazonas'])
    expect(settingsChange({ confidentialTerms: ['Nile', 'Orinoco'] }, { confidentialTerms: ['Nile'] }).words).toBe('')
  })
})
