import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    // Dexie looks for IndexedDB when it is first imported.
    setupFiles: ['fake-indexeddb/auto', 'tests/helpers/node-20.ts'],
    testTimeout: 20_000,
    // Vitest leaves one core free: on two that would be one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
