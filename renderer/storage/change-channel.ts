import * as z from 'zod'

const newsSchema = z.object({ table: z.string(), keys: z.array(z.string()) }).array()
/** Which rows changed, by table. */
export type News = z.infer<typeof newsSchema>

export interface ChangeChannel {
  /** Tells the other windows of this app. */
  tell: (news: News) => void
  /** Called with what other windows wrote; returns its own undoing. */
  listen: (listener: (news: News) => void) => () => void
}

/** Windows of one origin tell each other what they wrote; a message that does not fit the shape is not acted on. */
export function changeChannel(name: string): ChangeChannel {
  const channel = new BroadcastChannel(name)
  return {
    tell: (news) => channel.postMessage(news),
    listen: (listener) => {
      const onMessage = (event: MessageEvent) => {
        const read = newsSchema.safeParse(event.data)
        if (read.success) listener(read.data)
      }
      channel.addEventListener('message', onMessage)
      return () => channel.removeEventListener('message', onMessage)
    },
  }
}
