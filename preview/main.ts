/**
 * The bot in a page that looks and works like a Discord channel: `npm run preview [-- --port 8080] [-- --articles PATH ...]`.
 * Without `--articles` it shows the articles of the configuration (DATA_DIR, ARTICLES_DIR), which are those of `seeds/` at first. It works on
 * a copy in memory.
 */
import { parseArgs } from 'node:util'
import { createChartDrawer } from '../src/charts/chart-drawer.ts'
import { refusalLines } from '../src/cli/refusal-lines.ts'
import { type Config, ConfigError, loadConfig, loadEnvironment } from '../src/config.ts'
import { openCopy } from './open-copy.ts'
import { servePreview } from './server.ts'
import { openStage } from './stage.ts'

const MOST_REFUSALS = 10
const PORT = /^\d{1,5}$/u

const { values } = parseArgs({
  args: joinedPort(process.argv.slice(2)),
  options: { port: { type: 'string', default: '0' }, articles: { type: 'string', multiple: true } },
})
if (!PORT.test(values.port) || Number(values.port) > 65_535) {
  process.stderr.write(`Cannot use --port ${values.port}: it is no number from 0 to 65535\n`)
  process.exit(2)
}

const config = readConfig()
const given = values.articles
const desk = await openCopy(given === undefined ? config.dataDir : undefined, given ?? [config.articlesDir], {
  savedAt: new Date().toISOString(),
})
for (const line of refusalLines(desk.refusals, MOST_REFUSALS)) process.stderr.write(`${line}\n`)
const drawer = createChartDrawer()
const stage = await openStage({ ...desk, draw: drawer.draw }, { now: Date.now })
const server = await servePreview(stage, Number(values.port))
process.stdout.write(`The preview is at ${server.url} (this machine only). Ctrl-C ends it.\n`)

function readConfig(): Config {
  try {
    return loadConfig(loadEnvironment())
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    return process.exit(error.exitCode)
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server
      .close()
      .then(() => stage.close())
      .then(() => drawer.close())
      .then(() => desk.close())
      .then(() => process.exit(0))
  })
}

/** The arguments with the port in one with its option: a value that begins with a hyphen counts as an option of its own. */
function joinedPort(given: readonly string[]): string[] {
  const at = given.indexOf('--port')
  const value = given[at + 1]
  if (at === -1 || value === undefined) return [...given]
  return [...given.slice(0, at), `--port=${value}`, ...given.slice(at + 2)]
}
