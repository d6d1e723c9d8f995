import { expect, test, watchPolicy } from './support/desktop.ts'
import { pageOf } from './support/desktop-app.ts'

test('the page runs under its policy with Trusted Types: clean by itself, and what breaks it is seen, and no request leaves (S3, S4)', async ({
  start,
  meant,
}) => {
  const { page } = await start()
  const violations = await watchPolicy(page)
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  for (const place of ['stories/sample-01', 'coverage', 'questions', 'practice', 'loops', 'settings/general']) {
    await page.evaluate((hash) => {
      location.hash = `#/${hash}`
    }, place)
    await expect(page.locator('main, [data-pane]').first()).toBeVisible()
  }
  expect(await violations()).toEqual([])
  meant.push(/Content Security Policy|Trusted ?Type/)

  // Run from a timer, for what the runner evaluates is let through by the DevTools protocol itself.
  const outcomes = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        setTimeout(() => {
          const attempt = (deed: () => unknown) => {
            try {
              deed()
              return 'done'
            } catch {
              return 'refused'
            }
          }
          const element = document.createElement('div')
          const script = document.createElement('script')
          resolve([
            // biome-ignore lint/security/noGlobalEval: it must be refused
            attempt(() => globalThis.eval('1')),
            attempt(() => Reflect.set(element, 'innerHTML', '<b>x</b>')),
            attempt(() => Reflect.set(script, 'src', '/assets/x.js')),
            attempt(() => new Worker('/assets/x.js')),
          ])
        }, 0)
      }),
  )
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])
  await expect.poll(async () => (await violations()).length).toBeGreaterThanOrEqual(4)

  const requests = await page.evaluate(async () => {
    const far = 'https://stranger.example/'
    const loaded = (element: HTMLElement, set: () => void) =>
      new Promise<string>((resolve) => {
        element.onload = () => resolve('loaded')
        element.onerror = () => resolve('refused')
        set()
        document.head.append(element)
      })
    const image = document.createElement('img')
    const style = document.createElement('link')
    style.rel = 'stylesheet'
    return {
      image: await loaded(image, () => {
        image.src = `${far}x.png`
      }),
      style: await loaded(style, () => {
        style.href = `${far}x.css`
      }),
      fetch: await fetch(far).then(
        () => 'loaded',
        () => 'refused',
      ),
      own: await fetch('/index.html').then(
        () => 'loaded',
        () => 'refused',
      ),
      beacon: navigator.sendBeacon(far) ? 'tried' : 'refused',
    }
  })
  expect(requests).toMatchObject({ image: 'refused', style: 'refused', fetch: 'refused', own: 'refused' })
})

test('only the page’s own files are served, and no way leads out: navigation, windows, strangers (S2, S4, S6)', async ({
  start,
}) => {
  const { app, page } = await start()
  // The lookup's page too, so that the windows can be counted.
  await pageOf(app, 'lookup')
  const served = await page.evaluate(async () => {
    const { pathname: sheet } = new URL(document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.href ?? '')
    const answers: Record<string, string> = {}
    const paths = [
      sheet,
      '/assets/nothing.css',
      '/../main/main.js',
      '/..%2fmain%2fmain.js',
      '/%2e%2e/main/main.js',
      '/assets/..%5c..%5cindex.html',
      `/.${sheet}x`,
      `${sheet}%00`,
      `${sheet}/`,
      '/package.json',
      '/out/main/main.js',
      '/C:/Windows/win.ini',
      '/etc/passwd',
    ]
    for (const path of paths) {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      answers[path === sheet ? 'the sheet itself' : path.replace(sheet, 'SHEET')] = await new Promise((resolve) => {
        link.onload = () => resolve('served')
        link.onerror = () => resolve('refused')
        link.href = path
        document.head.append(link)
      })
    }
    return answers
  })
  const { 'the sheet itself': own, ...others } = served
  expect(own).toBe('served')
  expect(Object.keys(others)).toHaveLength(12)
  expect(Object.entries(others).filter(([, answer]) => answer === 'served')).toEqual([])

  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  const before = await windows()
  const here = page.url()
  const stays = async () => {
    await expect(page.getByText('Your stories live here')).toBeVisible()
    expect(page.url()).toBe(here)
    expect(await windows()).toBe(before)
  }
  await page.evaluate(() => Reflect.set(window, '__same', true))
  for (const address of [
    'https://stranger.example/',
    'http://127.0.0.1:1/',
    '/index2.html',
    '/lookup',
    '//stranger.example/x',
  ]) {
    await page.evaluate((to) => {
      location.href = to
    }, address)
    await stays()
  }
  for (const address of ['https://stranger.example/', '/', 'about:blank']) {
    await page.evaluate((to) => void window.open(to), address)
    await stays()
  }
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://stranger.example/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
  })
  await stays()
  // Still the same document: none of these has loaded it anew.
  expect(await page.evaluate(() => Reflect.get(window, '__same'))).toBe(true)

  const refused = await app.evaluate(async ({ BrowserWindow }) => {
    const stranger = new BrowserWindow({ show: false })
    const words: string[] = []
    for (const address of ['https://stranger.example/', 'app://somebody-else/'])
      await stranger.loadURL(address).catch((error: Error) => words.push(error.message))
    stranger.destroy()
    return words
  })
  expect(refused).toEqual([
    expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
    expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
  ])
})

test('permissions and downloads are refused (S4, S5)', async ({ start }) => {
  const { app, page } = await start()
  const answers = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'refused',
    ),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('refused'),
      ),
    ),
    reading: await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'refused',
    ),
    screen: await navigator.mediaDevices.getDisplayMedia().then(
      () => 'granted',
      () => 'refused',
    ),
  }))
  expect(answers).toEqual({
    notifications: 'denied',
    camera: 'refused',
    place: 'refused',
    reading: 'refused',
    screen: 'refused',
  })

  await app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event) =>
      Reflect.set(globalThis, '__downloads', [
        ...(Reflect.get(globalThis, '__downloads') ?? []),
        event.defaultPrevented,
      ]),
    )
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x'], { type: 'application/octet-stream' }))
    link.download = 'stories.txt'
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, '__downloads'))).toEqual([true])
})
