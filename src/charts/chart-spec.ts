import type { TopLevelSpec } from 'vega-lite'
import type { CoverageChart } from '../reply/chart.ts'
import { plainLabel, textWidth } from './plain-label.ts'
import { MOST_SERIES, SIZES, THEME } from './theme.ts'
import { countTicks, type TimeTick, timeTicks } from './ticks.ts'

const PLOT_WIDTH = SIZES.width - 2 * SIZES.margin - SIZES.axis

/** The part of a period's width that its bar takes; the rest is the gap to the next. Many thin bars need none. */
const BAR_SHARE = { few: 0.8, many: 1 } as const
const MANY = 90

/** Room above the highest bar for its number, as a share of the scale: below the headline, or below the topic's name. */
const HEADROOM = { alone: 1.16, together: 1.5 } as const

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

/**
 * The chart as a Vega-Lite specification: a strip of bars for each topic, one above the other, over one time axis and on one
 * scale of counts from zero, so that heights can be compared. No expression in it holds words of the chart.
 * @throws {RangeError} for a chart without topics or periods, or with more topics than colours.
 */
export function chartSpec(chart: CoverageChart): TopLevelSpec {
  const { series, starts } = chart
  if (series.length === 0 || series.length > MOST_SERIES) {
    throw new RangeError(`Cannot draw ${series.length} topics: a chart has 1 to ${MOST_SERIES}`)
  }
  if (starts.length === 0) throw new RangeError('Cannot draw a chart of no periods')
  const most = Math.max(1, ...series.flatMap(({ counts }) => counts))
  const alone = series.length === 1
  const ticks = countTicks(most)
  const scale: Scale = {
    height: alone ? SIZES.strip.alone : SIZES.strip.together,
    ticks: alone ? ticks : [0, ticks.at(-1)!],
    top: Math.max(ticks.at(-1)!, most * (alone ? HEADROOM.alone : HEADROOM.together)),
  }
  const width = SIZES.width - 2 * SIZES.margin
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: THEME.background,
    padding: SIZES.margin,
    autosize: { type: 'pad', contains: 'padding' },
    title: {
      text: plainLabel(chart.title, width, SIZES.title),
      subtitle: plainLabel(chart.subtitle, width, SIZES.subtitle),
      anchor: 'start',
      frame: 'bounds',
      offset: alone ? 14 : 10,
    },
    vconcat: series.map((_, at) => strip(chart, at, scale)) as never,
    spacing: 12,
    config: {
      font: THEME.font,
      view: { stroke: null },
      concat: { spacing: 12 },
      title: {
        color: THEME.text,
        fontSize: SIZES.title,
        fontWeight: 700,
        subtitleColor: THEME.quiet,
        subtitleFontSize: SIZES.subtitle,
        subtitlePadding: 5,
      },
      axis: {
        labelColor: THEME.quiet,
        labelFontSize: SIZES.label,
        titleColor: THEME.quiet,
        domainColor: THEME.baseline,
        tickColor: THEME.baseline,
        gridColor: THEME.grid,
      },
    },
  }
}

interface Scale {
  readonly height: number
  readonly ticks: readonly number[]
  readonly top: number
}

function strip(chart: CoverageChart, at: number, scale: Scale): object {
  const { series, starts } = chart
  const { counts } = series[at]!
  const color = THEME.series[at]!
  const isLast = at === series.length - 1
  const periods = starts.length
  const gap = (1 - (periods > MANY ? BAR_SHARE.many : BAR_SHARE.few)) / 2
  const bars = counts.flatMap((count, place) =>
    count === 0 ? [] : [{ from: place + gap, to: place + 1 - gap, count }],
  )
  const x = { type: 'quantitative', scale: { domain: [0, periods], nice: false, zero: false }, axis: null }
  const y = {
    type: 'quantitative',
    scale: { domain: [0, scale.top], nice: false, zero: true },
    axis: {
      values: scale.ticks,
      title: null,
      format: 'd',
      domain: false,
      ticks: false,
      labelPadding: 8,
      grid: true,
      minExtent: SIZES.axis,
      maxExtent: SIZES.axis,
    },
  }
  const layers: object[] = [
    {
      data: { values: bars },
      mark: { type: 'rect', color },
      encoding: {
        x: { ...x, field: 'from' },
        x2: { field: 'to' },
        y: { ...y, field: 'count' },
        y2: { datum: 0 },
      },
    },
    {
      data: { values: [{}] },
      mark: { type: 'rule', color: THEME.baseline, strokeWidth: 1 },
      encoding: { x: { ...x, datum: 0 }, x2: { datum: periods }, y: { ...y, datum: 0 } },
    },
    ...peakLayers(counts, periods, { x, y }),
  ]
  if (series.length > 1) layers.push(...nameLayers(chart, at, color))
  if (isLast) layers.push(...timeLayers(chart, scale.height, x))
  return { width: PLOT_WIDTH, height: scale.height, layer: layers as Layer[] }
}

/** The number above the highest bar, the newest of several. */
function peakLayers(
  counts: readonly number[],
  periods: number,
  { x, y }: { x: object; y: object },
): object[] {
  const peak = Math.max(...counts)
  // Where every bar is one article high, there is no peak to name.
  if (peak === 0 || (peak === 1 && counts.filter((count) => count > 0).length > 1)) return []
  const place = counts.lastIndexOf(peak) + 0.5
  const label = {
    data: { values: [{ place, peak, label: String(peak) }] },
    encoding: { x: { ...x, field: 'place' }, y: { ...y, field: 'peak' }, text: { field: 'label' } },
  }
  const mark = {
    type: 'text',
    baseline: 'bottom',
    dy: -3,
    align: place / periods > 0.97 ? 'right' : place / periods < 0.03 ? 'left' : 'center',
    fontSize: SIZES.label,
    fontWeight: 700,
  }
  // The card's colour around it, so that no line of the grid goes through the number.
  const edge = { stroke: THEME.background, strokeWidth: 5, color: THEME.background }
  return [
    { ...label, mark: { ...mark, ...edge } },
    { ...label, mark: { ...mark, color: THEME.text } },
  ]
}

/** The topic above its strip, in its colour, and how many articles it has at the other end. */
function nameLayers({ series }: CoverageChart, at: number, color: string): object[] {
  const { label, note } = series[at]!
  const noteWidth = 110
  const text = (values: object, mark: object): object => ({
    data: { values: [values] },
    mark: { type: 'text', baseline: 'bottom', fontSize: SIZES.subtitle, ...mark },
    encoding: { y: { value: -3 }, text: { field: 'label' } },
  })
  return [
    text(
      { label: plainLabel(label, PLOT_WIDTH - noteWidth, SIZES.subtitle) },
      { align: 'left', x: 0, color, fontWeight: 700 },
    ),
    text(
      { label: plainLabel(note, noteWidth, SIZES.label) },
      { align: 'right', x: PLOT_WIDTH, color: THEME.quiet, fontSize: SIZES.label },
    ),
  ]
}

/** How far a label of the time axis may reach beyond the plot, and how near to the next it may come. */
const LABEL = { beyond: 8, gap: 4 } as const

interface PlacedLabel {
  readonly at: number
  readonly left: number
  readonly label: string
}

/** Labels side by side, each under its tick as far as the plot allows; undefined where two would touch. */
function placeLabels(ticks: readonly TimeTick[], periods: number): PlacedLabel[] | undefined {
  const placed: PlacedLabel[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const { at, label } of ticks) {
    const width = textWidth(label, SIZES.label)
    const middle = (at / periods) * PLOT_WIDTH
    const left = Math.max(-LABEL.beyond, Math.min(middle - width / 2, PLOT_WIDTH + LABEL.beyond - width))
    if (left < free) return undefined
    free = left + width + LABEL.gap
    placed.push({ at, left, label })
  }
  return placed
}

/** The labels of the time axis, with a tick each, below the last strip: all of them, or each second, third ... one. */
function timeLayers(chart: CoverageChart, height: number, x: object): object[] {
  const ticks = timeTicks(chart)
  let values: PlacedLabel[] | undefined
  for (let step = 1; values === undefined; step += 1) {
    values = placeLabels(
      ticks.filter((_, index) => index % step === 0),
      chart.starts.length,
    )
  }
  return [
    {
      data: { values },
      mark: { type: 'rule', color: THEME.baseline, strokeWidth: 1 },
      encoding: { x: { ...x, field: 'at' }, y: { value: height }, y2: { value: height + 5 } },
    },
    ...values.map(({ left, label }) => ({
      data: { values: [{ label }] },
      mark: {
        type: 'text',
        baseline: 'top',
        dy: 8,
        align: 'left',
        color: THEME.quiet,
        fontSize: SIZES.label,
      },
      encoding: { x: { value: left }, y: { value: height }, text: { field: 'label' } },
    })),
  ]
}
