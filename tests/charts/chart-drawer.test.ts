import { afterEach, describe, expect, it } from 'vitest'
import { type ChartDrawer, createChartDrawer } from '../../src/charts/chart-drawer.ts'
import { drawChart } from '../../src/charts/draw-chart.ts'
import { sampleChart } from './sample-chart.ts'

/** Longer than on the slowest machine. */
const PATIENCE = 60_000

let drawer: ChartDrawer | undefined
afterEach(() => drawer?.close())

describe('the drawing thread', () => {
  it('draws what would be drawn without it', async () => {
    drawer = createChartDrawer({ patience: PATIENCE })
    const png = await drawer.draw(sampleChart())
    expect(Buffer.from(png).equals(Buffer.from(await drawChart(sampleChart())))).toBe(true)
  })

  it('draws several charts at once, each for its asker', async () => {
    drawer = createChartDrawer({ patience: PATIENCE })
    const titles = ['one', 'two', 'three']
    const pngs = await Promise.all(titles.map((title) => drawer!.draw(sampleChart({ title }))))
    expect(new Set(pngs.map((png) => Buffer.from(png).toString('base64'))).size).toBe(3)
  })

  it('says why a chart cannot be drawn, and draws the next', async () => {
    drawer = createChartDrawer({ patience: PATIENCE })
    await expect(drawer.draw(sampleChart({ series: [] }))).rejects.toThrow(
      'Cannot draw: Cannot draw 0 topics',
    )
    expect((await drawer.draw(sampleChart())).length).toBeGreaterThan(1000)
  })

  it('refuses more charts than may wait', async () => {
    drawer = createChartDrawer({ patience: PATIENCE, waiting: 1 })
    const first = drawer.draw(sampleChart())
    await expect(drawer.draw(sampleChart())).rejects.toThrow('waiting already')
    await first
  })

  it('is given up where it takes too long, and started again for the next', async () => {
    drawer = createChartDrawer({ patience: 1 })
    await expect(drawer.draw(sampleChart())).rejects.toThrow('took longer')
    await drawer.close()
    drawer = createChartDrawer({ patience: PATIENCE })
    expect((await drawer.draw(sampleChart())).length).toBeGreaterThan(1000)
  })

  it('ends when it is closed, and what waits is told', async () => {
    drawer = createChartDrawer({ patience: PATIENCE })
    const drawing = drawer.draw(sampleChart())
    const refused = expect(drawing).rejects.toThrow('closed')
    await drawer.close()
    await refused
  })
})
