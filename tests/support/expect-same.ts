import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'

/**
 * As `expect(actual).toEqual(expected)`, for tests that compare thousands of whole stories: where both are the same to
 * the last key, the runner's own comparison, which takes several times as long, is not asked.
 */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected)
}
