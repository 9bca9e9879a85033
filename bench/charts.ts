/**
 * Times charts of coverage: `npm run bench:charts`. Drawing happens on a thread of its own; what others wait for meanwhile is the
 * delay of the event loop. It prints; it asserts nothing.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { findCoverage } from '../src/answer/overviews/coverage.ts'
import { coverageOverTime } from '../src/answer/overviews/coverage-over-time.ts'
import { createChartDrawer } from '../src/charts/chart-drawer.ts'
import { coverageChart } from '../src/reply/coverage-chart.ts'
import { ASKED_ON, openSeedsDesk } from '../tests/questions/seeds-desk.ts'

const ROUNDS = 20
const TOPICS = ['Zelenskiy', 'Putin', 'Trump', 'ceasefire', 'Ukraine']
const MS_PER_NS = 1e-6

const { desk, close } = await openSeedsDesk()
const drawer = createChartDrawer()
const delay = monitorEventLoopDelay({ resolution: 1 })

for (const topics of [TOPICS.slice(0, 1), TOPICS]) {
  const started = performance.now()
  const coverages = await Promise.all(topics.map((topic) => findCoverage(topic, desk, { asOf: ASKED_ON })))
  const counted = performance.now() - started
  const over = coverageOverTime(coverages, {})
  if (over === undefined) throw new Error(`Cannot time charts: nothing is reported on ${topics.join(', ')}`)
  const chart = coverageChart(over, 'en')
  delay.enable()
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = performance.now()
    bytes = (await drawer.draw(chart)).length
    times.push(performance.now() - before)
  }
  delay.disable()
  const [first, ...others] = times
  const median = others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0
  console.log(
    `${topics.length} of ${over.periods.length} ${over.unit}s: counted in ${counted.toFixed(0)} ms, first drawn in ${first?.toFixed(0)} ms, then ${median.toFixed(0)} ms (median of ${others.length}), ${Math.round(bytes / 1024)} KB; longest delay of the event loop ${(delay.max * MS_PER_NS).toFixed(0)} ms`,
  )
  delay.reset()
}
await drawer.close()
await close()
