/**
 * How charts look: a dark card of its own, so that the same picture is readable on Discord's light and dark backgrounds. Each
 * colour stands out from the card by a contrast of at least 4.5 to 1 (WCAG 2.2), which the tests check.
 */
export const THEME = {
  background: '#1d2430',
  /** Headline and numbers. */
  text: '#f2f5f9',
  /** Axis labels and the line under the headline. */
  quiet: '#b4bfcd',
  grid: '#39445a',
  baseline: '#7f8da3',
  /**
   * One a topic, told apart with every common kind of colour blindness (after Okabe and Ito 2008, lightened for the card).
   * Every series has its label and its strip besides: no reader needs the colours.
   */
  series: ['#6cc0f2', '#f0a93b', '#3fcf9f', '#f3e55a', '#e79cc3'],
  font: 'Noto Sans',
} as const

/** Sizes in units of the picture; a unit is drawn with `scale` pixels. */
export const SIZES = {
  width: 400,
  margin: 16,
  /** Between the axis' numbers and the picture's edge. */
  axis: 26,
  /** Height of the strip of a chart with one topic, and of each of several. */
  strip: { alone: 140, together: 46 },
  title: 18,
  subtitle: 13,
  label: 12.5,
  scale: 3,
} as const

/** The most topics of one chart. */
export const MOST_SERIES = THEME.series.length
