import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { decode, encode } from './codec.js'
import { onlyModelled } from './refusal.ts'

type Handle = IpcMain['handle']
const handlers = new Map<string, Parameters<Handle>[1]>()

const modelled: Pick<IpcMain, 'handle'> = {
  handle: (channel, listener) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, listener)
  },
}
export const ipcMain = onlyModelled('ipcMain', modelled)

/** A call from a page, answered as text: the reply, or the words of an error. */
export async function answerMain(
  channel: string,
  args: readonly unknown[],
  event: { sender: unknown; senderFrame: unknown },
): Promise<{ value?: unknown; error?: string }> {
  const handler = handlers.get(channel)
  if (!handler)
    return { error: `Error invoking remote method '${channel}': Error: No handler registered for '${channel}'` }
  try {
    const decoded = args.map((each) => decode(each))
    return { value: encode(await handler(event as unknown as IpcMainInvokeEvent, ...decoded)) }
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` }
  }
}
