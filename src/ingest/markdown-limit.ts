import { FRONT_MATTER_LIMIT, MARKDOWN_LIMIT } from './limits.ts'
import { RefusedText } from './refusal.ts'

/** Quotations and lists within one another, on one line; stories have two or three. */
const DEPTH_LIMIT = 30

/** What opens a line of a quotation or a list, one after the other; a line of nothing but hyphens or stars is a rule. */
const DEEP_LINE = new RegExp(
  `^(?![ \\t]*([-*])(?:[ \\t]*\\1)*[ \\t]*$)(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEPTH_LIMIT + 1}}`,
  'm',
)

/** Blank lines, which no mark reaches beyond. */
const BLANK_LINES = /\n(?:[ \t]*\n)+/

/** What the parser looks for the other end of: comments, runs of backticks, emphasis, links. */
const MARKS = /<!--|`+|[*_~[]/g

/**
 * Marks times units, over all paragraphs: for every mark the parser may look through the rest of its paragraph. A story of 0.1 MB
 * without one blank line may have a thousand of them.
 */
const WORK_LIMIT = 100_000_000

/**
 * Looks at Markdown before it is parsed, which takes minutes for what only looks like markup.
 * @param text without front matter.
 * @throws {RefusedText} for a longer text, a deeper one or one with more marks than a story has.
 */
export function requireModestMarkdown(text: string): void {
  if (text.length > MARKDOWN_LIMIT) {
    throw new RefusedText(
      `The text has ${text.length} characters; at most ${MARKDOWN_LIMIT} are read as Markdown.`,
    )
  }
  if (DEEP_LINE.test(text)) throw new RefusedText('The Markdown nests deeper than any story does.')
  let work = 0
  for (const paragraph of text.split(BLANK_LINES)) {
    work += paragraph.length * (paragraph.match(MARKS)?.length ?? 0)
  }
  if (work > WORK_LIMIT) {
    throw new RefusedText(
      'The Markdown has more marks (comments, backticks, emphasis, brackets) in a paragraph than any story has.',
    )
  }
}

/** @throws {RefusedText} for front matter that is longer than what says something of a story. */
export function requireModestFrontMatter(yaml: string): void {
  if (yaml.length <= FRONT_MATTER_LIMIT) return
  throw new RefusedText(
    `The front matter has ${yaml.length} characters; at most ${FRONT_MATTER_LIMIT} are read.`,
  )
}
