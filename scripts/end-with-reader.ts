/** Ends quietly when whoever reads the output stops reading, as `| head` does; any other trouble with it is still thrown. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
