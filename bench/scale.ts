/**
 * Measures how the archive behaves as it grows: `npm run bench:scale [-- MOST_ARTICLES [FOLDER]]`. It fills an archive with
 * generated articles, measures at 1,000, 3,000, 10,000 and so on up to the most (100,000 unless said), compares the candidate
 * search with other engines over the same passages, and prints a table of targets. The figures go to `FOLDER/scale.json` as they
 * come, so that a run that is stopped has told what it found, and how cost grows is plotted into `bench/scale.png`. It asserts
 * nothing.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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

/** As many articles as MiniSearch and bare arrays are given: more of them do not fit beside the rest. */
const PEER_ARTICLES = 10_000

const STARTS = 3
const QUESTIONS = 400
/** Ranking every passage takes seconds a question in a large archive. */
const EXACT_QUESTIONS = 40

const most = Number(process.argv[2] ?? 100_000)
const kept = process.argv[3]
const folder = kept ?? mkdtempSync(join(tmpdir(), 'dateline-scale-'))
mkdirSync(folder, { recursive: true })

function measure<T>(what: string, given: Record<string, unknown>): T {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=6000',
      PROCESS,
      what,
      JSON.stringify({ dataDir: folder, ...given }),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (status !== 0) throw new Error(`Cannot measure ${what}: exit code ${status}\n${stderr}`)
  console.error(`${what} ${JSON.stringify(given)} ${stdout.trim()}`)
  return JSON.parse(stdout) as T
}

const figures: ScaleFigures = { cores: cpus().length, load: loadavg()[0]!, sizes: [], peers: [] }
const keep = (): void => writeFileSync(join(folder, 'scale.json'), JSON.stringify(figures, undefined, 1))

try {
  let from = 0
  for (const articles of SIZES.filter((size) => size <= most)) {
    const importing = measure<ScaleFigures['sizes'][number]['importing']>('importing', { from, articles })
    const starts = Array.from({ length: STARTS }, () =>
      measure<{ ms: number; ownMs: number }>('starting', { articles }),
    )
    const best = starts.toSorted((a, b) => a.ms - b.ms)[0]!
    const asking = measure<ScaleFigures['sizes'][number]['asking']>('asking', {
      articles,
      questions: QUESTIONS,
    })
    figures.sizes.push({ articles, importing, starting: best, asking })
    keep()
    if (articles === PEER_ARTICLES)
      for (const peer of ['minisearch', 'floor', 'fts5']) figures.peers.push(measure(peer, { articles }))
    from = articles
    keep()
  }
  const largest = figures.sizes.at(-1)!.articles
  if (largest > PEER_ARTICLES) figures.peers.push(measure('fts5', { articles: largest }))
  keep()
  figures.agreeing = measure('agreeing', {
    articles: largest,
    questions: largest > PEER_ARTICLES ? EXACT_QUESTIONS / 2 : EXACT_QUESTIONS,
  })
  keep()
  console.log(scaleTable(figures))
  if (figures.sizes.length > 1) writeFileSync(PLOT, await drawScale(figures))
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true })
}
