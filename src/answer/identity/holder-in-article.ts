import type { Article } from '../../articles/article.ts'
import { parseDateline } from '../../articles/dateline.ts'
import type { Span } from '../../text/span.ts'
import type { OfficeAsked } from './office-asked.ts'
import { bareHolder, hasOtherOwner } from './office-holder.ts'
import { isOfACrew, isOfAnotherCountry } from './office-patterns.ts'
import { placePattern } from './place-forms.ts'

/** Offices of a place, and those of a company. Of kin, and of those who lead a team, there are others in every report. */
const OF_A_PLACE =
  /^(?:vice[ -]president|president|(?:prime|foreign|defen[cs]e|finance|interior|justice|economy|energy|health|culture|education|environment|trade|transport) minister|premier|pm|chancellor|king|queen|emperor|governor|mayor)$/u
const OF_A_COMPANY =
  /^(?:ceo|cfo|cto|coo|chief executive(?: officer)?|chief (?:financial|finance|technology|operating) officer|(?:finance|technology) (?:chief|director)|chair(?:man|woman|person)?|founder|co-?founder|owner|operator|boss)$/u

/** What stands before a place that a headline is about, and what follows one: "near Velm", "Velm's president", "the Velm election". */
const ABOUT_BEFORE = /(?:^|\b(?:in|near|of|at|off|for|across|around)\s+(?:the\s+)?)$/iu
const ABOUT_AFTER =
  /^(?:['’]s?(?![\p{L}])|\s+(?:elections?|votes?|voters?|parliament|government|referendum|budget|cabinet|coalition|council|opposition|mayor|president|premier|court)\b)/iu

/** What may come before the company that a headline or a first sentence begins with: "carmaker", "Low-cost carrier". */
const BEGINNING = /^["'“‘]?(?:the\s+)?(?:[\p{L}-]+\s+){0,2}$/iu
const NAME = /\s\p{Lu}/u

/** How far into a report of a crew its ship or its team is named, in UTF-16 units. */
const OPENING = 400

/** How much of a text is read for other owners, in UTF-16 units. */
const READ = 20_000

const known = new WeakMap<OfficeAsked, Map<string, boolean>>()

/** Whether an article is about the place or the company whose office is asked for, and names no office of that kind of another. */
function isAbout(article: Article, asked: OfficeAsked): boolean {
  const articles = known.get(asked) ?? new Map<string, boolean>()
  known.set(asked, articles)
  const key = `${article.id} ${article.publishedAt}`
  const before = articles.get(key)
  if (before !== undefined) return before
  const about =
    isTold(article, asked) && !hasOtherOwner(`${article.title}\n${article.body.slice(0, READ)}`, asked)
  articles.set(key, about)
  return about
}

function isTold({ title, body }: Article, asked: OfficeAsked): boolean {
  const place = new RegExp(`(?<![\\p{L}\\p{N}-])${placePattern(asked.place)}(?![\\p{L}\\p{N}])`, 'iu')
  const found = place.exec(title)
  if (OF_A_PLACE.test(asked.office)) {
    if (found === null) return false
    const after = title.slice(found.index + found[0].length)
    return ABOUT_BEFORE.test(title.slice(0, found.index)) || ABOUT_AFTER.test(after)
  }
  const story = body.slice(parseDateline(body)?.end ?? 0)
  if (isOfACrew(asked)) return found !== null || place.test(story.slice(0, OPENING))
  if (!OF_A_COMPANY.test(asked.office)) return false
  return [title, story].some((text) => {
    const first = place.exec(text)
    if (first === null) return false
    const lead = text.slice(0, first.index)
    return BEGINNING.test(lead) && !NAME.test(lead)
  })
}

/**
 * Who holds an office, where an article is about its place or its company and tells so without saying whose it is: "Mayor NAME" in a
 * report of a storm near Velm, "chief executive NAME told reporters" in one that begins with the company.
 */
export function holderInArticle(sentence: string, asked: OfficeAsked, article: Article): Span | undefined {
  const holder = bareHolder(sentence, asked)
  if (holder === undefined || isOfAnotherCountry(sentence, asked)) return undefined
  return isAbout(article, asked) ? holder : undefined
}
