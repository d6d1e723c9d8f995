import { writeFile } from 'node:fs/promises'
import { expect, test } from './support/journey.ts'

test('a wrong click is undone: delete, tag, import; and an earlier text is read again', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Start writing/ }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Mine')
  await page.getByRole('textbox', { name: 'Action' }).click()
  await page.keyboard.type('The words I would miss.')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()

  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: 'Name it' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Worth keeping')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Action' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Overwritten.')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await page.getByRole('button', { name: /version/i }).click()
  await page.getByRole('option', { name: /Worth keeping/ }).click()
  await expect(page.getByText('The words I would miss').first()).toBeVisible()
  await page.getByRole('button', { name: /^Restore/ }).click()
  await expect(page.getByRole('textbox', { name: 'Action' })).toContainText('The words I would miss.')

  await page.getByRole('option', { name: /Mine/ }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('option', { name: /Mine/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('option', { name: /Mine/ })).toHaveCount(1)
})

test('the browser is asked to keep the bank once something is in it, and the settings say what it answered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const counting = window as unknown as { asked: number }
    counting.asked = 0
    StorageManager.prototype.persisted = async () => false
    StorageManager.prototype.persist = async () => {
      counting.asked += 1
      return true
    }
  })
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked)
  await page.goto('/#/settings/general')
  await expect(page.getByText(/may be cleared by the browser when the disk fills up/)).toBeVisible()
  await page.goto('/#/stories')
  await page.getByRole('button', { name: /Start writing/ }).click()
  expect(await asked()).toBe(0)
  await page.getByRole('textbox', { name: 'Action' }).click()
  await page.keyboard.type('The words I would miss.')
  await expect.poll(asked).toBe(1)
  await page.goto('/#/settings/general')
  await expect(page.getByText(/The browser has promised not to clear them by itself/)).toBeVisible()
  await page.goto('/#/settings/backups')
  await expect(page.getByText(/The browser has promised not to clear them by itself/)).toBeVisible()
  expect(await asked()).toBe(1)
})

test('a messy table is brought in: columns named, rows told apart, one undo', async ({ page }) => {
  const table = [
    'What;Background;What I did;Outcome;LP',
    '"Late lorries";"Every third lorry was late";"I moved ""the"" gate clerk\nto mornings";"Late lorries fell from 31 to 9 a week";"Deliver Results"',
    '"Bad tag";"x";"y";"z";"Teamwork"',
    '"=1+1";"A formula as a title";"";"";""',
  ].join('\r\n')
  await page.goto('/')
  await page.getByRole('button', { name: /Import what I have/ }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ])
  await chooser.setFiles({ name: 'old notes.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByLabel('What', { exact: true }).selectOption('title')
  await page.getByRole('button', { name: 'See what would be imported' }).click()
  await expect(page.getByText(/2 new/)).toBeVisible()
  await expect(page.getByText(/“Teamwork”, which is not one of the sixteen principles/)).toBeVisible()
  await page.getByRole('button', { name: 'Import 2 stories' }).click()
  await expect(page.getByRole('option')).toHaveCount(2)
  await expect(page.getByRole('option', { name: /=1\+1/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Your stories live here')).toBeVisible()
})

test('an import of thousands is cancelled on the way and nothing came; begun again it comes whole, with one undo', async ({
  page,
}, info) => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    title: `Yard ${index}`,
    action: `I moved gate clerk number ${index} to mornings, and counted the lorries that came late. `.repeat(30),
  }))
  const path = info.outputPath('many.json')
  await writeFile(path, JSON.stringify(rows))
  await page.goto('/')
  await page.getByRole('button', { name: /Import what I have/ }).click()
  // As soon as the bar is there: a quick machine would be done before a hand could press.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[role="progressbar"]')) return
      observer.disconnect()
      for (const button of document.querySelectorAll('button')) if (button.textContent === 'Cancel') button.click()
    })
    observer.observe(document.body, { subtree: true, childList: true })
  })
  const choose = async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a file…' }).click(),
    ])
    await chooser.setFiles(path)
  }
  await choose()
  await expect(page.getByText('Drop a file here, or')).toBeVisible()
  await choose()
  await expect(page.getByText('3000 new')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Your stories live here')).toBeVisible()

  await page.keyboard.press('Control+o')
  await choose()
  await page.getByRole('button', { name: 'Import 3000 stories' }).click()
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-setsize', '3000')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Your stories live here')).toBeVisible()
})

test('a row that cannot be read is shown for what it holds, repaired in one deed, and brought back by undo', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('story-bank')
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const { result } = asked
          const writing = result.transaction('stories', 'readwrite')
          writing
            .objectStore('stories')
            .put({ id: 'odd', title: 'The odd gate', action: 'I moved it.', happenedOn: 'abcd' })
          writing.oncomplete = () => {
            result.close()
            resolve()
          }
        }
      }),
  )
  await page.reload()
  await page.getByRole('button', { name: 'Needs repair · 1' }).click()
  await expect(page.getByText('Month: “abcd” is not a month; left out.')).toBeVisible()
  await page.getByRole('button', { name: 'Repair The odd gate' }).click()
  await expect(page.getByText('Everything can be read.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { name: /The odd gate/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Needs repair · 1' })).toBeVisible()
  await expect(page.getByRole('option', { name: /The odd gate/ })).toHaveCount(0)
})

test('a locked bank file tells a wrong passphrase from a damaged file', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  await page.goto('/#/settings/export')
  await page.getByLabel(/Lock it with a passphrase/).fill('correct horse')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Export 12 stories/ }).click(),
  ])
  const path = await download.path()
  const open = async (buffer: Buffer) => {
    await page.keyboard.press('Control+o')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a file…' }).click(),
    ])
    await chooser.setFiles({ name: 'locked.storybank', mimeType: 'application/json', buffer })
  }
  const { readFile } = await import('node:fs/promises')
  const whole = await readFile(path)
  await open(whole)
  await page.getByLabel(/is locked. Its passphrase/).fill('wrong horse')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('This is not the passphrase of this file. The file itself is whole.')).toBeVisible()
  await page.getByLabel(/is locked. Its passphrase/).fill('correct horse')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText(/12 same/)).toBeVisible()
  await page.keyboard.press('Escape')

  const damaged = JSON.parse(whole.toString('utf8'))
  damaged.data = `A${damaged.data.slice(1, -8)}AAAAAAAA`
  await open(Buffer.from(JSON.stringify(damaged)))
  await page.getByLabel(/is locked. Its passphrase/).fill('correct horse')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText(/The file is damaged/)).toBeVisible()
})

test('bad files are refused in words, and nothing is imported', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Import what I have/ }).click()
  const files: [string, Buffer, RegExp][] = [
    ['empty.json', Buffer.alloc(0), /empty/i],
    ['cut.storybank', Buffer.from('{"format":"star-story-bank","version":1,"ba'), /cut off|truncated|ends/i],
    ['newer.storybank', Buffer.from('{"format":"star-story-bank","version":99,"bank":{}}'), /newer/i],
    ['picture.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /picture/i],
    ['deep.json', Buffer.from('['.repeat(5000) + ']'.repeat(5000)), /deep|nested/i],
  ]
  for (const [name, buffer, words] of files) {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page
        .getByRole('button', { name: /^Choose/ })
        .first()
        .click(),
    ])
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer })
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
    await page.getByRole('button', { name: 'Choose another' }).click()
  }
  await page.keyboard.press('Escape')
  await expect(page.getByText('Your stories live here')).toBeVisible()
})
