import { parse, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { renderPng } from '../../src/charts/draw-chart.ts'
import { THEME } from '../../src/charts/theme.ts'
import type { ScaleFigures } from './scale-table.ts'

const WIDTH = 760

/** What is plotted: each relative to the smallest archive, so that all share an axis with the archive itself. */
const LINES: readonly (readonly [string, (size: ScaleFigures['sizes'][number]) => number])[] = [
  ['articles', ({ articles }) => articles],
  ['index on disk', ({ importing }) => importing.indexBytes],
  ['candidate search, p50', ({ asking }) => asking.candidates.p50],
  ['question, processor time', ({ asking }) => asking.whole.ownMean],
  ['start', ({ starting }) => starting.ownMs],
  ['memory', ({ asking, articles }) => asking.bytesAnArticle * articles],
]

/** Draws how cost grows with the archive, on logarithmic axes, as PNG. */
export async function drawScale(figures: ScaleFigures): Promise<Uint8Array> {
  const smallest = figures.sizes[0]!
  const values = LINES.flatMap(([what, of]) =>
    figures.sizes.map((size) => ({ what, articles: size.articles, times: of(size) / of(smallest) })),
  )
  const axis = {
    labelColor: THEME.quiet,
    titleColor: THEME.quiet,
    gridColor: THEME.grid,
    labelFont: THEME.font,
  }
  const spec: TopLevelSpec = {
    width: WIDTH - 260,
    height: 380,
    padding: 20,
    background: THEME.background,
    title: {
      text: `Cost of each part against ${smallest.articles} articles`,
      color: THEME.text,
      font: THEME.font,
      anchor: 'start',
    },
    data: { values },
    mark: { type: 'line', point: true },
    encoding: {
      x: {
        field: 'articles',
        type: 'quantitative',
        scale: { type: 'log' },
        axis: { ...axis, title: 'articles', format: '~s' },
      },
      y: {
        field: 'times',
        type: 'quantitative',
        scale: { type: 'log' },
        axis: { ...axis, title: 'times', format: '~r' },
      },
      color: {
        field: 'what',
        type: 'nominal',
        sort: LINES.map(([what]) => what),
        scale: { range: [THEME.quiet, ...THEME.series] },
        legend: { title: null, labelColor: THEME.text, labelFont: THEME.font, labelLimit: 300 },
      },
    },
  }
  const view = new View(parse(compile(spec).spec), { renderer: 'none' })
  try {
    return renderPng(await view.toSVG(), WIDTH)
  } finally {
    view.finalize()
  }
}
