import { expect, it } from 'vitest'
import { preparedLibraries } from '../../scripts/testing/prepared-libraries.ts'
import { sources } from '../support/sources.ts'

it('every library a page imports is prepared before the browser tests begin: none is met halfway, where it reloads the page', () => {
  const met = sources()
    .filter(({ path }) => /^(renderer|shared)\//.test(path))
    .flatMap(({ imports }) => imports)
    .filter(({ isOurs, isType }) => !isOurs && !isType)
    .map(({ target }) => target)
  expect(met).toContain('dexie')
  expect([...new Set(met)].filter((library) => !preparedLibraries.includes(library))).toEqual([])
})
