import { enableCompileCache } from 'node:module'

// `npm start`: the bot where there is a token, else the console. What the process exits with stands in the README:
// 0 told to stop or end of input, 1 a failure, 2 a wrong variable, 69 Discord out of reach, 78 Discord refuses the bot.

// What is loaded from here on is kept compiled, in the system's folder for temporary files: the next start is faster.
enableCompileCache()
const { start } = await import('./start.ts')

process.exit(await start())
