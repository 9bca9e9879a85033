/**
 * Prints how well copies of one report are told from different reports: `npm run bench:copies`. Texts are the evaluation set
 * `multihop-rag`, where it stands beside the project, and `seeds/`. Copies are made by the variations that newsrooms make;
 * different reports are all other pairs of the set that appeared within two weeks, those on one event among them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import { areCopies, COPY_RULES, likenessOf } from '../src/articles/copies.ts'
import { shinglesOf, sketchOf } from '../src/articles/shingles.ts'
import { readWireText } from '../src/ingest/read-wire-text.ts'
import { byThePattern, seededChance, VARIATIONS } from '../tests/support/copy-variations.ts'
import { EVALUATION_FOLDER } from './support/evaluation-set.ts'

interface Text {
  readonly title: string
  readonly body: string
  readonly publishedAt: string
  readonly source?: string
  readonly url?: string
}

const WITHIN_MS = 14 * 86_400_000
const SHOWN = 12

const evaluation = fileURLToPath(new URL('multihop-rag/articles.jsonl', EVALUATION_FOLDER))
const seeds = fileURLToPath(new URL('../seeds', import.meta.url))
const sets: { name: string; texts: Text[] }[] = [{ name: 'seeds', texts: readSeeds() }]
if (existsSync(evaluation)) sets.unshift({ name: 'multihop-rag', texts: readEvaluation() })
else console.log('The evaluation set is not beside the project: seeds/ alone.')

for (const { name, texts } of sets) {
  console.log(`\n${name}: ${texts.length} texts`)
  await recall(texts)
  precision(texts)
}
await speed(sets[0]!.texts)

function readSeeds(): Text[] {
  return readdirSync(seeds).flatMap((file) => {
    const draft = readWireText(readFileSync(join(seeds, file), 'utf8'))
    return [draft]
  })
}

function readEvaluation(): Text[] {
  return readFileSync(evaluation, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Text)
}

const SAVED_AT = '2026-01-21T00:00:00Z'

/** Each text with each of its variations: by the rules alone, and found in an archive that holds all the others. */
async function recall(texts: readonly Text[]): Promise<void> {
  console.log('| variation | pairs | by the measure | found in the archive |\n|---|---|---|---|')
  const chance = seededChance(1)
  for (const { name, make } of VARIATIONS) {
    const archive = openArchive(':memory:')
    const varied = texts.map((text, at) => make(text.body, chance, texts[(at + 7) % texts.length]!.body))
    let told = 0
    let found = 0
    const originals = texts.map(({ title, body, publishedAt }, at) => ({
      draft: { id: `o${at}`, title, body, publishedAt, source: 'First' },
    }))
    const copies = texts.map(({ publishedAt }, at) => ({
      draft: { id: `c${at}`, title: `Otherwise ${at}`, body: varied[at]!, publishedAt, source: 'Second' },
    }))
    await archive.saveAll([...originals, ...copies], { savedAt: SAVED_AT })
    for (const [at, { body }] of texts.entries()) {
      if (areCopies(shinglesOf(body), shinglesOf(varied[at]!))) told += 1
      if ((await archive.copiesOf(`c${at}`)).some(({ articleId }) => articleId === `o${at}`)) found += 1
    }
    await archive.close()
    const share = (count: number): string => (count / texts.length).toFixed(3)
    console.log(`| ${name} | ${texts.length} | ${share(told)} | ${share(found)} |`)
  }
}

/** All pairs of a set within two weeks, and each text with another report by its pattern: how many are taken for copies. */
function precision(texts: readonly Text[]): void {
  const shingles = texts.map(({ body }) => shinglesOf(body))
  const near: { share: number; line: string }[] = []
  let pairs = 0
  let merged = 0
  for (const [a, first] of texts.entries()) {
    for (let b = a + 1; b < texts.length; b += 1) {
      const second = texts[b]!
      if (Math.abs(Date.parse(first.publishedAt) - Date.parse(second.publishedAt)) > WITHIN_MS) continue
      pairs += 1
      const likeness = likenessOf(shingles[a]!, shingles[b]!)
      const taken = areCopies(shingles[a]!, shingles[b]!)
      if (taken) merged += 1
      if (likeness === undefined || likeness.containment < 0.15) continue
      const figures = `${likeness.containment.toFixed(2)} of runs, ${likeness.length.toFixed(2)} of length, ${likeness.figures.toFixed(2)} of figures`
      near.push({
        share: likeness.containment,
        line: `${taken ? 'MERGED' : 'apart '} ${figures}: ${first.source}, ${first.title.slice(0, 50)} | ${second.source}, ${second.title.slice(0, 50)}`,
      })
    }
  }
  const chance = seededChance(2)
  const patterned = texts.filter(({ body }) => (body.match(/\d+/g) ?? []).length >= 8)
  const alike = patterned.filter(({ body }) =>
    areCopies(shinglesOf(body), shinglesOf(byThePattern(body, chance))),
  )
  console.log(`different reports within two weeks: ${pairs} pairs, ${merged} taken for copies`)
  console.log(
    `other figures and names in the same words: ${patterned.length} pairs, ${alike.length} taken for copies`,
  )
  console.log(`nearest to the threshold of ${COPY_RULES.containment}:`)
  for (const { line } of near.sort((x, y) => y.share - x.share).slice(0, SHOWN)) console.log(`  ${line}`)
}

/** What fingerprints take beside saving. */
async function speed(texts: readonly Text[]): Promise<void> {
  const perText = async (work: () => Promise<void>): Promise<string> => {
    const times: number[] = []
    for (let round = 0; round < 7; round += 1) {
      const start = performance.now()
      await work()
      times.push(performance.now() - start)
    }
    return `${((Math.min(...times) * 1000) / texts.length).toFixed(0)} µs`
  }
  console.log(
    `\nsketch of a text ${await perText(async () => texts.forEach(({ body }) => void sketchOf(body, 16)))}`,
  )
  console.log(
    `save an article, copies looked for ${await perText(async () => {
      const archive = openArchive(':memory:')
      const drafts = texts.map((text, at) => ({ draft: { ...text, id: `${at}` } }))
      await archive.saveAll(drafts, { savedAt: SAVED_AT })
      await archive.close()
    })}`,
  )
}
