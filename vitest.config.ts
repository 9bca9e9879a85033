import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Tests wait for real processes and a real connection; what they wait for says itself, after ten seconds, what it saw.
    // Every core: most tests wait for processes rather than work.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
