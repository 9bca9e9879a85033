import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { parse, View } from 'vega'
import { compile } from 'vega-lite'
import type { CoverageChart } from '../reply/chart.ts'
import { chartSpec } from './chart-spec.ts'
import { SIZES, THEME } from './theme.ts'

// The fonts come with packages: what a machine has installed must not change a picture.
const { resolve } = createRequire(import.meta.url)
const FONT_FILES = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/sawarabi-gothic/400Regular/SawarabiGothic_400Regular.ttf',
].map((file) => resolve(file))

/** The width and the view box of a drawing, up to its height. */
const WIDTH = /(<svg[^>]*? width=")[\d.]+("[^>]*? viewBox="0 0 )[\d.]+( )/u

/**
 * The chart as SVG. Without a canvas Vega reckons texts wider than they are, and makes room for that at the right: the drawing is
 * cut to the width for which everything in it was placed.
 */
export async function drawSvg(chart: CoverageChart): Promise<string> {
  const { spec } = compile(chartSpec(chart))
  const view = new View(parse(spec), { renderer: 'none' })
  try {
    return (await view.toSVG()).replace(WIDTH, `$1${SIZES.width}$2${SIZES.width}$3`)
  } finally {
    view.finalize()
  }
}

/**
 * The chart as PNG, `SIZES.scale` pixels a unit.
 * @throws {RangeError} for a chart that cannot be drawn, see `chartSpec`.
 */
export async function drawChart(chart: CoverageChart): Promise<Uint8Array> {
  return renderPng(await drawSvg(chart), SIZES.width)
}

/** An SVG as PNG in the charts' fonts, `SIZES.scale` pixels a unit. @param width in units */
export function renderPng(svg: string, width: number): Uint8Array {
  const picture = new Resvg(svg, {
    font: {
      fontFiles: FONT_FILES,
      loadSystemFonts: false,
      defaultFontFamily: THEME.font,
      sansSerifFamily: THEME.font,
    },
    fitTo: { mode: 'width', value: width * SIZES.scale },
    background: THEME.background,
  })
  return picture.render().asPng()
}
