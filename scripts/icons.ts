import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumLaunch } from './find-chromium.ts'
import { type IconPicture, icnsFile, icoFile } from './packaging/icon-files.ts'

const folder = join(import.meta.dirname, '..', 'electron', 'icons')
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8').replaceAll('\r\n', '\n')

/** macOS wants the sheet inside a margin; elsewhere the same drawing is cut closer, or it would look small. */
const wholeView = '0 0 1024 1024'
const closeView = '72 72 880 880'
const macSizes = [32, 64, 128, 256, 512, 1024]
const icoSizes = [16, 24, 32, 48, 64, 128, 256]
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]

const browser = await chromium.launch(chromiumLaunch())
const page = await browser.newPage()

async function picture(view: string, size: number): Promise<IconPicture> {
  const drawing = Buffer.from(svg.replace(wholeView, view)).toString('base64')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}"></body>`,
    { waitUntil: 'load' },
  )
  return { size, png: await page.screenshot({ omitBackground: true, type: 'png' }) }
}

async function pictures(view: string, sizes: readonly number[]): Promise<IconPicture[]> {
  const all: IconPicture[] = []
  for (const size of sizes) all.push(await picture(view, size))
  return all
}

const linux = await pictures(closeView, linuxSizes)
const files: [name: string, bytes: Buffer][] = [
  ['icon.icns', icnsFile(await pictures(wholeView, macSizes))],
  ['icon.ico', icoFile(await pictures(closeView, icoSizes))],
  ...linux.map(({ size, png }): [string, Buffer] => [`png/${size}x${size}.png`, png]),
]
await browser.close()

const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
rmSync(join(folder, 'png'), { recursive: true, force: true })
mkdirSync(join(folder, 'png'))
for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
const record = { 'icon.svg': hash(svg), ...Object.fromEntries(files.map(([name, bytes]) => [name, hash(bytes)])) }
writeFileSync(join(folder, 'built.json'), `${JSON.stringify(record, null, 2)}\n`)
console.log(`${files.length} icon files drawn from icon.svg.`)
