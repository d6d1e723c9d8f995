import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './scripts/find-chromium.ts'

/** Generous, in ms: tests start processes and browsers, and a busy machine is no failure. */
const patience = { testTimeout: 30_000, hookTimeout: 60_000 }

/** Two rooms of tests: `node` for everything that needs no page, `browser` for what only a real engine can show. */
export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          ...patience,
          name: 'node',
          // Property tests run thousands of cases, on machines that may be busy; no test measures time by this.
          testTimeout: 120_000,
          environment: 'node',
          include: ['tests/{shared,electron,scripts,house}/**/*.test.ts', 'tests/renderer/**/*.node.test.ts'],
        },
      },
      {
        test: {
          ...patience,
          name: 'browser',
          testTimeout: 60_000,
          include: ['tests/renderer/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
