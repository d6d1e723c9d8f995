import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch, findTestBrowser } from './scripts/find-chromium.ts'
import { preparedLibraries } from './scripts/testing/prepared-libraries.ts'

/**
 * Generous, in ms: tests start processes and browsers and run thousands of cases, and a busy machine is no failure. No
 * test measures time by this, and none has less patience of its own.
 */
const patience = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } }

/**
 * Three rooms of tests: `shared` for the subject, which has no page, no Node and no clock, so that its files may share one
 * process; `node` for everything else that needs no page; `browser` for what only a real engine can show.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...patience,
          name: 'shared',
          environment: 'node',
          // A process for each of ninety files took as long to read the subject anew as its tests take.
          isolate: false,
          include: ['tests/shared/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patience,
          name: 'node',
          environment: 'node',
          include: ['tests/{electron,scripts,house,standin}/**/*.test.ts', 'tests/renderer/**/*.node.test.ts'],
        },
      },
      {
        // React as a person gets it: its form for building an app takes twice as long over every test.
        define: { 'process.env.NODE_ENV': '"production"' },
        oxc: { jsx: { runtime: 'automatic', development: false } },
        optimizeDeps: { include: [...preparedLibraries] },
        test: {
          ...patience,
          name: 'browser',
          include: ['tests/renderer/**/*.browser.test.{ts,tsx}'],
          // A test that passes only when tried again is passed, and named at the end of the run (CONTRIBUTING.md).
          retry: 1,
          browser: {
            enabled: true,
            headless: true,
            // On a cold machine everything is prepared first.
            connectTimeout: 300_000,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch(findTestBrowser()) }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
