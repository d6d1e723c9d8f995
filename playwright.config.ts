import { defineConfig } from '@playwright/test'
import { chromiumLaunch, findTestBrowser } from './scripts/find-chromium.ts'

/** Journeys: the built app, served as `npm start` serves it, used as a person would. */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results/journeys',
  workers: 1,
  fullyParallel: false,
  // A test that passes only when tried again is passed, and named at the end of the run (CONTRIBUTING.md).
  retries: 1,
  // A busy machine is no failure.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    launchOptions: chromiumLaunch(findTestBrowser()),
    permissions: ['clipboard-read', 'clipboard-write'],
  },
})
