import type { CoverageChart, DrawChart } from '../reply/chart.ts'
import { createWorkThread, type ThreadLimits, WorkFailure } from '../threads/work-thread.ts'

/** How the drawing thread is kept. */
export const DRAWER_OPTIONS = { patience: 10_000, idle: 60_000, waiting: 32 } as const satisfies ThreadLimits

/** A drawer and how to end it. */
export interface ChartDrawer {
  readonly draw: DrawChart
  /** Ends the thread; what is being drawn is rejected. */
  close(): Promise<void>
}

/** Draws charts on a thread of its own, one after the other. */
export function createChartDrawer(options: Partial<ThreadLimits> = {}): ChartDrawer {
  const program = new URL('./chart-worker.ts', import.meta.url)
  const { ask, close } = createWorkThread<CoverageChart, Uint8Array>(program, {
    ...DRAWER_OPTIONS,
    ...options,
  })
  const draw: DrawChart = (chart) =>
    ask(chart).catch((error: unknown) => {
      throw error instanceof WorkFailure
        ? new Error(`Cannot draw: ${error.message}`, { cause: error })
        : error
    })
  return { draw, close }
}
