/**
 * Times what a person waits for: `npm run bench [-- ARTICLES.jsonl QUESTIONS.jsonl]`. Without paths it takes the evaluation set
 * `multihop-rag` where that stands beside the project, else `seeds/` and our own questions. It prints; it asserts nothing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { answerQuestion } from '../src/answer/answer-question.ts'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import { ingestPaths } from '../src/ingest/ingest-paths.ts'
import { createSearchIndex } from '../src/search/layered-index.ts'
import { ASKED_ON, EVALUATION_FOLDER } from './support/evaluation-set.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STARTS = 7

const evaluation = fileURLToPath(new URL('multihop-rag/', EVALUATION_FOLDER))
const standard = existsSync(evaluation)
  ? [join(evaluation, 'articles.jsonl'), join(evaluation, 'questions.jsonl')]
  : [join(ROOT, 'seeds'), join(ROOT, 'tests/questions/seeds.jsonl')]
const [articles, questions] = process.argv.length > 3 ? process.argv.slice(2) : standard

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const sortedTimes = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b)

/** Memory in use by the program, without what lies uncollected where Node was started with --expose-gc. */
function memory(): number {
  globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external + arrayBuffers
}

/** From the start of a process to its end, with one answer on `seeds/` between; the first imports and compiles everything. */
function startOnce(dataDir: string): number {
  const began = performance.now()
  const { status } = spawnSync(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    input: 'How much of Ukraine does Russia control?\n',
    env: {
      ...process.env,
      DISCORD_TOKEN: '',
      ARTICLES_DIR: '',
      DATA_DIR: dataDir,
      NODE_COMPILE_CACHE: join(dataDir, 'compiled'),
    },
  })
  if (status !== 0) throw new Error(`The console ended with ${status}.`)
  return performance.now() - began
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
try {
  // Before this process has grown: what it takes in memory is taken from the others.
  const firstStart = startOnce(join(folder, 'seeds'))
  const starts = sortedTimes(Array.from({ length: STARTS }, () => startOnce(join(folder, 'seeds'))))

  const archive = openArchive(folder)
  let start = performance.now()
  await ingestPaths([articles!], archive, { savedAt: ASKED_ON })
  const importing = performance.now() - start
  const count = await archive.count()
  const before = memory()
  start = performance.now()
  const index = createSearchIndex(archive)
  const indexing = performance.now() - start
  const held = memory() - before

  const asked = readFileSync(questions!, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => String((JSON.parse(line) as { question: string }).question))
  await answerQuestion(asked[0] ?? 'what', { archive, index }, { asOf: ASKED_ON })
  const waited: number[] = []
  for (const question of asked) {
    const began = performance.now()
    await answerQuestion(question, { archive, index }, { asOf: ASKED_ON })
    waited.push(performance.now() - began)
  }
  const times = sortedTimes(waited)
  const answering = memory() - before
  await archive.close()

  const rows: readonly (readonly [string, string])[] = [
    ['articles, passages', `${count}, ${index.size.passages}`],
    ['import', `${(count / (importing / 1000)).toFixed(0)} articles/s`],
    ['index build', `${indexing.toFixed(0)} ms, ${(count / (indexing / 1000)).toFixed(0)} articles/s`],
    ['index in memory', `${(held / 1024 / count).toFixed(1)} KB an article`],
    ['with what answering keeps', `${(answering / 1024 / count).toFixed(1)} KB an article`],
    [
      'question, p50 / p95',
      `${at(times, 0.5).toFixed(1)} / ${at(times, 0.95).toFixed(1)} ms over ${times.length}`,
    ],
    ['start to an answer on seeds/, first', `${firstStart.toFixed(0)} ms`],
    ['start to an answer, later', `${at(starts, 0.5).toFixed(0)} ms, best ${starts[0]!.toFixed(0)} ms`],
  ]
  for (const [name, value] of rows) console.log(`${name.padEnd(36)}${value}`)
} finally {
  rmSync(folder, { recursive: true })
}
