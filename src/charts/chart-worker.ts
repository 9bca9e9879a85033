import { parentPort } from 'node:worker_threads'
import type { CoverageChart } from '../reply/chart.ts'
import { drawChart } from './draw-chart.ts'

/** What the worker is sent. */
export interface DrawRequest {
  readonly id: number
  readonly chart: CoverageChart
}

/** What it answers with. */
export type DrawAnswer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly error: string }

// This file is a thread of its own: drawing takes longer than a bot may be silent to its other askers.
parentPort?.on('message', ({ id, chart }: DrawRequest) => {
  drawChart(chart).then(
    (png) => parentPort?.postMessage({ id, png } satisfies DrawAnswer),
    (error: unknown) =>
      parentPort?.postMessage({
        id,
        error: error instanceof Error ? error.message : String(error),
      } satisfies DrawAnswer),
  )
})
