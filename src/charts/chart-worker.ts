import { drawChart } from './draw-chart.ts'

// This file is a thread of its own: drawing takes longer than a bot may be silent to its other askers.
export const work = drawChart
