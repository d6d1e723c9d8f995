import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { concepts } from '../shared/match/lexicon.ts'
import type { Feature } from '../shared/match/principle-features.ts'
import { unpackModel } from '../shared/match/principle-model.ts'
import { teachingTexts } from './teaching-texts.ts'
import { featureReader, packModel, type TeachingText, trainModel, usualSettings } from './train-model.ts'

// Trains the principle model and what is learned from stories (centre, bridge, principles told, fit), writes them to shared/match/model/, and prints the
// size, the load time, the figures by five-fold cross-validation over questions, and the learning curve. The same texts
// give the same bytes. `--check` writes nothing; `--quick` leaves the figures out.

const folder = join(import.meta.dirname, '..', 'shared', 'match', 'model')
const writes = !process.argv.includes('--check')
const texts = teachingTexts()
const read = featureReader(concepts)
const features = texts.map((each) => read(each.text))

interface Share {
  top1: number
  top3: number
}

function tested(model: ReturnType<typeof unpackModel>, places: readonly number[]): Share {
  let top1 = 0
  let top3 = 0
  for (const place of places) {
    const probabilities = model.probabilities(features[place] ?? [])
    const order = [...probabilities.keys()].sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0))
    const labels = texts[place]?.labels ?? []
    if (labels.includes(order[0] ?? -1)) top1 += 1
    if (order.slice(0, 3).some((each) => labels.includes(each))) top3 += 1
  }
  return { top1: top1 / places.length, top3: top3 / places.length }
}

function taught(places: readonly number[]) {
  const chosen: TeachingText[] = []
  const chosenFeatures: Feature[][] = []
  for (const place of places) {
    const text = texts[place]
    if (!text) continue
    chosen.push(text)
    chosenFeatures.push(features[place] ?? [])
  }
  return unpackModel(packModel(trainModel(chosen, chosenFeatures, usualSettings)))
}

/** Questions of the bank by fold, so that no wording of a tested question was taught. */
function folds(count: number): { taught: number[]; tested: number[] }[] {
  const questions = [...new Set(texts.map((text) => text.question))]
  const foldOf = new Map(questions.map((question, at) => [question, at % count]))
  const isBank = (text: TeachingText) => !/^(?:cue|name) /.test(text.question)
  return Array.from({ length: count }, (_, fold) => ({
    taught: [...texts.keys()].filter((at) => foldOf.get(texts[at]?.question ?? '') !== fold),
    tested: texts.flatMap((text, at) => (isBank(text) && foldOf.get(text.question) === fold ? [at] : [])),
  }))
}

const said = ({ top1, top3 }: Share) => `top 1 ${top1.toFixed(3)}, top 3 ${top3.toFixed(3)}`

const packed = packModel(trainModel(texts, features, usualSettings))
const file = join(folder, 'principle-model.json')
if (writes) writeFileSync(file, `${JSON.stringify(packed)}\n`)
const start = performance.now()
const ready = unpackModel(packed)
console.log(`${texts.length} texts, ${ready.rows} features`)
console.log(
  `principle-model.json ${Math.round(statSync(file).size / 1024)} KB, ready in ${(performance.now() - start).toFixed(1)} ms`,
)
if (writes) {
  // Imported only now: the space reads the rarities of the model just written.
  const { trainMeaning } = await import('./train-meaning.ts')
  const { centre, bridge, told, fit } = trainMeaning()
  for (const [name, value] of Object.entries({
    'meaning-centre': centre,
    'meaning-bridge': bridge,
    'told-principles': told,
    'fit-weights': fit,
  })) {
    const written = join(folder, `${name}.json`)
    writeFileSync(written, `${JSON.stringify(value)}\n`)
    console.log(`${name}.json ${Math.ceil(statSync(written).size / 1024)} KB`)
  }
  console.log(`fit weights: ${JSON.stringify(fit)}`)
}

if (!process.argv.includes('--quick')) {
  const { taughtFigures } = await import('./taught-figures.ts')
  const { taughtStories } = await import('./taught-stories.ts')
  console.log('bridge and principles told, on the half of the taught stories they did not learn from:')
  for (const line of taughtFigures(taughtStories())) console.log(line)
  const parts = folds(5)
  const each = parts.map((part) => tested(taught(part.taught), part.tested))
  const mean = (key: keyof Share) => each.reduce((sum, share) => sum + share[key], 0) / each.length
  console.log(`bank questions, five folds by question: ${said({ top1: mean('top1'), top3: mean('top3') })}`)
  console.log('learning curve (tested on the first fold):')
  const [first] = parts
  for (const share of [0.1, 0.2, 0.4, 0.6, 0.8, 1]) {
    const kept = new Set(
      [...new Set(first?.taught.map((at) => texts[at]?.question))].filter((_, at) => (at * 7919) % 100 < share * 100),
    )
    const places = first?.taught.filter((at) => kept.has(texts[at]?.question)) ?? []
    console.log(`  ${String(places.length).padStart(5)} texts: ${said(tested(taught(places), first?.tested ?? []))}`)
  }
}
