import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { concepts } from '../shared/match/lexicon.ts'
import { unpackModel } from '../shared/match/principle-model.ts'
import { teachingTexts } from './teaching-texts.ts'
import { featureReader, packModel, trainModel, usualSettings } from './train-model.ts'

const folder = join(import.meta.dirname, '..', 'shared', 'match', 'model')
const texts = teachingTexts()
const read = featureReader(concepts)
const features = texts.map((each) => read(each.text))
const packed = packModel(trainModel(texts, features, usualSettings))
const json = `${JSON.stringify(packed)}\n`
writeFileSync(join(folder, 'principle-model.json'), json)
const start = performance.now()
unpackModel(packed)
console.log(
  `${packed.hashes.length ? texts.length : 0} texts; ${Math.round(json.length / 1024)} KB; ready in ${(performance.now() - start).toFixed(1)} ms`,
)
