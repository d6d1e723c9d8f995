import type { Browser } from 'playwright'
import type { Story } from '../../shared/story/story.ts'
import { engines } from '../bench-engines.ts'
import type { Times } from './measures.ts'
import { addProbe, forgetFrames, seenFrames } from './probe.ts'

// The plainest way to do the same, in the same run: a list that draws every row, and Fuse over every field.

interface PlainList {
  /** From the first row made to the paint of all. */
  drawn: Times
  scrolled: Times
  filtered: Times
}

/** A page without a framework that draws a row for every story, filters by hiding rows and scrolls. */
export async function plainList(browser: Browser, stories: readonly Story[]): Promise<PlainList> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await addProbe(page)
  await page.goto('about:blank')
  const rows = stories.map(({ title, action, situation, result }) => [title, `${situation} ${action} ${result}`])
  const drawn = await page.evaluate(async (texts) => {
    const begun = performance.now()
    const box = document.createElement('div')
    box.style.cssText = 'height:780px;overflow:auto'
    for (const [title = '', text = ''] of texts) {
      const row = document.createElement('div')
      row.style.cssText = 'padding:14px;border-bottom:1px solid #ddd'
      const name = document.createElement('b')
      name.textContent = title
      const under = document.createElement('p')
      under.textContent = text.slice(0, 80)
      row.append(name, under)
      row.dataset.words = `${title} ${text}`.toLowerCase()
      box.append(row)
    }
    document.body.append(box)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - begun
  }, rows)
  const filtered = await page.evaluate(async () => {
    const times: number[] = []
    for (const words of ['story 1', 'refund', 'zebra', 'story 12', '']) {
      const begun = performance.now()
      for (const row of document.querySelectorAll<HTMLElement>('[data-words]'))
        row.hidden = !row.dataset.words?.includes(words)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      times.push(performance.now() - begun)
    }
    return times
  })
  await forgetFrames(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const box = document.querySelector('div')
        let left = 60
        const step = () => {
          if (!box || left === 0) return resolve()
          left -= 1
          box.scrollTop += box.clientHeight
          requestAnimationFrame(step)
        }
        step()
      }),
  )
  const { frames } = await seenFrames(page)
  await page.close()
  return { drawn: [drawn], scrolled: frames.slice(2), filtered }
}

/** Fuse over every field, for the same question; answers without painting. */
export async function fuseOverAll(stories: readonly Story[]): Promise<Times> {
  const fuse = await engines.find(({ name }) => name === 'fuse')?.fill(stories)
  const times: Times = []
  for (const typed of ['a time you pushed back on a', 'a time you pushed back on a deadline']) {
    const begun = performance.now()
    await fuse?.ask(typed)
    times.push(performance.now() - begun)
  }
  return times
}
