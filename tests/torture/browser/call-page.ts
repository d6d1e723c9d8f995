import type { Page } from 'playwright'
import type { TorturePage } from '../page/torture-page.ts'

type Verb = keyof TorturePage

/** Has the page do one thing; rejects when it fails or dies. */
export function callPage<Name extends Verb>(
  page: Page,
  verb: Name,
  ...given: Parameters<TorturePage[Name]>
): Promise<Awaited<ReturnType<TorturePage[Name]>>> {
  return page.evaluate(
    ({ verb, given }) => {
      const deed = window.torture?.[verb] as ((...all: unknown[]) => unknown) | undefined
      if (!deed) throw new Error('the page is not ready')
      return deed(...given)
    },
    { verb, given: given as unknown[] },
  ) as Promise<Awaited<ReturnType<TorturePage[Name]>>>
}
