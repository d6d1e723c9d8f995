import '../shared/zod-config.ts'
import { join } from 'node:path'
import { startApp } from './start-app.ts'

try {
  process.exitCode = await startApp({ root: join(import.meta.dirname, '..') })
} catch (error) {
  console.error(`STAR Story Bank could not start: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
