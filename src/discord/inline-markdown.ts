import type { Inline } from '../reply/reply.ts'
import { cutText } from './cut-text.ts'
import { boldMarkdown, escapeMarkdown, italicMarkdown, visibleText } from './escape-markdown.ts'
import { linkMarkdown } from './link-markdown.ts'

// What a code span cannot hold without ending early, being shown differently, or ending a link that stands before it.
const NOT_CODE = /[`\n]|\]\(|^\s*$/
// Two marks that touch ("**a**" then "*b*") would be read as one longer mark.
const TOUCHING_MARKS = /([*`])$/

/** A zero-width space, where two runs would otherwise touch. */
const APART = '\u200b'

/**
 * Runs of text as Discord markup of at most `limit` characters. Where they take more, their words are shown without
 * styles and links and cut at the end.
 */
export function inlineMarkdown(runs: readonly Inline[], limit: number): string {
  let written = ''
  for (const run of joinPlain(runs)) {
    const piece = writeRun(run)
    const mark = TOUCHING_MARKS.exec(written)?.[1]
    written += mark !== undefined && piece.startsWith(mark) ? `${APART}${piece}` : piece
  }
  if (written.length <= limit) return written
  const words = runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
  return cutText(words, limit, escapeMarkdown)
}

function writeRun(run: Inline): string {
  if (typeof run === 'string') return escapeMarkdown(run)
  if ('url' in run) return linkMarkdown(run.text, run.url)
  if ('instant' in run) return timestampMarkdown(run.text, run.instant, run.shown)
  if ('channelId' in run) return channelMarkdown(run.text, run.channelId)
  switch (run.style) {
    case 'bold':
      return boldMarkdown(run.text)
    case 'italic':
      return italicMarkdown(run.text)
    case 'code':
      return codeMarkdown(run.text)
  }
}

/** Discord's letters for an instant with day and time, a day, and how far off it is. */
const TIMESTAMP_STYLES = { moment: 'f', day: 'D', distance: 'R' } as const

function timestampMarkdown(text: string, instant: string, shown: keyof typeof TIMESTAMP_STYLES): string {
  const seconds = Math.floor(Date.parse(instant) / 1000)
  return Number.isFinite(seconds) ? `<t:${seconds}:${TIMESTAMP_STYLES[shown]}>` : escapeMarkdown(text)
}

/** A channel's id: anything else would be markup of another's making. */
const SNOWFLAKE = /^\d{17,20}$/

function channelMarkdown(text: string, channelId: string): string {
  return SNOWFLAKE.test(channelId) ? `<#${channelId}>` : escapeMarkdown(text)
}

function codeMarkdown(text: string): string {
  const code = visibleText(text)
  return NOT_CODE.test(code) ? escapeMarkdown(code) : `\`${code}\``
}

/** Joins plain runs that follow each other, so that nothing becomes markup across the place where they meet. */
function joinPlain(runs: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    if (typeof run === 'string' && typeof before === 'string') joined[joined.length - 1] = before + run
    else joined.push(run)
  }
  return joined
}
