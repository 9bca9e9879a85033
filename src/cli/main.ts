import { enableCompileCache } from 'node:module'
import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { loadConfig, loadEnvironment } from '../config.ts'
import { FORMAT_NAMES } from '../ingest/detect-format.ts'
import { visibleText } from '../text/shown-text.ts'
import type { AskOptions } from './ask.ts'
import type { DigestOptions } from './digest.ts'
import type { FeedbackOptions } from './feedback.ts'
import type { MigrateOptions } from './migrate.ts'
import type { Terminal } from './terminal.ts'

// What an action loads is kept compiled, in the system's folder for temporary files, so that the next start is faster.
enableCompileCache()

const ASK_EXAMPLES = `
Examples:
  dateline ask "How much of Ukraine does Russia control?"
  dateline ask "Who met in Davos?" --from 2026 --source "Dateline background"
  dateline ask "What was agreed in Minsk?" --as-of 2015-03-01
  dateline ask "Who met in Davos?" --articles my-articles/ report.txt --json
  dateline ask --explain "Who met in Davos?"
  dateline ask "/latest topic:peace talks"
  dateline ask "/check Russia holds half of Ukraine."
  dateline ask --batch questions.jsonl --articles articles.jsonl > answers.jsonl`

const INGEST_EXAMPLES = `
Reads ${FORMAT_NAMES}.

Examples:
  dateline ingest my-articles/
  dateline ingest report.txt more.jsonl
  dateline ingest --watch my-articles/
  dateline ingest - < articles.jsonl
  dateline ingest https://example.org/2026/01/20/pier-opens

Pages are fetched only where the site's robots.txt allows it. A feed is no page: add it with "dateline feeds add URL".`

const CONSOLE_EXAMPLES = `
Examples:
  dateline console
  echo "Who met in Davos?" | dateline console`

const DIGEST_EXAMPLES = `
Examples:
  dateline digest
  dateline digest --date 2026-01-20
  dateline digest --date "December 2025" --topics "prisoner exchange, peace plan"`

const FEEDBACK_EXAMPLES = `
Examples:
  dateline feedback
  dateline feedback --down --limit 50
  dateline feedback --json > feedback.jsonl`

const DOCTOR_EXAMPLES = `
Examples:
  dateline doctor
  dateline doctor --guild 123456789012345678
  DATA_DIR=/srv/dateline dateline doctor`

const MIGRATE_EXAMPLES = `
Moves articles with all their versions, feeds, settings, follows, digests, what waits to be posted and what was, answers and
votes. Stop the bot first. The archive that is moved is only read; the other one is to be empty. What was interrupted goes on
where it was when the same is run again. A password may stand in the environment as PGPASSWORD instead of in the address.

Examples:
  dateline migrate --to postgres://dateline@db.example/dateline
  dateline migrate --from postgres://dateline@db.example/dateline --to data/`

const BACKUP_EXAMPLES = `
The copy is a folder that DATA_DIR can name. The index that lies beside the archive is made anew at the first start.

Examples:
  dateline backup /backups/dateline-2026-01-20`

const FEEDS_EXAMPLES = `
Sub-commands: list, add, test, remove, pause, resume, import, export, poll.

Examples:
  dateline feeds
  dateline feeds test example.org
  dateline feeds add https://example.org/rss.xml --name "Example News"
  dateline feeds import feeds.opml
  dateline feeds export > feeds.opml
  dateline feeds poll`

const BY_NPM = `
In the project's folder, "npm run -s dateline -- ..." runs it.`

const SUCCESS = 0
const FAILURE = 1
const WRONG_USAGE = 2

const terminal: Terminal = {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  now: () => new Date(),
  env: {},
}

/** Every action sets the exit code; what is heavy is loaded by the action that needs it. */
function program(): Command {
  const dateline = new Command('dateline')
    .description(
      'Answers questions about the news with passages quoted word for word from an archive of articles.',
    )
    .version(packageJson.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showHelpAfterError('(add --help to see what can be given)')
    .addHelpText('afterAll', BY_NPM)
    .exitOverride()

  dateline
    .command('ask')
    .description('answer one question, or a batch of them')
    .argument('[question...]', 'the question, in plain words')
    .option('--from <date>', 'nothing published before this: 2026-01-20, "20 Jan 2026", "last week"')
    .option('--to <date>', 'nothing published after this')
    .option('--source <name>', 'only this outlet')
    .option('--as-of <date>', 'answer as on this day (or instant); the default is now')
    .option('--articles <path...>', 'answer from these files and folders; the archive is left alone')
    .option(
      '--batch <file>',
      'answer the questions of a JSONL file, a line of JSON each; - is standard input',
    )
    .option('--json', 'write the answer as a line of JSON')
    .option('--explain', 'tell how the question was read, what was found, and why it was answered or refused')
    .addHelpText('after', ASK_EXAMPLES)
    .action(async (words: string[], options: AskOptions) => {
      const { runAsk } = await import('./ask.ts')
      process.exitCode = await runAsk(words, options, configuration(), terminalNow())
    })

  dateline
    .command('ingest')
    .description('import articles into the archive')
    .argument('<path...>', 'files, folders, and addresses of pages; - is standard input')
    .option('--watch', 'go on with what is new and changed in the folders, until Ctrl+C')
    .addHelpText('after', INGEST_EXAMPLES)
    .action(async (paths: string[], { watch }: { readonly watch?: boolean }) => {
      const { runIngest } = await import('./ingest.ts')
      const options = watch === true ? { watch: interruption() } : {}
      process.exitCode = await runIngest(paths, configuration(), terminalNow(), options)
    })

  dateline
    .command('feeds')
    .description('show how the feeds fare, follow them, and poll them')
    .argument('[what]', 'what to do; list without it')
    .argument('[which...]', 'an address, a name or a file')
    .option('--name <name>', 'what to call the outlet')
    .addHelpText('after', FEEDS_EXAMPLES)
    .action(async (what: string | undefined, which: string[], options: { readonly name?: string }) => {
      const { runFeeds } = await import('./feeds.ts')
      const words = { what: what ?? 'list', which: which.join(' '), ...options }
      process.exitCode = await runFeeds(words, configuration(), terminalNow())
    })

  dateline
    .command('console')
    .description('ask questions and use the commands, a line each')
    .addHelpText('after', CONSOLE_EXAMPLES)
    .action(async () => {
      const config = configuration()
      const [{ openDesk }, { refusalsShortly }, { runConsole }] = await Promise.all([
        import('./open-desk.ts'),
        import('./refusal-lines.ts'),
        import('./console.ts'),
      ])
      const streams = terminalNow()
      const desk = await openDesk(config, [config.articlesDir], { savedAt: streams.now().toISOString() })
      try {
        for (const line of refusalsShortly(desk.refusals, config.articlesDir))
          streams.errors.write(`${line}\n`)
        await runConsole(desk, streams)
      } finally {
        await desk.close()
      }
    })

  dateline
    .command('digest')
    .description('print the top stories of a day or another period')
    .option('--date <date>', 'a day or a period: 2026-01-20, "last week"; the default is the newest day')
    .option('--topics <words>', 'only stories on these, separated by commas')
    .addHelpText('after', DIGEST_EXAMPLES)
    .action(async (options: DigestOptions) => {
      const { runDigest } = await import('./digest.ts')
      process.exitCode = await runDigest(options, configuration(), terminalNow())
    })

  dateline
    .command('feedback')
    .description('show the answers that people voted on: the question, what was quoted, the votes')
    .option('--up', 'only answers that somebody found helpful')
    .option('--down', 'only answers that somebody found unhelpful')
    .option('--limit <number>', 'how many answers; the default is 20')
    .option('--json', 'write a line of JSON an answer')
    .addHelpText('after', FEEDBACK_EXAMPLES)
    .action(async (options: FeedbackOptions) => {
      const { runFeedback } = await import('./feedback.ts')
      process.exitCode = await runFeedback(options, configuration(), terminalNow())
    })

  dateline
    .command('migrate')
    .description('move the whole archive from a folder into PostgreSQL, or back')
    .requiredOption('--to <place>', 'an empty database (postgres://...) or folder')
    .option('--from <place>', 'the default is what DATABASE_URL names, else DATA_DIR')
    .addHelpText('after', MIGRATE_EXAMPLES)
    .action(async (options: MigrateOptions) => {
      const { runMigrate } = await import('./migrate.ts')
      process.exitCode = await runMigrate(options, configuration(), terminalNow())
    })

  dateline
    .command('backup')
    .description(
      'copy the archive in DATA_DIR to another folder, while the bot runs or not, and check the copy',
    )
    .argument('<folder>', 'where the copy is to lie; no archive may be there')
    .addHelpText('after', BACKUP_EXAMPLES)
    .action(async (folder: string) => {
      const { runBackup } = await import('./backup.ts')
      process.exitCode = await runBackup(folder, configuration(), terminalNow())
    })

  dateline
    .command('health')
    .description('say whether the bot that runs here works, for what watches over it (HEALTH_DIR)')
    .action(async () => {
      const { runHealth } = await import('./health.ts')
      process.exitCode = await runHealth(configuration(), terminalNow())
    })

  dateline
    .command('doctor')
    .description('check configuration, archive, token and permissions, and say what to do')
    .option('--guild <id>', 'check this server too: membership, permissions by channel, commands, intents')
    .addHelpText('after', DOCTOR_EXAMPLES)
    .action(async ({ guild }: { readonly guild?: string }) => {
      const { runDoctor } = await import('./doctor.ts')
      process.exitCode = await runDoctor(terminalNow(), process.versions.node, guild)
    })
  return dateline
}

/** The first Ctrl+C asks for an orderly end, the second one ends at once. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}

function terminalNow(): Terminal {
  return { ...terminal, env: loadEnvironment() }
}

function configuration() {
  return loadConfig(loadEnvironment())
}

/** The exit code of what was thrown; everything but a display of help is told on standard error. */
function failed(error: unknown): number {
  // commander has written its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? SUCCESS : WRONG_USAGE
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${visibleText(message)}\n`)
  const code = error instanceof Error && 'exitCode' in error ? error.exitCode : undefined
  return typeof code === 'number' ? code : FAILURE
}

// A reader that has had enough (`| head`) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(SUCCESS)
})

/** What is typed; of an unknown command only its name: with `--help` behind it, commander would show the help of all. */
function typedWords(dateline: Command): string[] {
  const words = process.argv.slice(2)
  const [first = ''] = words
  const known = first === '' || first.startsWith('-') || first === 'help'
  return known || dateline.commands.some((command) => command.name() === first) ? words : [first]
}

try {
  const dateline = program()
  await dateline.parseAsync(typedWords(dateline), { from: 'user' })
} catch (error) {
  process.exitCode = failed(error)
}
