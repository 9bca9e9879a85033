import type { Article } from './article.ts'
import { parseDateline } from './dateline.ts'

/**
 * The words that an article is headed by: its headline, and the place of its dateline where neither the headline nor the story names it, so
 * that the report is found by it. The dateline itself belongs to no passage.
 */
export function headlineText({ title, body }: Pick<Article, 'title' | 'body'>): string {
  const dateline = parseDateline(body)
  if (dateline === undefined) return title
  const { place, end } = dateline
  const told = `${title}\n${body.slice(end)}`.toLowerCase()
  const [name = ''] = place.toLowerCase().split(/[,/]/u)
  return told.includes(name) ? title : `${title} ${place}`
}
