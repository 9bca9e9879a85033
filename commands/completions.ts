import { knownNames } from '../src/answer/known-names.ts'
import { type Article, publishedDay, UNKNOWN_SOURCE } from '../src/articles/article.ts'
import { publicationTime } from '../src/articles/dates.ts'
import { sourceIn } from '../src/reply/citation.ts'
import type { Language } from '../src/reply/language.ts'
import { shorten } from '../src/reply/wording.ts'
import { wordingIn } from '../src/reply/wording-in.ts'
import { nearestNames } from '../src/text/nearest-names.ts'
import { articleReference } from './article-reference.ts'
import type { Choice, Services } from './command.ts'
import { sourceReference } from './source-reference.ts'
import { suggestArticles } from './suggest-articles.ts'

/** Discord's limits on completions. */
const MOST_CHOICES = 25
const LONGEST_CHOICE = 100

/** As much of its end as stands in the choice of a long name. */
const LONGEST_END = 40

/** As much of an outlet's name as stands in an article's choice. */
const LONGEST_SOURCE = 30

/**
 * Completions for an article: the newest where nothing is typed yet, else those whose headlines hold the words best, wherever in
 * it and mistyped or not, the newest first among those that hold them equally well.
 */
export async function completeArticle(
  typed: string,
  services: Services,
  { asOf, language }: { readonly asOf: string; readonly language: Language },
): Promise<readonly Choice[]> {
  const words = typed.trim()
  const articles =
    words === ''
      ? await services.archive.latest({ limit: MOST_CHOICES })
      : await suggestArticles(words, services, { asOf, most: MOST_CHOICES })
  return articles.map((article) => ({
    name: choiceName(article, language),
    value: articleReference(article, LONGEST_CHOICE),
  }))
}

/** Completions for an outlet: those with the newest articles first where nothing is typed yet; mistyped names are found too. */
export async function completeSource(typed: string, { archive }: Services): Promise<readonly Choice[]> {
  const names = (await archive.sources())
    .toSorted((a, b) => b.newest.localeCompare(a.newest))
    .map(({ name }) => name)
    .filter((name) => name !== UNKNOWN_SOURCE)
  return nearestNames(typed, names, MOST_CHOICES).map((name) => ({
    name: withoutMiddle(name),
    value: sourceReference(name),
  }))
}

/** A name in the length of a choice. Long names often begin alike and end otherwise: their end is kept. */
function withoutMiddle(name: string): string {
  if (fits(name)) return name
  const end = name.slice(-LONGEST_END).replace(/^[\udc00-\udfff]/u, '')
  return `${shorten(name, LONGEST_CHOICE - end.length)}${end}`
}

/** Completions for a person: whom the newest articles turn to, those of most articles first. */
export async function completePerson(typed: string, { archive }: Services): Promise<readonly Choice[]> {
  return choicesOf(nearestNames(typed, (await knownNames(archive)).people.filter(fits), MOST_CHOICES))
}

/** Completions for a topic: what the newest articles turn to. Words that name nothing of it may be sent all the same. */
export async function completeTopic(typed: string, { archive }: Services): Promise<readonly Choice[]> {
  const names = nearestNames(typed, (await knownNames(archive)).topics.filter(fits), MOST_CHOICES - 1)
  const own = typed.trim()
  const said = own === '' || !fits(own) || names.includes(own) ? [] : [own]
  return choicesOf([...said, ...names])
}

/** What stands between topics. */
const BETWEEN_TOPICS = /[,;、，\n]/u

/** All topics that were typed but the last, up to and with the separator and the white space after it. */
const TOPICS_BEFORE = /^.*[,;、，\n]\s*/su

/** The topics of a list, in the order given, each once whatever its case. */
export function splitTopics(typed: string): string[] {
  const topics = new Map<string, string>()
  for (const part of typed.split(BETWEEN_TOPICS)) {
    const topic = part.trim()
    if (topic !== '' && !topics.has(topic.toLowerCase())) topics.set(topic.toLowerCase(), topic)
  }
  return [...topics.values()]
}

/** Completions for the last of several topics: each is the whole list, with what stands before kept as it was typed. */
export async function completeTopics(typed: string, services: Services): Promise<readonly Choice[]> {
  const before = TOPICS_BEFORE.exec(typed)?.[0] ?? ''
  const taken = new Set(splitTopics(before).map((topic) => topic.toLowerCase()))
  return (await completeTopic(typed.slice(before.length), services))
    .filter(({ value }) => !taken.has(value.toLowerCase()))
    .map(({ value }) => before + value)
    .filter(fits)
    .map((list) => ({ name: list, value: list }))
}

function fits(name: string): boolean {
  return name.length <= LONGEST_CHOICE
}

function choicesOf(names: readonly string[]): readonly Choice[] {
  return names.map((name) => ({ name, value: name }))
}

/** Headline, source and day in at most 100 characters: the headline is what is cut. */
function choiceName(article: Article, language: Language): string {
  const source = shorten(sourceIn(article, language), LONGEST_SOURCE)
  const tail = ` · ${source} · ${wordingIn(language).day(publishedDay(article))}`
  return `${shorten(article.title, LONGEST_CHOICE - tail.length)}${tail}`
}

/** Latest publication first. */
export function newestFirst(articles: readonly Article[]): Article[] {
  return articles.toSorted((a, b) => publicationTime(b.publishedAt) - publicationTime(a.publishedAt))
}
