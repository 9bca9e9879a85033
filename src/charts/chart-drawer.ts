import { Worker } from 'node:worker_threads'
import type { CoverageChart, DrawChart } from '../reply/chart.ts'
import type { DrawAnswer, DrawRequest } from './chart-worker.ts'

/** How the drawing thread is kept. Times in milliseconds. */
export const DRAWER_OPTIONS = {
  /** A drawing that takes longer has failed, and the thread with it. */
  patience: 10_000,
  /** Without work for so long, the thread ends and gives its memory back. */
  idle: 60_000,
  /** Charts that wait at the same time; more are refused, so that a flood of them costs no memory. */
  waiting: 32,
} as const

/** A drawer and how to end it. */
export interface ChartDrawer {
  readonly draw: DrawChart
  /** Ends the thread; what is being drawn is rejected. */
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (png: Uint8Array) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/**
 * Draws charts on a thread of its own, which starts with the first chart. The thread keeps no process alive, and one that
 * dies is replaced for the next chart.
 */
export function createChartDrawer(
  options: Partial<Record<keyof typeof DRAWER_OPTIONS, number>> = {},
): ChartDrawer {
  const { idle, patience, waiting: most } = { ...DRAWER_OPTIONS, ...options }
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let idleTimer: NodeJS.Timeout | undefined
  let lastId = 0

  function end(error: Error): Promise<unknown> {
    const ended = worker
    worker = undefined
    clearTimeout(idleTimer)
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(error)
    }
    waiting.clear()
    return ended?.terminate() ?? Promise.resolve()
  }

  function started(): Worker {
    if (worker !== undefined) return worker
    const fresh = new Worker(new URL('./chart-worker.ts', import.meta.url))
    const isCurrent = (): boolean => worker === fresh
    fresh.on('message', (answer: DrawAnswer) => settle(answer))
    fresh.on('error', (error) => {
      if (isCurrent()) void end(new Error(`Cannot draw: the drawing thread failed: ${error.message}`))
    })
    fresh.on('exit', (code) => {
      if (isCurrent()) void end(new Error(`Cannot draw: the drawing thread ended with code ${code}`))
    })
    worker = fresh
    return fresh
  }

  function settle(answer: DrawAnswer): void {
    const asked = waiting.get(answer.id)
    if (asked === undefined) return
    waiting.delete(answer.id)
    clearTimeout(asked.timer)
    if ('png' in answer) asked.resolve(answer.png)
    else asked.reject(new Error(`Cannot draw: ${answer.error}`))
    if (waiting.size > 0) return
    worker?.unref()
    clearTimeout(idleTimer)
    idleTimer = setTimeout(() => void end(new Error('The drawing thread was idle')), idle).unref()
  }

  function draw(chart: CoverageChart): Promise<Uint8Array> {
    if (waiting.size >= most) {
      return Promise.reject(new Error(`Cannot draw: ${most} charts are waiting already`))
    }
    clearTimeout(idleTimer)
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => void end(new Error(`Cannot draw: it took longer than ${patience / 1000} s`)),
        patience,
      )
      waiting.set(id, { resolve, reject, timer })
      const thread = started()
      thread.ref()
      thread.postMessage({ id, chart } satisfies DrawRequest)
    })
  }

  return { draw, close: async () => void (await end(new Error('Cannot draw: the drawer was closed'))) }
}
