/**
 * Times what people on Discord wait for when many ask at once: `npm run bench:discord [-- ROUNDS [DATA_DIR]]`. The bot runs as a process of
 * its own against the loopback Discord in this one, over the articles of the evaluation set `multihop-rag` where that stands
 * beside the project, else over `seeds/`. Fifty people ask in the same instant, each something else; it prints how long each
 * waited for the acknowledgement and for the answer, what the bot holds in memory, and fails where somebody got another's answer. It
 * asserts no time. `ANSWER_THREADS` is passed on to the bot; DATA_DIR is an archive to answer from instead of those articles.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { InteractionHandle } from '../tests/support/discord/interaction-handle.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../tests/support/discord/loopback-discord.ts'
import { EVALUATION_FOLDER } from './support/evaluation-set.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PEOPLE = 50
const ROUNDS = Number(process.argv[2] ?? 5)
const GIVEN_DATA_DIR = process.argv[3]
/** How long the bot may take to import, index and connect, milliseconds. */
const PATIENCE = 120_000
/** Over how many milliseconds as many people are spread besides: so they come where nobody has told them to ask at once. */
const SPREAD = [2_000, 1_000] as const
/** How long it is left alone after its start, milliseconds. */
const SETTLING = 8_000

const evaluation = fileURLToPath(new URL('multihop-rag/', EVALUATION_FOLDER))
const [articles, questionsFile] = existsSync(evaluation)
  ? [join(evaluation, 'articles.jsonl'), join(evaluation, 'questions.jsonl')]
  : [join(ROOT, 'seeds'), join(ROOT, 'tests/questions/seeds.jsonl')]

const questions = readFileSync(questionsFile, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => String(JSON.parse(line).question))
  // Longer ones are cut in the title of the answer, by which they are told apart here.
  .filter((question) => question.length <= 200)

interface Waited {
  readonly acknowledged: number
  readonly answered: number
}

/** Asks, and notes when what came. @throws {Error} where the answer is to another question. */
async function ask(discord: LoopbackDiscord, person: number, question: string): Promise<Waited> {
  const author = discord.person(`Person ${person}`)
  const began = performance.now()
  const handle = discord.useCommand({ name: 'ask', options: { question }, author })
  const acknowledged = handle.acknowledged().then(() => performance.now() - began)
  const answer = await handle.reply()
  const answered = performance.now() - began
  requireOwn(handle, answer.embeds[0]?.title ?? '', question)
  return { acknowledged: await acknowledged, answered }
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

function requireOwn(handle: InteractionHandle, title: string, question: string): void {
  if (lettersOf(title) === lettersOf(question)) return
  throw new Error(`${handle.record.person.name} asked "${question}" and got the answer to "${title}"`)
}

function startBot(discord: LoopbackDiscord, dataDir: string): ChildProcess {
  return spawn(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.restUrl,
      DATA_DIR: dataDir,
      ARTICLES_DIR: GIVEN_DATA_DIR === undefined ? articles : join(dataDir, 'no-articles'),
      RATE_LIMIT: '1000',
      LOG_LEVEL: 'error',
      ...(process.env.ANSWER_THREADS === undefined ? {} : { ANSWER_THREADS: process.env.ANSWER_THREADS }),
    },
  })
}

/** What a process has used of processors, in milliseconds; NaN where the system does not say. Clock ticks are 10 ms. */
function cpuOf({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

/** What a process holds in memory, in MB; NaN where the system does not say. */
function residentOf({ pid }: ChildProcess): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

/** What this process has used of processors, in milliseconds. */
function ownCpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const at = (times: readonly number[], share: number): string => {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
}

const told = (what: string, times: readonly number[]): string =>
  `${what}: median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, longest ${at(times, 1)} ms`

const dataDir = GIVEN_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'dateline-bench-'))
const discord = await startLoopbackDiscord()
const bot = startBot(discord, dataDir)
try {
  await discord.waitFor('the commands', () => discord.registeredCommands().length > 0, PATIENCE)
  await ask(discord, 0, questions[0] ?? '')
  // What is asked beside the first people, so that code is fast for the next, is over.
  await delay(SETTLING)
  const all: Waited[] = []
  const cpuBefore = cpuOf(bot)
  const ownBefore = ownCpu()
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = round * PEOPLE
    const asked = Array.from({ length: PEOPLE }, (_, person) =>
      ask(discord, person, questions[(begin + person) % questions.length] ?? ''),
    )
    const waited = await Promise.all(asked)
    all.push(...waited)
    console.log(
      `round ${round + 1}: ${told(
        'acknowledged',
        waited.map((each) => each.acknowledged),
      )}; ${told(
        'answered',
        waited.map((each) => each.answered),
      )}`,
    )
  }
  const resident = residentOf(bot)
  const cpu = (cpuOf(bot) - cpuBefore) / (PEOPLE * ROUNDS)
  const own = (ownCpu() - ownBefore) / (PEOPLE * ROUNDS)
  console.log(`\n${PEOPLE} people at once, ${ROUNDS} rounds, ${GIVEN_DATA_DIR ?? articles}`)
  console.log(
    told(
      'interaction to acknowledgement',
      all.map((each) => each.acknowledged),
    ),
  )
  console.log(
    told(
      'interaction to answer',
      all.map((each) => each.answered),
    ),
  )
  console.log(
    `answers that went to somebody else: 0 of ${all.length}; breaches of Discord's rules: ${discord.violations.length}`,
  )
  if (!Number.isNaN(cpu)) console.log(`the bot's own time on a processor, an answer: ${cpu.toFixed(1)} ms`)
  if (!Number.isNaN(resident)) console.log(`the bot's memory, resident: ${resident.toFixed(0)} MB`)
  console.log(`this Discord's time on a processor, an answer: ${own.toFixed(1)} ms`)
  for (const within of SPREAD) {
    const waited = await Promise.all(
      Array.from({ length: PEOPLE }, async (_, person) => {
        await delay((person * within) / PEOPLE)
        return ask(discord, person, questions[(ROUNDS * PEOPLE + person) % questions.length] ?? '')
      }),
    )
    console.log(
      told(
        `${PEOPLE} people within ${within / 1000} s, one after the other, interaction to answer`,
        waited.map((each) => each.answered),
      ),
    )
  }
  const alone = []
  for (let turn = 0; turn < PEOPLE; turn += 1) alone.push(await ask(discord, turn, questions[turn] ?? ''))
  console.log(
    told(
      'one after the other, interaction to answer',
      alone.map((each) => each.answered),
    ),
  )
} finally {
  bot.kill('SIGTERM')
  await discord.close()
  if (GIVEN_DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true })
}
