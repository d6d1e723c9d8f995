import { ipcMain, type WebContents } from 'electron'
import { type CallName, calls, type EventDetail, type EventName, events } from '../shared/ipc/ipc-contract.ts'
import { answerCall, type CallerFrame, type Handler } from './answer-call.ts'

/** One handler for every channel of the contract, given the contents that asked. */
export type Handlers = {
  [Name in CallName]: (args: Parameters<Handler<Name>>[0], from: WebContents) => ReturnType<Handler<Name>>
}

function frameOf(event: { senderFrame: CallerFrame | null }): CallerFrame | null {
  try {
    const frame = event.senderFrame
    return frame && { url: frame.url, parent: frame.parent }
  } catch {
    // A frame that went away while it was asking.
    return null
  }
}

function handleCall<Name extends CallName>(name: Name, handlers: Handlers, log: (problem: string) => void): void {
  ipcMain.handle(name, (event, ...args: unknown[]) =>
    answerCall({ name, frame: frameOf(event), args, handler: (read) => handlers[name](read, event.sender), log }),
  )
}

/** The only door from the page into this process (S7). */
export function handleCalls(handlers: Handlers, log: (problem: string) => void): void {
  for (const name of Object.keys(calls) as CallName[]) handleCall(name, handlers, log)
}

/** Tells the page something, in the shape the contract gives it. A window already gone hears nothing. */
export function tellPage<Name extends EventName>(contents: WebContents, name: Name, detail: EventDetail<Name>): void {
  if (!contents.isDestroyed()) contents.send(name, events[name].parse(detail))
}
