import type { Page } from '@playwright/test'
import { type LayerKeys, layerKeys } from '../../../shared/ipc/layer-keys.ts'
import { expect } from './journey.ts'

/** One key, in the notation of the lists, and what has to be so afterwards. `listed: false`: on the way, no key of the layer. */
export interface Step {
  key: string
  shows: (page: Page) => Promise<unknown>
  listed?: false
}

declare global {
  interface Window {
    __pointed?: number
  }
}

/** Counts whatever a pointer would do, so that a journey by keyboard can say that there was nothing of it. */
export async function countPointers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.__pointed = 0
    // A key's own click has no pointer behind it and no place.
    for (const type of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(type, () => window.__pointed !== undefined && window.__pointed++, { capture: true })
  })
}

/** The name of what has the focus: its label, else the start of its text. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim().slice(0, 60) ?? ''
  })
}

/** Tab until the control of this name has the focus, as a person would. */
export async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let step = 0; step < most; step++) {
    if (name.test(await focusedName(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} was not reached by Tab; the focus is on “${await focusedName(page)}”`)
}

/** F6 until the focus is on or in such an element. */
export async function paneTo(page: Page, selector: string): Promise<void> {
  const there = () => page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector)
  for (let step = 0; step < 8 && !(await there()); step++) await page.keyboard.press('F6')
  expect(await there()).toBe(true)
}

/** The samples, taken by keyboard. */
export async function addSamplesByKeys(page: Page): Promise<void> {
  await page.goto('/')
  await expect(page.getByText('Your stories live here')).toBeVisible()
  await tabTo(page, /Look around with samples/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option')).toHaveCount(12)
}

export async function press(page: Page, keys: string): Promise<void> {
  for (const chord of keys.split(' ')) await page.keyboard.press(chord.replace('$mod', 'Control'))
}

/** Takes the steps in turn; at the end every key that the layer lists was pressed, and no pointer was (rule CM2). */
export async function pressLayer(page: Page, id: LayerKeys['id'], steps: readonly Step[]): Promise<void> {
  for (const { key, shows } of steps) {
    await press(page, key)
    await shows(page)
  }
  const pressed = new Set(steps.filter((step) => step.listed !== false).map((step) => step.key))
  const listed = layerKeys.find((layer) => layer.id === id)?.keys.flatMap((row) => row.keys) ?? []
  expect([...pressed].sort()).toEqual([...listed].sort())
  expect(await page.evaluate(() => window.__pointed)).toBe(0)
}
