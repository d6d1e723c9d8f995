import {
  type CallArguments,
  type CallName,
  type CallReply,
  calls,
  lookupCalls,
  type Refusal,
} from '../shared/ipc/ipc-contract.ts'
import { messageBytes } from '../shared/ipc/message-bytes.ts'
import { failure } from '../shared/result.ts'
import { lookupPath, pageHost, scheme } from './address.ts'

/** What we need to know of the frame that calls. */
export interface CallerFrame {
  url: string
  parent: unknown
}

/**
 * Our page, in the top frame of its window, and nobody else (SAFETY.md 1.6); the lookup's page for its own channels, the
 * main page for all others. Null is a frame already gone.
 */
export function isTrustedCaller(frame: CallerFrame | null, name: CallName): boolean {
  if (!frame || frame.parent !== null || !URL.canParse(frame.url)) return false
  const url = new URL(frame.url)
  if (url.protocol !== `${scheme}:` || url.host !== pageHost) return false
  return (url.pathname === lookupPath) === lookupCalls.includes(name)
}

export type Handler<Name extends CallName> = (args: CallArguments<Name>) => Promise<CallReply<Name>> | CallReply<Name>

interface Call<Name extends CallName> {
  name: Name
  frame: CallerFrame | null
  args: readonly unknown[]
  handler: Handler<Name>
  /** Told what the page is not told. */
  log: (problem: string) => void
}

function refuse(reason: Extract<Refusal, { type: 'refused' }>['reason']) {
  return failure({ type: 'refused' as const, reason })
}

/**
 * Answers one call: who calls? is it small enough? is it what the channel takes? Only then the handler; and its reply is
 * checked too (S7). Never throws: whatever goes wrong becomes a `refused` or a `failed`.
 */
export async function answerCall<Name extends CallName>({ name, frame, args, handler, log }: Call<Name>) {
  if (!isTrustedCaller(frame, name)) return refuse('sender')
  const { args: argsSchema, reply: replySchema, maxBytes } = calls[name]
  if (messageBytes(args, maxBytes) > maxBytes) return refuse('size')
  const read = argsSchema.safeParse(args[0])
  if (args.length !== 1 || !read.success) return refuse('arguments')
  try {
    // The schema of this very channel has just accepted it; TypeScript cannot follow the name through the union.
    const reply = await handler(read.data as CallArguments<Name>)
    const checked = replySchema.safeParse(reply)
    if (checked.success) return checked.data
    log(`${name}: the reply is not what the contract says`)
  } catch (error) {
    log(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return failure({ type: 'failed' as const })
}
