/**
 * The bot in a page that looks and works like a Discord channel: `npm run preview [-- --port 8080] [-- --articles PATH ...]`.
 * Without `--articles` it shows the articles of the configuration (DATA_DIR, ARTICLES_DIR), which are those of `seeds/` at first. It works on
 * a copy in memory.
 */
import { Command, CommanderError } from 'commander'
import { createChartDrawer } from '../src/charts/chart-drawer.ts'
import { refusalLines } from '../src/cli/refusal-lines.ts'
import { UsageError } from '../src/cli/usage-error.ts'
import { whyNoArticles } from '../src/cli/why-no-articles.ts'
import { loadConfig, loadEnvironment } from '../src/config.ts'
import { visibleText } from '../src/text/shown-text.ts'
import { openCopy } from './open-copy.ts'
import { type PreviewServer, servePreview } from './server.ts'
import { openStage } from './stage.ts'

const MOST_REFUSALS = 10
const ANY_PORT = '0'
const PORT = /^\d{1,5}$/u
const HIGHEST_PORT = 65_535

const FAILURE = 1
const WRONG_USAGE = 2

/** Failures of listening that a person can do something about. */
const PORT_REASONS: ReadonlyMap<unknown, string> = new Map([
  ['EADDRINUSE', 'another program uses that port; choose another one or leave the option out'],
  ['EACCES', 'this user may not use that port; choose one above 1023 or leave the option out'],
])

interface PreviewOptions {
  readonly port?: string
  readonly articles?: readonly string[]
}

async function runPreview(options: PreviewOptions): Promise<void> {
  const port = readPort(options.port ?? ANY_PORT)
  const config = loadConfig(loadEnvironment())
  const { articles } = options
  const desk = await openCopy(
    articles === undefined ? config.dataDir : undefined,
    articles ?? [config.articlesDir],
    { savedAt: new Date().toISOString() },
  )
  const lack = articles === undefined ? undefined : await whyNoArticles(articles, desk, MOST_REFUSALS)
  if (lack !== undefined) throw new Error(lack)
  for (const line of refusalLines(desk.refusals, MOST_REFUSALS)) process.stderr.write(`${line}\n`)
  const drawer = createChartDrawer()
  const stage = await openStage(
    { ...desk, draw: drawer.draw },
    { now: Date.now, rateLimit: config.rateLimit },
  )
  const server = await listen(stage, port)
  process.stdout.write(`The preview is at ${server.url} (this machine only). Ctrl-C ends it.\n`)
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
}

async function listen(stage: Parameters<typeof servePreview>[0], port: number): Promise<PreviewServer> {
  try {
    return await servePreview(stage, port)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(`Cannot use --port ${port}: ${PORT_REASONS.get(code) ?? message}`)
  }
}

function readPort(typed: string): number {
  if (PORT.test(typed) && Number(typed) <= HIGHEST_PORT) return Number(typed)
  throw new UsageError(`Cannot use --port ${typed}: it is no number from 0 to ${HIGHEST_PORT}`)
}

/** The exit code of what was thrown; what commander throws it has told already. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE
  process.stderr.write(`${visibleText((error as Error).message)}\n`)
  const code = (error as { exitCode?: unknown }).exitCode
  return typeof code === 'number' ? code : FAILURE
}

const program = new Command('npm run preview --')
  .description('Shows the bot in a page that looks and works like a Discord channel, to this machine alone.')
  .option('--port <number>', 'the port of the page; the default is any that is free')
  .option('--articles <path...>', 'show the articles of these files and folders; the archive is left out')
  .helpOption('-h, --help', 'show this help')
  .showHelpAfterError('(add --help to see what can be given)')
  .exitOverride()
  .action(runPreview)

try {
  await program.parseAsync()
} catch (error) {
  process.exit(failed(error))
}
