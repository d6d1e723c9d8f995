import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './scripts/find-chromium.ts'

/** Generous, in ms: tests start processes and browsers, and a busy machine is no failure. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } }

/**
 * Prepared before the first page opens: a library met only halfway through a run would be prepared then, and the page
 * reloaded under the tests that are running.
 */
const preparedLibraries = [
  '@base-ui/react/alert-dialog',
  '@base-ui/react/combobox',
  '@base-ui/react/csp-provider',
  '@base-ui/react/dialog',
  '@base-ui/react/menu',
  '@base-ui/react/meter',
  '@base-ui/react/number-field',
  '@base-ui/react/popover',
  '@base-ui/react/switch',
  '@base-ui/react/toast',
  '@base-ui/react/toggle',
  '@base-ui/react/toggle-group',
  '@base-ui/react/tooltip',
  '@codemirror/commands',
  '@codemirror/state',
  '@codemirror/view',
  '@noble/hashes/sha2.js',
  '@tanstack/react-virtual',
  'dexie',
  'diff',
  'fast-check',
  'fuse.js',
  'lucide-react',
  'mammoth',
  'papaparse/papaparse.js',
  'react',
  'react-dom',
  'react-dom/client',
  'react-error-boundary',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'tinykeys',
  'ts-fsrs',
  'wink-porter2-stemmer',
  'zod',
]

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
          include: ['tests/{shared,electron,scripts,house,standin}/**/*.test.ts', 'tests/renderer/**/*.node.test.ts'],
        },
      },
      {
        optimizeDeps: { include: preparedLibraries },
        test: {
          ...patience,
          name: 'browser',
          testTimeout: 120_000,
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
