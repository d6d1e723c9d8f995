import * as z from 'zod'
import { loopSchema } from '../loop/loop.ts'
import { tellingSchema } from '../loop/telling.ts'
import { drillSchema, rehearsalSchema } from '../practice/rehearsal.ts'
import { ownQuestionSchema, pinSchema } from '../question/question.ts'
import { dismissalSchema } from '../review/dismissal.ts'
import { settingsSchema } from '../settings/settings.ts'
import { storySchema } from '../story/story.ts'

const { role, principleWeights, principleTargets, defaultTarget, wordsPerMinute, confidentialTerms, unflaggedWords } =
  settingsSchema.shape

/**
 * The settings that say what the person wants, and not how this computer shows it: they go with the bank. Without their
 * defaults, so that one that was never said stays unsaid.
 */
export const bankSettingsSchema = z
  .object({
    role: role.unwrap(),
    principleWeights: principleWeights.unwrap(),
    principleTargets: principleTargets.unwrap(),
    defaultTarget: defaultTarget.unwrap(),
    wordsPerMinute: wordsPerMinute.unwrap(),
    confidentialTerms: confidentialTerms.unwrap(),
    unflaggedWords: unflaggedWords.unwrap(),
  })
  .partial()
export type BankSettings = z.infer<typeof bankSettingsSchema>

/**
 * Everything a person keeps, as it is exported and restored. Each list has a default, so that a file written before a
 * list existed still reads (rule BK1). Later nouns add their list here, their key to `list-rows.ts` and their links to
 * `bank-links.ts`.
 */
export const bankSchema = z.object({
  stories: z.array(storySchema).default([]),
  questions: z.array(ownQuestionSchema).default([]),
  pins: z.array(pinSchema).default([]),
  dismissals: z.array(dismissalSchema).default([]),
  rehearsals: z.array(rehearsalSchema).default([]),
  drills: z.array(drillSchema).default([]),
  loops: z.array(loopSchema).default([]),
  tellings: z.array(tellingSchema).default([]),
  settings: bankSettingsSchema.default({}),
})
export type Bank = z.infer<typeof bankSchema>

export const emptyBank: Bank = {
  stories: [],
  questions: [],
  pins: [],
  dismissals: [],
  rehearsals: [],
  drills: [],
  loops: [],
  tellings: [],
  settings: {},
}
