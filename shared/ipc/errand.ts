import * as z from 'zod'
import { principleIds } from '../principle/principle.ts'
import { type CommandId, isCommandId } from './command.ts'
import { fileFailureSchema, largestFileBytes } from './file-failure.ts'

/** Letters of a question handed from window to window: as many as a pin remembers. */
export const longestErrandQuestion = 10_000

const storyId = z.string().min(1).max(200)

const openStory = z.strictObject({ type: z.literal('open-story'), storyId })
const newStory = z.strictObject({
  type: z.literal('new-story'),
  question: z.string().max(longestErrandQuestion),
  principles: z.array(z.enum(principleIds)).max(principleIds.length),
})
const command = z.strictObject({ type: z.literal('command'), id: z.custom<CommandId>(isCommandId, 'not a command') })

/** What the lookup window may ask to be done in the main window. */
export const lookupErrandSchema = z.discriminatedUnion('type', [openStory, newStory, command])
export type LookupErrand = z.infer<typeof lookupErrandSchema>

/**
 * What waits for the main window, whether its page is up yet or not: from the lookup window, the tray, the menu, or the
 * system. A file comes as its bytes and a bare name: where it lies, only main knows (S7).
 */
export const errandSchema = z.discriminatedUnion('type', [
  openStory,
  newStory,
  command,
  z.strictObject({
    type: z.literal('import-file'),
    name: z.string().min(1).max(255),
    bytes: z.custom<Uint8Array<ArrayBuffer>>(
      (value) => value instanceof Uint8Array && value.byteLength <= largestFileBytes,
      'not bytes, or too many',
    ),
  }),
  z.strictObject({ type: z.literal('unread-file'), name: z.string().max(255), failure: fileFailureSchema }),
])
export type Errand = z.infer<typeof errandSchema>
