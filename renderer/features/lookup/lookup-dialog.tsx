import type { PrincipleId } from '../../../shared/principle/principle.ts'

export interface LookupDialogProps {
  open: boolean
  onClose: () => void
  onOpenStory: (id: string) => void
  /** Start a story for this question. */
  onNewStory: (from: { question: string; principles: PrincipleId[] }) => void
  /** Commands that can be run from the palette (typed after ">"), with their keys in words. */
  commands: readonly { id: string; label: string; keys: string; run: () => void }[]
}

/** A question in, the stories to tell out. */
export function LookupDialog(_props: LookupDialogProps) {
  return null
}
