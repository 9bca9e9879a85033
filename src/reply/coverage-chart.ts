import type { CoverageOverTime } from '../answer/overviews/coverage-over-time.ts'
import { isUnfinished, type PeriodUnit } from '../answer/overviews/coverage-periods.ts'
import type { CoverageChart } from './chart.ts'
import type { Language } from './language.ts'
import type { Block, Inline } from './reply.ts'
import { sparkline, sparklineTop } from './sparkline.ts'
import { COVERAGE } from './texts/coverage.ts'
import { HOLDINGS } from './texts/holdings.ts'
import { wordingIn } from './wording-in.ts'

type Topic = CoverageOverTime['topics'][number]

/** The chart of some coverage with its words. One topic alone is its headline. */
export function coverageChart(over: CoverageOverTime, language: Language): CoverageChart {
  const { periods, topics, unit } = over
  const [only, ...others] = topics
  const words = COVERAGE.in(language)
  return {
    language,
    title: only !== undefined && others.length === 0 ? only.topic : words.trend,
    subtitle: countedLine(over, language),
    unit,
    starts: periods.map(({ from }) => from),
    series: topics.map(({ topic, counts, total }) => ({
      label: topic,
      note: HOLDINGS.in(language).articles({ articles: total }),
      counts,
    })),
  }
}

/** What is counted and when: `Articles a week · 6 Jun 2023 – 20 Jan 2026`. */
export function countedLine({ periods, unit }: CoverageOverTime, language: Language): string {
  const { perDay, perMonth, perWeek, perYear } = COVERAGE.in(language)
  const counted = { day: perDay, week: perWeek, month: perMonth, year: perYear }[unit]
  return `${counted} · ${wordingIn(language).period(periods[0]!.from, periods.at(-1)!.to)}`
}

/** What a chart says, for those who do not see it: the topics, what is counted, each topic's total, peak and halves. */
export function describeCoverage(over: CoverageOverTime, language: Language): string {
  const words = COVERAGE.in(language)
  const say = wordingIn(language)
  const several = over.topics.length > 1
  const topics = over.topics.map((topic) => {
    const facts = topicFacts(over, topic, language)
    return several ? `${topic.topic}: ${facts}.` : `${facts}.`
  })
  return [
    words.chartOf({ topics: say.and(over.topics.map(({ topic }) => say.echo(topic))) }),
    `${countedLine(over, language)}.`,
    ...topics,
    ...unfinishedLine(over, language),
    ...(over.complete ? [] : [words.inPart]),
  ].join(' ')
}

/** `14 articles; most in March 2025: 5; 3 in the first half of the period, 11 in the second`. */
export function topicFacts(over: CoverageOverTime, { counts, total }: Topic, language: Language): string {
  const words = COVERAGE.in(language)
  if (total === 0) return words.none
  const facts = [HOLDINGS.in(language).articles({ articles: total })]
  if (over.periods.length > 1) {
    facts.push(...peakOf(over, counts, language))
    const middle = Math.ceil(counts.length / 2)
    const sum = (part: readonly number[]): number => part.reduce((all, count) => all + count, 0)
    // An odd number of periods has a middle one: it counts with the first half, as the chart's left half shows it.
    if (total > 1)
      facts.push(words.halves({ first: sum(counts.slice(0, middle)), second: sum(counts.slice(middle)) }))
  }
  return facts.join('; ')
}

/** The period with the most articles, the newest of several; nothing where no period has more than one. */
export function peakOf(over: CoverageOverTime, counts: readonly number[], language: Language): string[] {
  const { mostDay, mostMonth, mostWeek, mostYear } = COVERAGE.in(language)
  const articles = Math.max(...counts)
  if (articles < 2 && counts.filter((count) => count > 0).length > 1) return []
  const { from } = over.periods[counts.lastIndexOf(articles)]!
  const digits: Readonly<Record<PeriodUnit, number>> = { day: 10, week: 10, month: 7, year: 4 }
  const say = { day: mostDay, week: mostWeek, month: mostMonth, year: mostYear }[over.unit]
  return [say({ when: from.slice(0, digits[over.unit]), articles })]
}

function unfinishedLine({ periods, unit }: CoverageOverTime, language: Language): string[] {
  const { unfinishedDay, unfinishedMonth, unfinishedWeek, unfinishedYear } = COVERAGE.in(language)
  if (!isUnfinished(unit, periods.at(-1)!)) return []
  return [{ day: unfinishedDay, week: unfinishedWeek, month: unfinishedMonth, year: unfinishedYear }[unit]]
}

/** The chart in characters, for shells that show no pictures: a line of bars for each topic, on one scale. */
export function coverageInCharacters(over: CoverageOverTime, language: Language): Block[] {
  const top = Math.max(...over.topics.map(({ counts }) => sparklineTop(counts)))
  const lines = over.topics.map(({ counts, topic }): readonly Inline[] => [
    sparkline(counts, top),
    ...(over.topics.length > 1 ? [' ', { text: topic, style: 'bold' } as const] : []),
  ])
  const block: Block =
    lines.length === 1 ? { kind: 'text', text: lines[0]! } : { kind: 'list', entries: lines }
  return [block, { kind: 'text', text: [{ text: countedLine(over, language), style: 'italic' }] }]
}
