/**
 * Measures the archive in PostgreSQL: `npm run bench:postgres [-- ARTICLES...]`, 1,000 and 10,000 unless said. It starts a
 * PostgreSQL of its own on this machine, fills it with generated articles, asks questions about them through the whole pipeline,
 * and prints what each table takes on the disk. It asserts nothing.
 */
import { cpus, loadavg } from 'node:os'
import { answerQuestion } from '../src/answer/answer-question.ts'
import type { Desk } from '../src/answer/desk.ts'
import { openPostgres } from '../src/archive/postgres/connection.ts'
import { openArchiveAt } from '../src/cli/open-archive.ts'
import { generateNews } from './support/generated-articles.ts'
import { SETTINGS, startPostgres } from './support/local-postgres.ts'
import { heldBytes, quantile, timed } from './support/measures.ts'

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000]
const BATCH = 200
const QUESTIONS = 200
/** Asked first, so that what is compiled and cached at the first questions does not count. */
const WARM_UP = 20

const news = generateNews()
const ASKED = { asOf: '2026-01-01' }

/** Partitions count for the table that they are parts of. */
const TABLE_SIZES = `
  SELECT coalesce(parent.relname, child.relname) AS name,
    sum(pg_table_size(child.oid))::bigint AS rows, sum(pg_indexes_size(child.oid))::bigint AS indexes
  FROM pg_class AS child
  LEFT JOIN pg_inherits ON inhrelid = child.oid LEFT JOIN pg_class AS parent ON parent.oid = inhparent
  WHERE child.relnamespace = current_schema()::regnamespace AND child.relkind = 'r'
  GROUP BY 1 ORDER BY sum(pg_total_relation_size(child.oid)) DESC`

const INDEX_SIZES = `
  SELECT coalesce(parent.relname, child.relname) AS name, sum(pg_relation_size(child.oid))::bigint AS bytes
  FROM pg_class AS child
  LEFT JOIN pg_inherits ON inhrelid = child.oid LEFT JOIN pg_class AS parent ON parent.oid = inhparent
  WHERE child.relnamespace = current_schema()::regnamespace AND child.relkind = 'i'
  GROUP BY 1 ORDER BY 2 DESC LIMIT 12`

const line = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
const fixed = (value: number, digits = 1) => value.toFixed(digits)

const spread = (times: readonly number[]) =>
  `${fixed(quantile(times, 0.5))} / ${fixed(quantile(times, 0.95))} ms`

/** Asks so many questions, each another one, from one number on. @returns what each took by the clock, and of this thread */
async function ask(desk: Desk, count: number, from: number, articles: number) {
  const taken: { ms: number[]; ownMs: number[] } = { ms: [], ownMs: [] }
  for (let at = from; at < from + count; at += 1) {
    const question = news.question((at * 7919) % articles)
    const { ms, ownMs } = await timed(() => answerQuestion(question, desk, ASKED))
    taken.ms.push(ms)
    taken.ownMs.push(ownMs)
  }
  return taken
}

const server = await startPostgres()
try {
  const place = { dataDir: '', databaseUrl: server.url }
  console.log(`${cpus().length} cores, load ${fixed(loadavg()[0]!)}; PostgreSQL beside it: ${SETTINGS}\n`)
  line(
    'articles',
    'import',
    'per second of its own',
    'start after the import / again',
    'question p50 / p95',
    'of its own p50 / p95',
    'the same questions again',
    'of its own',
    'held',
  )
  line('---', '---', '---', '---', '---', '---', '---', '---', '---')
  let from = 0
  for (const articles of sizes) {
    const importing = await importArticles(from, articles)
    from = articles
    const before = heldBytes()
    const counting = await startAndStop()
    const opened = await openArchiveAt(place)
    const { outcome: index, ms: start } = await timed(() => opened.openIndex({}))
    const desk = { archive: opened.archive, index }
    await ask(desk, WARM_UP, 0, articles)
    const asked = await ask(desk, QUESTIONS, WARM_UP, articles)
    // What they read is in the process now, as far as it keeps so much.
    const again = await ask(desk, QUESTIONS, WARM_UP, articles)
    line(
      articles,
      `${fixed(importing.perSecond, 0)}/s`,
      `${fixed(importing.perOwnSecond, 0)}/s`,
      `${fixed(counting, 0)} / ${fixed(start, 0)} ms`,
      spread(asked.ms),
      spread(asked.ownMs),
      spread(again.ms),
      spread(again.ownMs),
      `${fixed((heldBytes() - before) / 2 ** 20)} MB`,
    )
    index.close()
    await opened.archive.close()
  }
  await printSizes(sizes.at(-1)!)

  /** The first start counts the words of what came since the last, and keeps the sums. @returns how long that took, ms */
  async function startAndStop(): Promise<number> {
    const { archive, openIndex } = await openArchiveAt(place)
    const { outcome: index, ms } = await timed(() => openIndex({}))
    await index.settled()
    index.close()
    await archive.close()
    return ms
  }

  /** Imports the articles from one number up to another, as fast as one process can. */
  async function importArticles(first: number, end: number) {
    const { archive } = await openArchiveAt(place)
    const { ms, ownMs } = await timed(async () => {
      for (let at = first; at < end; at += BATCH) {
        const length = Math.min(BATCH, end - at)
        const batch = Array.from({ length }, (_, one) => ({ draft: news.article(at + one) }))
        await archive.saveAll(batch, { savedAt: '2026-01-01T00:00:00Z' })
      }
    })
    await archive.close()
    return { perSecond: ((end - first) / ms) * 1000, perOwnSecond: ((end - first) / ownMs) * 1000 }
  }
} finally {
  await server.stop()
}

async function printSizes(articles: number): Promise<void> {
  const postgres = await openPostgres(server.url)
  // What was deleted is given back, as PostgreSQL does by itself in time.
  await postgres.write('tidy', 'VACUUM ANALYZE')
  const kilobytes = (bytes: unknown) => fixed(Number(bytes) / 1024 / articles, 2)
  console.log(`\nKB an article, of ${articles}:\n`)
  line('table', 'rows', 'indexes')
  line('---', '---', '---')
  let rows = 0
  let indexes = 0
  for (const table of await postgres.read('look at tables', TABLE_SIZES)) {
    rows += Number(table.rows)
    indexes += Number(table.indexes)
    if (Number(table.rows) + Number(table.indexes) < 100 * articles) continue
    line(String(table.name), kilobytes(table.rows), kilobytes(table.indexes))
  }
  line('all', kilobytes(rows), kilobytes(indexes))
  const [text] = await postgres.read('look at texts', 'SELECT sum(octet_length(body)) AS bytes FROM versions')
  console.log(`\nThe texts alone have ${kilobytes(text?.bytes)} KB an article. The largest indexes:\n`)
  line('index', 'KB an article')
  line('---', '---')
  for (const index of await postgres.read('look at indexes', INDEX_SIZES))
    line(String(index.name), kilobytes(index.bytes))
  await postgres.close()
}
