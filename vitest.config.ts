import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Where `npm start` keeps what it has compiled too: tests start the program a hundred times.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache')

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/postgres-cluster.ts',
    setupFiles: 'tests/support/random-seed.ts',
    // Tests wait for real processes and a real connection; what they wait for says itself, after ten seconds, what it saw.
    // Every core: most tests wait for processes rather than work.
    maxWorkers: '100%',
    // No test replaces a module or leaves anything behind in one: what a file loads, the next finds loaded.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
