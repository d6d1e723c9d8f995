export interface ImportDialogProps {
  open: boolean
  /** Text pasted by hand instead of a file; the dialog then starts at the split. */
  paste: boolean
  onClose: () => void
  onOpenStory: (id: string) => void
}

/** Tells what an import would do before it does it. */
export function ImportDialog(_props: ImportDialogProps) {
  return null
}
