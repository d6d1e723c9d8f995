import { readFileSync } from 'node:fs'
import { type SectionName, type Story, sectionNames, storySchema } from '../shared/story/story.ts'
import { wordCount } from '../shared/story/story-text.ts'

const sampleFile = new URL('../fixtures/sample-bank.json', import.meta.url)
const samples = storySchema.array().parse(JSON.parse(readFileSync(sampleFile, 'utf8')).stories)
const sentences = Object.fromEntries(
  sectionNames.map((name) => [name, samples.flatMap((story) => story[name].match(/[^.!?]+[.!?]+\s*/g) ?? [])]),
) as Record<SectionName, string[]>

/** Shares of the words, as a well-told story has them. */
const shares: Record<SectionName, number> = { situation: 0.2, task: 0.08, action: 0.52, result: 0.2, learning: 0.05 }

/** Far enough from any count of sentences that neighbours in a list do not become neighbours in a story. */
const stride = 7919

/** Stories of about so many spoken words each, their sentences drawn from the sample bank; the same for the same seed. */
export function mixedStories(seed: number, count: number, words: number): Story[] {
  let drawn = seed
  const pick = <Item>(items: readonly Item[]) => {
    drawn += stride
    return items[drawn % items.length]
  }
  return Array.from({ length: count }, (_, at) => {
    const base = pick(samples)
    const story: Story = storySchema.parse({ ...base, id: `mixed-${seed}-${at}`, title: `Story ${at}` })
    for (const name of sectionNames) {
      let text = ''
      while (wordCount(text) < shares[name] * words) text += `${pick(sentences[name])?.trim() ?? ''} `
      story[name] = text.trim()
    }
    return story
  })
}
