import { describe, expect, it } from 'vitest'
import { chartSpec } from '../../src/charts/chart-spec.ts'
import { drawChart, drawSvg } from '../../src/charts/draw-chart.ts'
import { SIZES, THEME } from '../../src/charts/theme.ts'
import { sampleChart } from './sample-chart.ts'

const HEADER = [0x89, 0x50, 0x4e, 0x47]

/** Width and height from a PNG's header. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The relative luminance of a colour (WCAG 2.2). */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** How a colour looks to somebody without red or green cones (Viénot, Brettel and Mollon 1999). */
const BLIND: Readonly<Record<'protanopia' | 'deuteranopia', readonly (readonly number[])[]>> = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
}

function seenBy(color: string, kind: keyof typeof BLIND): readonly number[] {
  const linear = [1, 3, 5].map((at) => (Number.parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2)
  return BLIND[kind].map((row) => row.reduce<number>((sum, part, at) => sum + part * linear[at]!, 0))
}

describe('the look of charts', () => {
  it.each([THEME.text, THEME.quiet, ...THEME.series])('%s can be read on the card', (color) => {
    expect(contrast(color, THEME.background)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['protanopia', 'deuteranopia'] as const)('keeps its colours apart under %s', (kind) => {
    for (const [at, one] of THEME.series.entries()) {
      for (const other of THEME.series.slice(at + 1)) {
        const [a, b] = [seenBy(one, kind), seenBy(other, kind)]
        const apart = Math.hypot(...a.map((part, index) => part - b[index]!))
        expect(apart, `${one} and ${other}`).toBeGreaterThan(0.12)
      }
    }
  })
})

describe('a chart', () => {
  it('is a PNG of more than twice the size at which it is shown', async () => {
    const png = await drawChart(sampleChart())
    expect([...png.slice(0, 4)]).toEqual(HEADER)
    expect(sizeOf(png).width).toBe(SIZES.width * SIZES.scale)
    expect(png.length).toBeLessThan(120_000)
  })

  it('is the same each time', async () => {
    const [one, other] = await Promise.all([drawChart(sampleChart()), drawChart(sampleChart())])
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  it('counts from zero in whole articles', async () => {
    const svg = await drawSvg(sampleChart())
    expect(svg).toMatch(/>0<\/text>/)
    expect(svg).not.toMatch(/>\d+\.\d+<\/text>/)
  })

  it('goes up to the most articles of a period, and no further than a whole step', async () => {
    const counts = sampleChart().series[0]!.counts.map((count) => Math.min(count, 1))
    const svg = await drawSvg(sampleChart({ series: [{ label: 'Velm', note: '', counts }] }))
    expect(svg).toMatch(/>1<\/text>/)
    expect(svg).not.toMatch(/>[3]<\/text>/)
  })

  it('draws a bar for each day with articles, and none for a day without', async () => {
    const svg = await drawSvg(sampleChart())
    expect(svg.split(`fill="${THEME.series[0]}"`).length - 1).toBe(4)
  })

  it('names its peak, its headline and what it counts', async () => {
    const svg = await drawSvg(sampleChart())
    for (const text of ['harbour of Velm', 'Articles a day', '>5</text>']) expect(svg).toContain(text)
  })

  it('gives every topic a strip of its own with its name, on one scale', () => {
    const counts = sampleChart().series[0]!.counts
    const series = ['a', 'b', 'c', 'd', 'e'].map((label) => ({ label, note: '', counts }))
    const spec = chartSpec(sampleChart({ series })) as unknown as { vconcat: { layer: object[] }[] }
    expect(spec.vconcat).toHaveLength(5)
    const scales = spec.vconcat.map(({ layer }) => JSON.stringify(layer[0]).match(/"domain":\[0,[\d.]+\]/g))
    expect(new Set(scales.map((scale) => JSON.stringify(scale))).size).toBe(1)
  })

  it.each([
    ['markup', '<script>alert(1)</script> & "quotes"'],
    ['control characters', 'a\u0000b\u001b[31m\u202e'],
    ['half a character', 'broken \ud83d'],
    ['pictographs', '🇺🇦 peace 😀'],
    ['an expression', 'datum.value + "#{1+1}" + signal'],
    ['much too long a title', 'harbour '.repeat(200)],
    ['Ukrainian and Japanese', 'Перемир’я 停戦'],
    ['nothing', ''],
  ])('takes a topic of %s', async (_kind, topic) => {
    const series = [{ label: topic, note: topic, counts: [1] }]
    const one = sampleChart({ title: topic, subtitle: topic, starts: ['2026-01-01'], series })
    const svg = await drawSvg(one)
    expect(svg).not.toContain('<script')
    expect([...(await drawChart(one)).slice(0, 4)]).toEqual(HEADER)
    const two = await drawChart({ ...one, series: [...series, ...series] })
    expect([...two.slice(0, 4)]).toEqual(HEADER)
  })

  it('is refused without topics, without periods, and with more topics than can be told apart', async () => {
    await expect(drawChart(sampleChart({ series: [] }))).rejects.toThrow('1 to 5')
    await expect(drawChart(sampleChart({ starts: [] }))).rejects.toThrow('no periods')
    const [one] = sampleChart().series
    await expect(drawChart(sampleChart({ series: Array.from({ length: 6 }, () => one!) }))).rejects.toThrow(
      '6 topics',
    )
  })
})
