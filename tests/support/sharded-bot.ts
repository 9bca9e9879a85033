import { start } from '../../src/start.ts'

// The bot as `npm start` runs it, but for the time between two shards that connect: five seconds are Discord's wish alone.

process.exit(await start({ sharding: { between: 50, wait: 50 } }))
