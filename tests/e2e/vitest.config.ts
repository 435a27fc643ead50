import { defineConfig } from 'vitest/config'

/** A display of its own for each worker, or one window at a time on the display of whoever sits here: two would fight. */
const workers = (process.env['DISPLAY'] ?? '') === '' ? 2 : 1

export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: workers,
    fileParallelism: workers > 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
