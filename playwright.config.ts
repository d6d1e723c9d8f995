import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './scripts/find-chromium.ts'

/** Journeys: the built app, served as `npm start` serves it, used as a person would. */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results/journeys',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // A busy machine is no failure.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL: 'http://127.0.0.1:7827',
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    launchOptions: chromiumLaunch(),
    permissions: ['clipboard-read', 'clipboard-write'],
  },
})
