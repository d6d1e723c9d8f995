import type { ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Button } from './button.tsx'
import { ErrorPanel } from './error-panel.tsx'

interface PaneBoundaryProps {
  /** What failed, and that nothing is lost: "The list could not be shown. Your stories are safe." */
  title: string
  /** When one of these is another, the pane is tried again. */
  resetKeys?: unknown[]
  children: ReactNode
}

/** The stack of an error, or what else was thrown, for a report. */
export function errorDetails(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Keeps what goes wrong in one pane from taking the others with it. */
export function PaneBoundary({ title, resetKeys = [], children }: PaneBoundaryProps) {
  return (
    <ErrorBoundary
      resetKeys={resetKeys}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <ErrorPanel title={title} details={errorDetails(error)}>
          <Button small onClick={resetErrorBoundary}>
            Try again
          </Button>
        </ErrorPanel>
      )}
    >
      {children}
    </ErrorBoundary>
  )
}
