import { createChartDrawer } from './charts/chart-drawer.ts'
import type { Log } from './discord/log.ts'
import type { DrawChart } from './reply/chart.ts'

/** Draws charts on a thread; what cannot be drawn is logged, and replies go without it. */
export function createLoggedDrawer(log: Log): DrawChart {
  const drawer = createChartDrawer()
  return (chart) =>
    drawer.draw(chart).catch((error: unknown) => {
      log.error({ err: error }, 'Cannot draw a chart; it is shown in characters')
      throw error
    })
}
