import type { Article } from '../articles/article.ts'
import { publishedDay } from '../articles/article.ts'
import type { Quote, Standing } from '../articles/quote.ts'
import type { Language } from './language.ts'
import { ARTICLE } from './texts/article.ts'
import { STANDING } from './texts/standing.ts'
import { wordingIn } from './wording-in.ts'

/** What stands under a quote. */
export interface Citation {
  readonly headline: string
  /** The outlet (or byline) and the day of publication: `Reuters · 20 Jan 2026`. */
  readonly line: string
  /** The article's address, where it is one that can be opened safely. */
  readonly url?: string
}

/** Where an article comes from: every quote, list entry and card names source and day in this one form. */
export function citationOf(article: Article, language: Language = 'en'): Citation {
  const url = webAddress(article.url)
  return {
    headline: article.title,
    line: `${sourceIn(article, language)} · ${wordingIn(language).day(publishedDay(article))}`,
    ...(url === undefined ? {} : { url }),
  }
}

/** How many other outlets are named with a quote. */
const NAMED_OUTLETS = 3

/** Where a quote comes from, with the other outlets that carry the report and what became of the article. */
export function quoteCitation(quote: Quote, language: Language = 'en'): Citation {
  const citation = citationOf(quote.article, language)
  const remarks = standingRemarks(quote.standing, language)
  return remarks.length === 0 ? citation : { ...citation, line: [citation.line, ...remarks].join(' · ') }
}

function standingRemarks(standing: Standing | undefined, language: Language): string[] {
  if (standing === undefined) return []
  const words = STANDING.in(language)
  const { alsoIn, corrected } = standing
  const remarks: string[] = []
  if (alsoIn.length > 0) remarks.push(words.alsoIn({ outlets: outletsNamed(alsoIn, language) }))
  if (corrected !== undefined) {
    const say = corrected.afterwards === true ? words.laterWording : words.corrected
    remarks.push(say({ day: corrected.on }))
  }
  return remarks
}

/** The first outlets by name, and how many more there are. */
export function outletsNamed(outlets: readonly string[], language: Language): readonly string[] {
  const rest = outlets.length - NAMED_OUTLETS
  if (rest <= 0) return outlets
  return [...outlets.slice(0, NAMED_OUTLETS), STANDING.in(language).more({ outlets: rest })]
}

/** The name under which an article is cited: its outlet, else its byline, else that neither is known. */
export function sourceIn(article: Pick<Article, 'source' | 'byline'>, language: Language): string {
  return article.source ?? article.byline ?? ARTICLE.in(language).unknownSource
}

/**
 * The address in its normal form where it is an http or https address without a name and password in it.
 * @returns undefined for every other text.
 */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const url = new URL(address)
  const safe =
    (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === ''
  return safe ? url.href : undefined
}
