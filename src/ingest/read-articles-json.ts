import { z } from 'zod'
import type { ArticleDraft } from '../articles/article.ts'
import { readName, readUrl, requireTitle } from './citation.ts'
import { findControl } from './clean-text.ts'
import { readEntities } from './entities.ts'
import { presentFields } from './present-fields.ts'
import { readDate } from './read-date.ts'
import { RefusedText } from './refusal.ts'

const wording = (name: string) => ({
  error: (issue: { readonly input?: unknown }) =>
    issue.input === undefined || issue.input === null ? `"${name}" is missing` : `"${name}" is not a text`,
})
const text = (name: string) => z.string(wording(name))
/** Exports write `null` or an empty text where they know nothing. */
const optionalText = (name: string) =>
  z
    .string(wording(name))
    .nullish()
    .transform((value) => (value === null || value === '' ? undefined : value))

/** An article of Articles JSON. Fields that are not named here are let pass. */
const articleLine = z.object(
  {
    id: optionalText('id'),
    title: text('title'),
    body: text('body'),
    publishedAt: text('publishedAt'),
    updatedAt: optionalText('updatedAt'),
    source: optionalText('source'),
    byline: optionalText('byline'),
    url: optionalText('url'),
    section: optionalText('section'),
    language: optionalText('language'),
  },
  { error: 'an article is an object such as {"title", "body", "publishedAt"}' },
)

/**
 * Adapts an object of Articles JSON.
 * @param value parsed JSON.
 * @param place where it stands, for errors.
 * @throws {RefusedText} for what is missing, is not a text, or is impossible.
 */
export function readArticleJson(
  value: unknown,
  place: { readonly line?: number | undefined } = {},
): ArticleDraft {
  const parsed = articleLine.safeParse(value)
  if (!parsed.success) {
    const reasons = [...new Set(parsed.error.issues.map((issue) => issue.message))]
    throw new RefusedText(`The article cannot be read: ${reasons.join(', ')}.`, place)
  }
  const { id, body, publishedAt, updatedAt } = parsed.data
  requireText(body, 'body', place)
  requireText(parsed.data.title, 'title', place)
  const published = readDate(publishedAt)
  if ('reason' in published) throw new RefusedText(published.reason, place)
  const updated = updatedAt === undefined ? undefined : readDate(updatedAt)
  if (updated !== undefined && 'reason' in updated) {
    throw new RefusedText(`"updatedAt": ${updated.reason}`, place)
  }
  const source = readName('source', parsed.data.source, place)
  const byline = readName('byline', parsed.data.byline, place)
  const section = readName('section', parsed.data.section, place)
  const language = readName('language', parsed.data.language, place)
  const url = readUrl(parsed.data.url, place)
  const ownId = readName('id', id, place)
  return {
    title: requireTitle(readEntities(parsed.data.title), place),
    body,
    publishedAt: published.date,
    ...presentFields({ id: ownId, updatedAt: updated?.date, source, byline, url, section, language }),
  }
}

/** Quotes are ranges of the body, so it is kept as it stands or not at all. */
function requireText(text: string, name: string, place: { readonly line?: number | undefined }): void {
  if (name === 'body' && text.trim() === '')
    throw new RefusedText('The article has no text: "body" is blank.', place)
  const control = findControl(text)
  if (control !== undefined) throw new RefusedText(`"${name}" holds the control character ${control}.`, place)
  if (!text.isWellFormed())
    throw new RefusedText(`"${name}" holds half a character (an unpaired surrogate).`, place)
}
