import { start } from '../../src/start.ts'

// The bot as `npm start` runs it, but that what goes out by itself is looked after more often, and that what a killed process
// held is free sooner. The program itself has no setting for that.
process.exit(
  await start({
    outgoing: { tick: 100, gather: 20, lease: 3000, request: 2000, planLease: 1000, wait: 200 },
  }),
)
