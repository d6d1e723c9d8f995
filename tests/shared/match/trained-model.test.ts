import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { storyCentre } from '../../../scripts/story-centre.ts'
import { teachingTexts } from '../../../scripts/teaching-texts.ts'
import { featureReader, packModel, trainModel, usualSettings } from '../../../scripts/train-model.ts'
import { concepts } from '../../../shared/match/lexicon.ts'

const folder = join(import.meta.dirname, '../../../shared/match/model')
const committed = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

describe('the built data of the matcher', () => {
  test('is what `npm run train` builds from the texts of today, to the byte', { timeout: 120_000 }, () => {
    const texts = teachingTexts()
    const read = featureReader(concepts)
    const packed = packModel(
      trainModel(
        texts,
        texts.map(({ text }) => read(text)),
        usualSettings,
      ),
    )
    const isSame = JSON.stringify(packed) === JSON.stringify(committed('principle-model.json'))
    expect(isSame, 'texts, cues, lexicon or reading changed: run `npm run train`').toBe(true)
    expect(storyCentre()).toEqual(committed('meaning-centre.json'))
  })

  test('is small', () => {
    expect(statSync(join(folder, 'principle-model.json')).size).toBeLessThan(600 * 1024)
  })

  test('knows every concept of the lexicon, and there are 100 to 150', () => {
    expect(Object.keys(committed('concept-words.json') as object).sort()).toEqual(concepts.map(({ id }) => id).sort())
    expect(concepts.length).toBeGreaterThanOrEqual(100)
    expect(concepts.length).toBeLessThanOrEqual(150)
  })
})
