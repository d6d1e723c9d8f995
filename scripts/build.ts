import '../shared/zod-config.ts'
import { join } from 'node:path'
import { buildApp } from './build-app.ts'

const begun = performance.now()
try {
  const buildId = await buildApp(join(import.meta.dirname, '..'))
  console.log(`Built ${buildId} into out/ in ${((performance.now() - begun) / 1000).toFixed(1)} s.`)
} catch (error) {
  console.error(`The build failed: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
