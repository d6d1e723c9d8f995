import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { icnsFile, icoFile } from '../../../scripts/packaging/icon-files.ts'

const folder = 'electron/icons'
const bytesOf = (name: string) => readFileSync(join(folder, name))
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

/** The side of a square PNG, from its head. */
function pngSize(png: Buffer): number {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20))
  return png.readUInt32BE(16)
}

describe('the icons', () => {
  it('are those drawn from today’s svg: run `npm run icons` after changing it', () => {
    const record: Record<string, string> = JSON.parse(bytesOf('built.json').toString('utf8'))
    const { 'icon.svg': drawn, ...built } = record
    expect(hash(bytesOf('icon.svg').toString('utf8').replaceAll('\r\n', '\n'))).toBe(drawn)
    expect(Object.keys(built).length).toBe(10)
    for (const [name, wanted] of Object.entries(built)) expect([name, hash(bytesOf(name))]).toEqual([name, wanted])
  })

  it('have one accent and are plain drawing: no text, no picture, no address', () => {
    const svg = bytesOf('icon.svg').toString('utf8')
    const colours = new Set(svg.match(/#[0-9a-f]{6}\b/gi)?.map((colour) => colour.toLowerCase()))
    expect([...colours].sort()).toEqual(['#1f5f73', '#d9d4c7', '#faf9f6'])
    expect(svg).not.toMatch(/<(text|image|script|style|foreignObject)|href=/)
  })

  it('come in the sizes Windows asks for', () => {
    const ico = bytesOf('icon.ico')
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index
      const png = ico.subarray(ico.readUInt32LE(entry + 12), ico.readUInt32LE(entry + 12) + ico.readUInt32LE(entry + 8))
      expect(pngSize(png) % 256).toBe(ico.readUInt8(entry))
      return pngSize(png)
    })
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
  })

  it('come in the sizes macOS asks for', () => {
    const icns = bytesOf('icon.icns')
    expect(icns.subarray(0, 4).toString('ascii')).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.byteLength)
    const found: [string, number][] = []
    for (let at = 8; at < icns.byteLength; at += icns.readUInt32BE(at + 4))
      found.push([
        icns.subarray(at, at + 4).toString('ascii'),
        pngSize(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))),
      ])
    expect(Object.fromEntries(found)).toEqual({
      ic07: 128,
      ic08: 256,
      ic09: 512,
      ic10: 1024,
      ic11: 32,
      ic12: 64,
      ic13: 256,
      ic14: 512,
    })
  })

  it('come in the sizes Linux asks for, under names that say them', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512])
      expect(pngSize(bytesOf(`png/${size}x${size}.png`))).toBe(size)
  })
})

describe('writing icons', () => {
  it('refuses to leave a size of macOS out', () => {
    expect(() => icnsFile([{ size: 32, png: Buffer.alloc(1) }])).toThrow('There is no picture of 64 pixels.')
  })

  it('puts every picture where its entry says', () => {
    const ico = icoFile([
      { size: 16, png: Buffer.from('first') },
      { size: 256, png: Buffer.from('second') },
    ])
    expect(ico.subarray(ico.readUInt32LE(6 + 12)).toString()).toBe('firstsecond')
    expect(ico.subarray(ico.readUInt32LE(6 + 16 + 12)).toString()).toBe('second')
    expect(ico.readUInt8(6 + 16)).toBe(0)
  })
})
