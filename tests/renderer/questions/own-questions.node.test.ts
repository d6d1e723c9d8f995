import { expect, test } from 'vitest'
import { isOpen } from '../../../renderer/match/own-questions.ts'

test('QU6: a question is open while no story answers it strongly or workably; one not asked yet is not', () => {
  const answered = (fit: 'strong' | 'workable' | 'stretch' | 'gap') => ({ storyId: 'a', fit, readsAs: [] })
  expect(isOpen(answered('strong'))).toBe(false)
  expect(isOpen(answered('workable'))).toBe(false)
  expect(isOpen(answered('stretch'))).toBe(true)
  expect(isOpen(answered('gap'))).toBe(true)
  expect(isOpen(undefined)).toBe(false)
})
