import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type PrincipleId, principleIdSchema, principleIds } from '../shared/principle/principle.ts'
import { principles } from '../shared/principle/principle-content.ts'
import type { TeachingText } from './train-model.ts'

const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  principles: z.array(principleIdSchema).min(1),
  phrasings: z.array(z.string()),
})

const shared = join(import.meta.dirname, '..', 'shared')
const numberOf = (id: PrincipleId) => principleIds.indexOf(id)

/**
 * What a kind of text counts in training. A cue says in a few words what a hundred questions ask, so it counts more than
 * a question; the long wordings of the bank say much beside the point, so they count less. Chosen on our own questions.
 */
const weights = { question: 1, longWording: 0.5, cue: 2, principleCue: 1.5, name: 1 }
/** The place of the long wording among a question's phrasings. */
const longPlace = 1

/** The question bank in all its wordings. */
function bankTexts(): TeachingText[] {
  const folder = join(shared, 'question', 'bank')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  return files.flatMap((name) => {
    const questions = z.array(questionSchema).parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    return questions.flatMap(({ id, text, principles: ids, phrasings }) => {
      const labels = ids.map(numberOf)
      const first: TeachingText = { text, labels, question: id, weight: weights.question }
      const others = phrasings.map((phrasing, at) => ({
        text: phrasing,
        labels,
        question: id,
        weight: at === longPlace ? weights.longWording : weights.question,
      }))
      return [first, ...others]
    })
  })
}

/** Short cues in the words of the trade, one a line: the cue, then other principles it also stands for after ` | `. */
function cueTexts(): TeachingText[] {
  const cues = z
    .record(principleIdSchema, z.array(z.string()))
    .parse(JSON.parse(readFileSync(join(shared, 'match', 'model', 'teaching-cues.json'), 'utf8')))
  return principleIds.flatMap((id) =>
    (cues[id] ?? []).map((line) => {
      const [text = '', ...others] = line.split(' | ')
      const labels = [id, ...others.map((other) => principleIdSchema.parse(other))].map(numberOf)
      return { text, labels, question: `cue ${text}`, weight: weights.cue }
    }),
  )
}

/** The names of the principles and the cues their content page lists. */
function principleTexts(): TeachingText[] {
  return principles.flatMap(({ id, name, cues }) => [
    { text: name, labels: [numberOf(id)], question: `name ${id}`, weight: weights.name },
    ...cues.map((text) => ({ text, labels: [numberOf(id)], question: `cue ${text}`, weight: weights.principleCue })),
  ])
}

/** Every text the principle model learns from, in a fixed order. All of it is our own writing. */
export function teachingTexts(): TeachingText[] {
  return [...bankTexts(), ...cueTexts(), ...principleTexts()]
}
