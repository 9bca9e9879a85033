/**
 * One measured process of `scale.ts`: `node --expose-gc bench/scale-process.ts WHAT JSON`, which prints a line of JSON. Each
 * measure has a process of its own, so that none runs in the memory of another.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { answerQuestion } from '../src/answer/answer-question.ts'
import { readQuestion } from '../src/answer/read-question.ts'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import { openDesk } from '../src/cli/open-desk.ts'
import { ingestPaths } from '../src/ingest/ingest-paths.ts'
import { openSearchIndex } from '../src/search/layered-index.ts'
import { rank } from '../src/search/ranking/rank.ts'
import { generateNews } from './support/generated-articles.ts'
import { heldBytes, processorMs, quantile, timed, watchPauses } from './support/measures.ts'
import {
  createBareArrays,
  createMiniSearch,
  createWordsAsked,
  fillPeer,
  openFts5,
  type Peer,
} from './support/search-peers.ts'

const AS_OF = '2026-01-21T00:00:00Z'
/** Every other file is imported as at a start, when nobody waits: that is the rate; the others while people might ask: the pauses. */
const PER_FILE = 500
/** Articles that are imported first, while the code that indexes them is compiled: their pause is told apart. */
const FIRST_FILE = 20

interface Given {
  readonly dataDir: string
  readonly from?: number
  readonly articles: number
  readonly questions?: number
}

const [, , what, json] = process.argv
const given = JSON.parse(json!) as Given
const news = generateNews()
const questionsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => news.question(Math.floor((at * given.articles) / count)))

/** Writes articles as JSONL in a process of its own, whose memory is no part of what is measured. */
function writeElsewhere(file: string, from: number, articles: number): void {
  const given = JSON.stringify({ dataDir: file, from, articles } satisfies Given)
  const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'writing', given])
  if (status !== 0) throw new Error(`Cannot write ${file}: exit code ${status}\n${stderr}`)
}

/** Imports files while the index follows, and lets all be sealed and merged. */
async function importing(): Promise<unknown> {
  const { dataDir, from = 0, articles } = given
  const archive = openArchive(dataDir)
  const notes: unknown[] = []
  const index = await openSearchIndex(archive, join(dataDir, 'index'), { note: (one) => notes.push(one) })
  let imported = 0
  let importMs = 0
  let importOwnMs = 0
  let alone = false
  let longest = 0
  let longestOwn = 0
  let longestCold = 0
  let p99 = 0
  for (let first = from, next = 0; first < articles; first = next) {
    next = Math.min(articles, first + (first === from ? FIRST_FILE : PER_FILE))
    const file = join(dataDir, 'articles.jsonl')
    writeElsewhere(file, first, next)
    await nextTurn()
    const pauses = watchPauses()
    const began = performance.now()
    const own = processorMs()
    await ingestPaths([file], archive, { savedAt: AS_OF, alone })
    void index.size
    const ms = performance.now() - began
    const ownMs = processorMs() - own
    await nextTurn()
    const paused = pauses.stop()
    if (first === from) {
      longestCold = paused.longestOwn
      continue
    }
    const measured = alone
    alone = !alone
    if (measured) {
      imported += next - first
      importMs += ms
      importOwnMs += ownMs
      continue
    }
    longest = Math.max(longest, paused.longest)
    longestOwn = Math.max(longestOwn, paused.longestOwn)
    p99 = Math.max(p99, paused.p99)
  }
  const pauses = watchPauses()
  const began = performance.now()
  await index.settled()
  const settleMs = performance.now() - began
  const merging = pauses.stop()
  const arrivals: number[] = []
  const ownArrivals: number[] = []
  for (let at = 0; at < 50; at += 1) {
    const word = `quillwort${at}`
    const draft = { ...news.article(articles + at), id: `arrived-${at}` }
    await nextTurn()
    const start = performance.now()
    const own = processorMs()
    await archive.save({ ...draft, body: `${draft.body}\n\nThe ${word} has arrived.` }, { savedAt: AS_OF })
    const query = await readQuestion(`Where is the ${word}?`, { archive, index }, { asOf: AS_OF })
    const found = (await index.search(query))[0]?.passage.articleId === draft.id
    arrivals.push(found ? performance.now() - start : Number.POSITIVE_INFINITY)
    ownArrivals.push(processorMs() - own)
  }
  for (let at = 0; at < 50; at += 1) await archive.remove(`arrived-${at}`)
  const bytes = (folder: string): number =>
    readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  const outcome = {
    imported: articles - from,
    perSecond: (imported / importMs) * 1000,
    perOwnSecond: (imported / importOwnMs) * 1000,
    settleMs,
    longest: Math.max(longest, merging.longest),
    longestOwn: Math.max(longestOwn, merging.longestOwn),
    longestCold,
    p99,
    findable: {
      p50: quantile(arrivals, 0.5),
      longest: Math.max(...arrivals),
      ownLongest: Math.max(...ownArrivals),
    },
    passages: index.size.passages,
    indexBytes: bytes(join(dataDir, 'index')),
    segments: readdirSync(join(dataDir, 'index')).filter((name) => name.endsWith('.segment')).length,
    databaseBytes: statSync(join(dataDir, 'dateline.sqlite')).size,
    notes,
  }
  index.close()
  await archive.close()
  return outcome
}

/** From the start of the process to its first answer. */
async function starting(): Promise<unknown> {
  const desk = await openDesk(given.dataDir, [], { savedAt: AS_OF })
  const answer = await answerQuestion(questionsOf(3)[1]!, desk, { asOf: AS_OF })
  const ms = performance.now()
  const opened = { status: answer.status, ms, ownMs: processorMs(), articles: desk.index.size.articles }
  desk.close()
  return opened
}

interface Time {
  readonly ms: number
  readonly ownMs: number
}

type Times = readonly Time[]

/** Medians and tails by the clock; of the processor time of the thread, which is told in steps of milliseconds, the mean. */
function spread(times: Times): Record<string, number> {
  const ms = times.map((time) => time.ms)
  return {
    p50: quantile(ms, 0.5),
    p95: quantile(ms, 0.95),
    ownMean: times.reduce((sum, { ownMs }) => sum + ownMs, 0) / times.length,
  }
}

/** How often each candidate search is made; the fastest counts, which says least of what else the machine does. */
const TURNS = 3

async function fastest(work: () => unknown): Promise<Time> {
  const times: Time[] = []
  for (let turn = 0; turn < TURNS; turn += 1) times.push(await timed(work))
  return times.toSorted((a, b) => a.ms - b.ms)[0]!
}

/** Whole questions, the candidate search in them, and what the process holds afterwards. */
async function asking(): Promise<unknown> {
  const before = heldBytes()
  const desk = await openDesk(given.dataDir, [], { savedAt: AS_OF })
  const questions = questionsOf(given.questions ?? 400)
  for (const question of questions.slice(0, 20)) await answerQuestion(question, desk, { asOf: AS_OF })
  const fresh = questionsOf((given.questions ?? 400) + 1)
  const whole: Time[] = []
  for (const question of fresh) whole.push(await timed(() => answerQuestion(question, desk, { asOf: AS_OF })))
  const candidates: Time[] = []
  for (const question of questions) {
    const query = await readQuestion(question, desk, { asOf: AS_OF })
    candidates.push(await fastest(() => desk.index.search(query)))
  }
  const held = heldBytes() - before
  const outcome = {
    whole: spread(whole),
    candidates: spread(candidates),
    bytesAnArticle: held / given.articles,
    residentBytes: process.memoryUsage().rss,
  }
  desk.close()
  return outcome
}

/** How often the ten best are those that ranking every passage with a word of the question gives. */
async function agreeing(): Promise<unknown> {
  const desk = await openDesk(given.dataDir, [], { savedAt: AS_OF })
  const questions = questionsOf(given.questions ?? 40)
  let first = 0
  let ten = 0
  let of = 0
  for (const question of questions) {
    const query = await readQuestion(question, desk, { asOf: AS_OF })
    const best = async (exhaustive: boolean): Promise<string[]> =>
      rank(query, await desk.index.search(query, { exhaustive }), desk.index)
        .passages.slice(0, 10)
        .map(({ passage }) => `${passage.articleId} ${passage.ordinal}`)
    const exact = await best(true)
    const found = await best(false)
    if (exact[0] === found[0]) first += 1
    ten += exact.filter((one) => found.includes(one)).length
    of += exact.length
  }
  desk.close()
  return { questions: questions.length, first: first / questions.length, ten: ten / of }
}

/** Another engine over the same passages, asked for the same words. */
async function comparing(peer: Peer): Promise<unknown> {
  const building = await timed(() => fillPeer(peer, news, given.articles))
  const contents = questionsOf(given.questions ?? 200)
    .map(createWordsAsked(news))
    .filter((words) => words.length > 0)
  peer.search(contents[0]!)
  const times: Time[] = []
  for (const words of contents) times.push(await fastest(() => peer.search(words)))
  const outcome = {
    name: peer.name,
    settings: peer.settings,
    articles: given.articles,
    passages: building.outcome,
    buildMs: building.ms,
    ...spread(times),
    residentBytes: process.memoryUsage().rss,
  }
  peer.close()
  return outcome
}

function writing(): unknown {
  const { dataDir: file, from = 0, articles } = given
  const lines: string[] = []
  for (let number = from; number < articles; number += 1) lines.push(JSON.stringify(news.article(number)))
  writeFileSync(file, lines.join('\n'))
  return lines.length
}

const measures: Readonly<Record<string, () => unknown>> = {
  writing,
  importing,
  starting,
  asking,
  agreeing,
  fts5: () => comparing(openFts5(join(given.dataDir, `fts5-${given.articles}.sqlite`))),
  minisearch: () => comparing(createMiniSearch()),
  floor: () => comparing(createBareArrays()),
}
const measure = measures[what ?? '']
if (measure === undefined) throw new Error(`Say what to measure: ${Object.keys(measures).join(', ')}`)
console.log(JSON.stringify(await measure()))
