import type { ArticleDraft } from '../../../src/articles/article.ts'
import { readHtmlPage } from '../../../src/ingest/read-html-page.ts'
import { splitSentences } from '../../../src/text/sentences.ts'
import type { MadePage } from './made-page.ts'
import { MODERN_PAGES } from './modern-pages.ts'
import { OLDER_PAGES } from './older-pages.ts'

export const PAGES: readonly MadePage[] = [...MODERN_PAGES, ...OLDER_PAGES]

/** What was read from a page, counted in sentences. */
export interface PageMeasure {
  readonly page: MadePage
  readonly draft: ArticleDraft
  readonly sentences: number
  /** Sentences of the story that are missing from what was read. */
  readonly lost: readonly string[]
  /** Pieces of boilerplate that got into it. */
  readonly letThrough: readonly string[]
  /** Paragraphs that are neither. */
  readonly foreign: readonly string[]
}

/** Reads a made page and compares it with the story that it was made from. */
export function measurePage(page: MadePage): PageMeasure {
  const draft = readHtmlPage(page.html, { url: page.url })
  const told = page.story.paragraphs.flatMap((text) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  )
  const whole = page.story.paragraphs.join('\n')
  return {
    page,
    draft,
    sentences: told.length,
    lost: told.filter((sentence) => !draft.body.includes(sentence)),
    letThrough: page.boilerplate.filter((text) => draft.body.includes(text)),
    foreign: draft.body.split('\n\n').filter((paragraph) => !whole.includes(paragraph)),
  }
}
