import { defineConfig } from '@playwright/test'

/** The desktop app: built main, preload and page, in real Electron or in the stand-in (tests/desktop/README.md). */
export default defineConfig({
  testDir: 'tests/desktop',
  outputDir: 'test-results/desktop',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // Generous: a busy machine is no failure, and every wait is for a state.
  timeout: 240_000,
  expect: { timeout: 45_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/desktop.json' }]],
})
