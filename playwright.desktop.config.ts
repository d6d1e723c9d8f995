import { defineConfig } from '@playwright/test'

/** The desktop app: built main, preload and page, in real Electron or in the stand-in (tests/desktop/README.md). */
export default defineConfig({
  testDir: 'tests/desktop',
  outputDir: 'test-results/desktop',
  workers: 1,
  fullyParallel: false,
  // A test that passes only when tried again is passed, and named at the end of the run (CONTRIBUTING.md).
  retries: 1,
  // Generous: a busy machine is no failure, and every wait is for a state.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/desktop.json' }]],
})
