/**
 * Prints how much the quotes of summaries and timelines repeat each other, over topics of `seeds/` and, where it stands beside
 * the project, of an evaluation set: `npm run bench:redundancy`. Topics are the names that the most articles hold.
 */
import type { Desk } from '../src/answer/desk.ts'
import { knownNames } from '../src/answer/known-names.ts'
import { summariseTopic } from '../src/answer/overviews/summarise.ts'
import { timelineOf } from '../src/answer/overviews/timeline.ts'
import { type Quote, quoteText } from '../src/articles/quote.ts'
import { openSeedsDesk } from '../tests/questions/seeds-desk.ts'
import { ASKED_ON, loadEvaluationSet } from './support/evaluation-set.ts'
import { overlaps } from './support/word-overlap.ts'

/** How many topics are measured at most. */
const TOPICS = 60

interface Kind {
  readonly name: string
  quotes(topic: string, desk: Desk): Promise<readonly Quote[]>
}

const KINDS: readonly Kind[] = [
  {
    name: 'summaries',
    async quotes(topic, desk) {
      const summary = await summariseTopic(topic, desk, { asOf: ASKED_ON })
      return summary.status === 'summarised' ? summary.quotes : []
    },
  },
  {
    name: 'timelines',
    async quotes(topic, desk) {
      const { entries } = await timelineOf(topic, desk, { asOf: ASKED_ON })
      return entries.map(({ quote }) => quote)
    },
  },
]

async function measure(name: string, desk: Desk): Promise<void> {
  const topics = (await knownNames(desk.archive)).topics.slice(0, TOPICS)
  for (const kind of KINDS) {
    const pairs: number[] = []
    let made = 0
    let quoted = 0
    for (const topic of topics) {
      const quotes = await kind.quotes(topic, desk)
      if (quotes.length === 0) continue
      made += 1
      quoted += quotes.length
      pairs.push(...overlaps(quotes.map(quoteText)))
    }
    const mean = pairs.reduce((sum, one) => sum + one, 0) / Math.max(1, pairs.length)
    const largest = Math.max(0, ...pairs)
    console.log(
      `${name}, ${kind.name}: ${made} of ${topics.length} topics, ${(quoted / Math.max(1, made)).toFixed(1)} quotes each, ` +
        `mean overlap of two ${mean.toFixed(3)}, largest ${largest.toFixed(2)}, above one half ${pairs.filter((one) => one > 0.5).length} of ${pairs.length}`,
    )
  }
}

const seeds = await openSeedsDesk()
await measure('seeds', seeds.desk)
await seeds.close()
const set = await loadEvaluationSet('multihop-rag')
if (set === undefined) console.log('multihop-rag: the set is not there')
else await measure('multihop-rag', set)
