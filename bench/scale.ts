/**
 * Measures how the archive behaves as it grows: `npm run bench:scale [-- MOST_ARTICLES [FOLDER]]`. It fills archives with
 * generated articles, 1,000, 3,000, 10,000 and so on up to the most (300,000 unless said), measures each, compares the candidate
 * search with other engines over the same passages, and prints a table of targets for 100,000 articles and how cost grows, which
 * is plotted into `bench/scale.png`. Where a folder is given, archives and figures stay there, and a run that was stopped goes on
 * where it was. It asserts nothing.
 */
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawScale } from './support/scale-plot.ts'
import { type ScaleFigures, scaleTable } from './support/scale-table.ts'

const PROCESS = fileURLToPath(new URL('scale-process.ts', import.meta.url))

/** How cost grows, plotted: written by each run of more than one size. */
const PLOT = fileURLToPath(new URL('scale.png', import.meta.url))

/** Sizes at which everything is measured. */
const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000]

/** The size of the table of targets; of the other engines each is given as many articles as it can hold. */
const TARGET_ARTICLES = 100_000
const PEERS = ['fts5', 'minisearch', 'floor']

const STARTS = 3
const QUESTIONS = 400
/** Ranking every passage takes seconds a question in a large archive. */
const EXACT_QUESTIONS = 40

/** Megabytes that a process may use: MiniSearch over a hundred thousand articles needs several thousand. */
const MOST_MEGABYTES = 12_000

const most = Number(process.argv[2] ?? 300_000)
const kept = process.argv[3]
const folder = kept ?? mkdtempSync(join(tmpdir(), 'dateline-scale-'))
mkdirSync(folder, { recursive: true })

const dataDirOf = (articles: number): string => join(folder, `articles-${articles}`)

/** Measures in a process of its own, or takes what a stopped run measured. */
function measure<T>(
  what: string,
  given: { readonly articles: number } & Record<string, unknown>,
  turn = 0,
): T {
  const file = join(folder, `${what}-${given.articles}-${turn}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${MOST_MEGABYTES}`,
      PROCESS,
      what,
      JSON.stringify({ dataDir: dataDirOf(given.articles), ...given }),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (status !== 0) throw new Error(`Cannot measure ${what}: exit code ${status}\n${stderr}`)
  writeFileSync(file, stdout)
  console.error(`${what} ${JSON.stringify(given)} ${stdout.trim()}`)
  return JSON.parse(stdout) as T
}

type Size = ScaleFigures['sizes'][number]

/** Fills the archive of a size, from a copy of the one before. */
function fill(from: number, articles: number): Size['importing'] {
  const dataDir = dataDirOf(articles)
  if (!existsSync(join(folder, `importing-${articles}-0.json`))) {
    rmSync(dataDir, { recursive: true, force: true })
    if (from > 0) {
      cpSync(dataDirOf(from), dataDir, { recursive: true })
      settleOnDisk(dataDir)
    } else mkdirSync(dataDir)
  }
  return measure<Size['importing']>('importing', { from, articles })
}

/** Waits until copied files are on the disk: else the first commit afterwards waits for gigabytes that are not its own. */
function settleOnDisk(dataDir: string): void {
  for (const entry of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = openSync(join(entry.parentPath, entry.name), 'r+')
    fsyncSync(file)
    closeSync(file)
  }
}

try {
  const load = loadavg()[0]!
  const sizes = SIZES.filter((size) => size <= most)
  const target = sizes.findLast((size) => size <= TARGET_ARTICLES)!
  const imports = sizes.map((articles, at) => fill(sizes[at - 1] ?? 0, articles))
  const peers = PEERS.map((peer) => measure<ScaleFigures['peers'][number]>(peer, { articles: target }))
  const figures: ScaleFigures = {
    cores: cpus().length,
    load,
    target,
    sizes: sizes.map((articles, at): Size => {
      const starts = Array.from({ length: STARTS }, (_, turn) =>
        measure<Size['starting']>('starting', { articles }, turn),
      )
      return {
        articles,
        importing: imports[at]!,
        starting: starts.toSorted((a, b) => a.ms - b.ms)[0]!,
        asking: measure<Size['asking']>('asking', { articles, questions: QUESTIONS }),
      }
    }),
    peers,
    agreeing: measure('agreeing', { articles: target, questions: EXACT_QUESTIONS }),
  }
  console.log(scaleTable(figures))
  if (sizes.length > 1) writeFileSync(PLOT, await drawScale(figures))
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true })
}
