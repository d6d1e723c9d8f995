import { defineConfig } from '@playwright/test'

/** The desktop app: built main, preload and page, in real Electron or in the stand-in (tests/desktop/README.md). */
export default defineConfig({
  testDir: 'tests/desktop',
  outputDir: 'test-results/desktop',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/desktop.json' }]],
})
