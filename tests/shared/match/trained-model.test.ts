import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { taughtStories } from '../../../scripts/taught-stories.ts'
import { teachingTexts } from '../../../scripts/teaching-texts.ts'
import { trainMeaning } from '../../../scripts/train-meaning.ts'
import { featureReader, packModel, trainModel, usualSettings } from '../../../scripts/train-model.ts'
import { concepts } from '../../../shared/match/lexicon.ts'

const folder = join(import.meta.dirname, '../../../shared/match/model')
const committed = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

describe('the built data of the matcher', () => {
  test('is what `npm run train` builds from the texts of today, to the byte', () => {
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
  })

  test('MA16, MA20, MA22, MA23: so are centre, bridge, principles told and fit, each on top of the one before', () => {
    const { centre, bridge, told, fit } = trainMeaning()
    const isSame = (value: unknown, name: string) => JSON.stringify(value) === JSON.stringify(committed(name))
    expect(isSame(centre, 'meaning-centre.json')).toBe(true)
    expect(isSame(bridge, 'meaning-bridge.json')).toBe(true)
    expect(isSame(told, 'told-principles.json')).toBe(true)
    expect(isSame(fit, 'fit-weights.json')).toBe(true)
  })

  test('is taught by stories of every principle, each with near questions it does not answer', () => {
    const taught = taughtStories()
    expect(taught.length).toBeGreaterThanOrEqual(600)
    expect(new Set(taught.map(({ story }) => story.id)).size).toBe(taught.length)
    const shown = new Set(taught.flatMap(({ story }) => story.principles.map(({ id }) => id)))
    expect(shown.size).toBe(16)
    for (const { questions, near } of taught) {
      expect(questions.length).toBeGreaterThanOrEqual(3)
      expect(near.length).toBeGreaterThanOrEqual(1)
    }
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
