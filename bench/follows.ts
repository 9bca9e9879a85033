/**
 * How well new articles are told by a topic, judged one at a time as `/follow` does: `npm run bench:follows`. The topics over
 * `seeds/` were judged by reading; those over the evaluation set (where it stands) by headline: an article whose headline names
 * the thing is about it, one whose text hardly names it is not, and what lies between is left out.
 */
import { readFileSync } from 'node:fs'
import type { Desk } from '../src/answer/desk.ts'
import { isAbout, readTopic, TOPIC_MATCH } from '../src/notices/match-topic.ts'
import { openSeedsDesk } from '../tests/questions/seeds-desk.ts'
import { ASKED_ON, loadEvaluationSet } from './support/evaluation-set.ts'

/** A topic, what its headlines name, and what a text names that may be about it. */
const TOPICS: readonly (readonly [words: string, headline: RegExp, text: RegExp])[] = [
  ['Sam Bankman-Fried trial', /Bankman-Fried|\bSBF\b/, /Bankman|FTX/],
  ['Google antitrust trial', /google.*antitrust|antitrust.*google|US v\.? Google/i, /antitrust/i],
  ['OpenAI Sam Altman', /Altman/, /OpenAI|Altman/],
  ['Black Friday deals', /Black Friday/, /Black Friday/],
  ['Taylor Swift Travis Kelce', /Swift.*Kelce|Kelce.*Swift/, /Swift|Kelce/],
  ['Manchester United', /Manchester United|Man United|Man Utd/, /Manchester United|Man United|Man Utd/],
  ['Shohei Ohtani', /Ohtani/, /Ohtani/],
  ['NASCAR', /NASCAR/, /NASCAR/],
  ['Rugby World Cup', /Rugby World Cup/, /Rugby/i],
  ['Israel Hamas war', /Israel.*Hamas|Hamas.*Israel|Gaza/, /Israel|Hamas|Gaza/],
  ["Baldur's Gate 3", /Baldur/, /Baldur/],
  ['Binance Changpeng Zhao', /Binance/, /Binance/],
  ['Lionel Messi Inter Miami', /Messi|Inter Miami/, /Messi|Inter Miami/],
  ['Super Mario Bros. Wonder', /Mario Bros\.? Wonder|Mario Wonder/, /Mario/],
  ['Elon Musk X', /Musk/, /Musk|Twitter/],
  ['Epic Games v Google', /Epic.*Google|Google.*Epic/, /Epic/],
  ['Prince Harry', /Prince Harry/, /Prince Harry/],
  ['EU AI Act', /(?:EU|Europe).*\bAI\b|AI Act/, /\bAI\b.*(?:rules|regulat)|AI Act/],
  ['flu vaccine', /\bflu\b/i, /\bflu\b|vaccin/i],
  ['inflation', /\binflation\b/i, /inflation/i],
  ['Connor Bedard', /Bedard/, /Bedard/],
  ['Tyson Fury Francis Ngannou', /Ngannou/, /Tyson Fury|Ngannou/],
  ['Spotify layoffs', /Spotify.*(?:cut|lay|job)/i, /Spotify/],
  ['Dallas Cowboys', /Cowboys/, /Cowboys/],
  ['earthquake in Japan', /earthquake/i, /earthquake/i],
  ['Antarctic krill fishery', /krill/i, /krill/i],
  ['volcano eruption Iceland', /volcan|Iceland/i, /volcan|Iceland/i],
]

/** A text that names it more often than this may be about it, whatever its headline. */
const NAMED_IN_PASSING = 3

interface Counts {
  right: number
  stray: number
  missed: number
}

async function judge(
  desk: Desk,
  words: string,
  wanted: (id: string) => Promise<boolean | undefined>,
  counts: Counts,
): Promise<void> {
  const topic = await readTopic(words, desk, ASKED_ON)
  for await (const { id } of desk.archive.articles()) {
    const want = await wanted(id)
    const text = (await desk.index.read([id])).get(id)
    if (want === undefined || text === undefined) continue
    const found = isAbout(topic, text)
    if (found && want) counts.right += 1
    else if (found) counts.stray += 1
    else if (want) counts.missed += 1
    if (process.argv.includes('--misses') && found !== want) {
      console.log(`${found ? 'stray ' : 'missed'} ${words} | ${text.article.title}`)
    }
  }
}

function print(name: string, topics: number, { right, stray, missed }: Counts, seconds: number): void {
  const [precision, recall] = [right / (right + stray), right / (right + missed)]
  console.log(
    `${name}: ${topics} topics, ${right + missed} articles about them: precision ${precision.toFixed(3)}, ` +
      `recall ${recall.toFixed(3)} (${right} right, ${stray} stray, ${missed} missed; ${seconds.toFixed(1)} s)`,
  )
}

console.log(`an article is about a topic: ${JSON.stringify(TOPIC_MATCH)}`)

const seeds = await openSeedsDesk()
const cases = readFileSync(new URL('../tests/notices/topics.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { topic: string; articles: string[]; either?: string[] })
const ours: Counts = { right: 0, stray: 0, missed: 0 }
let begun = performance.now()
for (const { articles, either = [], topic } of cases) {
  const about = new Set(articles.map(seeds.idOf))
  const open = new Set(either.map(seeds.idOf))
  await judge(seeds.desk, topic, async (id) => (open.has(id) ? undefined : about.has(id)), ours)
}
print('seeds/', cases.length, ours, (performance.now() - begun) / 1000)
await seeds.close()

const set = await loadEvaluationSet('multihop-rag')
if (set === undefined) console.log('multihop-rag: the set is not there')
else {
  const theirs: Counts = { right: 0, stray: 0, missed: 0 }
  begun = performance.now()
  for (const [words, headline, named] of TOPICS) {
    const wanted = async (id: string): Promise<boolean | undefined> => {
      const { body = '', title = '' } = (await set.archive.get(id)) ?? {}
      if (headline.test(title)) return true
      const often = body.match(new RegExp(named, `${named.flags}g`))?.length ?? 0
      return often > NAMED_IN_PASSING ? undefined : false
    }
    await judge(set, words, wanted, theirs)
  }
  print('multihop-rag', TOPICS.length, theirs, (performance.now() - begun) / 1000)
}
