import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'
import type { Article } from './article.ts'
import { quotableSentences } from './passages.ts'

/** Who made a picture, in parentheses at the end: "(Getty Images)", "(AP Photo/Ada Lind)". */
const CREDIT_AT_END =
  /\([^()]{0,80}\b(?:Getty|AP|AFP|EPA|PA|AAP|Reuters|Shutterstock|Alamy|Imago|Images?|Photos?|Picture|Screenshot|File)\b[^()]{0,80}\)[.\s]*$|\b(?:Getty Images|AP Photo|via (?:Getty|AP|Reuters)|Shutterstock|Alamy)$/u

/** Words that only captions have. */
const CAPTION_WORDS =
  /^(?:file )?(?:photo|picture|image|photograph|screenshot|graphic|illustration)s?\s*(?:by|:|credit|courtesy|from)|^(?:image |photo |picture )?credits?\s*:|\b(?:photo|image|picture|illustration)\s+(?:by|credit|courtesy)\b|\b(?:in|on) this (?:undated |file |handout |combination |screen |aerial |satellite |archive )*(?:photo|picture|image|photograph|grab|illustration|screenshot|frame)\b|^pictured\b/iu

/** Somebody is looked at: captions are in the present. */
const IS_SEEN =
  /\b(?:is|are)\s+(?:seen|pictured|shown|photographed)\s+(?:in|inside|at|on|during|near|outside|before|behind|with|next|here|after|through|above|under|from|walking|\p{Ll}+ing)\b/iu

/** What people do in captions, in the present. */
const POSES =
  /\b(?:shakes? hands|speaks?|attends?|arrives?|walks?|looks? on|poses?|gestures?|stands?|holds?|listens?|waves?|smiles?|participates?|delivers?|addresse?s?|celebrates?|reacts?|leaves?|sits?|works?|passes|departs?|greets?|hugs?|plays?|warms? up|is seen|are seen)\b/iu

/** A day with its year at the end, as captions date what they show. */
const DATED_AT_END =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s+\d{1,2},?\s+\d{4}[.\s]*$|\b\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s+\d{4}[.\s]*$/u

/** Who wrote a message that a page shows, and when: "— Ada Lind (@ada) 18 November 2023". */
const SIGNATURE = /^[^\p{L}\p{N}\n]{0,12}[—–-]{1,3}\s*[^\n]{0,120}\(@\w{1,30}\)|\bpic\.twitter\.com\/\w+/u

/** Furniture of pages that stands within their text: short lines, and those that no story has whatever their length. */
const FURNITURE =
  /^(?:advertisement|loading|share this|sign up|subscribe|read more|related|(?:more|watch|listen|read|note|tip)\s*:|listen to this|click here|go deeper|in this article|editor[’']s note|transcript|story continues|skip (?:advert|to)|this (?:article|story|post) (?:was|is|has been|originally)|(?:last )?updated (?:at|on)?\s*:?\s*\d)/iu
const LONG_FURNITURE =
  /\b(?:free|our|weekly|daily)\b.{0,60}\bnewsletter\b|\benter a valid email\b|^published (?:by|on|in)\b.{0,120}\b\d{4}[.\s]*$/iu

/** A pointer to another story that stands within a text: "Also Read: …". */
const POINTS_ELSEWHERE =
  /^["“([]*(?:(?:also|must) (?:read|see|watch)|read (?:also|more|next)|see also|you may also like|don[’']t miss|related(?: (?:news|story|stories|articles?))?|recommended|more|watch|listen|live)\s*[:|–—-]/iu

/** Whether a sentence only points to another story. */
export function pointsElsewhere(sentence: string): boolean {
  return POINTS_ELSEWHERE.test(sentence)
}

/** A sentence that asks tells nothing by itself. */
const ASKS = /\?["”’)\]]*$/u

/** Words that lean on what stands before them. */
const LEANS = /^["“‘(]*(?:but|and|so|then|yet|it|its|this|these|those|they|their|he|she|his|her)\b/iu

/** A page's furniture has few words. */
const FEW = 12

/** The share of a sentence's content words that its headline holds, from which on it only repeats it. */
const REPEATED = 0.9

/** A sentence of fewer words is a heading. */
const SHORTEST = 4

/** How far into a text its lead is looked for. */
const OPENING = 5

function contentStems(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ norm }) => (STOP_WORDS.has(norm) ? [] : [stem(norm)])))
}

/** Whether a sentence says what a picture shows, or who made it. */
export function isCaption(sentence: string): boolean {
  if (CREDIT_AT_END.test(sentence) || CAPTION_WORDS.test(sentence)) return true
  if (!DATED_AT_END.test(sentence)) return false
  return IS_SEEN.test(sentence) || (POSES.test(sentence) && !/\b(?:said|was|were|had)\b/iu.test(sentence))
}

/** Whether a sentence holds nothing of the story: a caption, the signature of a message, a heading, or a page's furniture. */
export function isBesideTheStory(sentence: string): boolean {
  if (SIGNATURE.test(sentence) || isCaption(sentence) || !/\p{Ll}/u.test(sentence)) return true
  const words = sentence.split(/\s+/u).length
  if (LONG_FURNITURE.test(sentence) || pointsElsewhere(sentence) || ASKS.test(sentence)) return true
  return (words <= FEW && FURNITURE.test(sentence)) || (words < SHORTEST && !/[.!?…]["”’)]*$/u.test(sentence))
}

/** Whether a sentence says no more than its headline. */
export function repeatsHeadline(sentence: string, headline: string): boolean {
  const said = contentStems(sentence)
  const title = contentStems(headline)
  if (said.size === 0 || title.size === 0 || said.size > title.size + 1) return false
  let both = 0
  for (const one of said) if (title.has(one)) both += 1
  return both >= REPEATED * said.size
}

/**
 * The sentences of an article that tell its story: all that may be quoted but captions, signatures of messages, questions, furniture of the
 * page and what only repeats the headline. For leads, digests, summaries and timelines; search and answers read every sentence.
 * Where none is left, all of them.
 */
export function tellingSentences(article: Pick<Article, 'title' | 'body'>): Span[] {
  const all = quotableSentences(article)
  const telling = all.filter((span) => tells(article, span))
  return telling.length === 0 ? all : telling
}

/** Whether one sentence of an article tells its story; see `tellingSentences`. */
export function tells({ title, body }: Pick<Article, 'title' | 'body'>, { start, end }: Span): boolean {
  const text = body.slice(start, end)
  return !isBesideTheStory(text) && !repeatsHeadline(text, title)
}

/**
 * The sentence that opens the story: the first one that tells it. Where that has no word in common with the headline, the first
 * one near it that has two: features open with what everybody knows.
 */
export function leadSentence(article: Pick<Article, 'title' | 'body'>): Span | undefined {
  const opening = tellingSentences(article).slice(0, OPENING)
  const title = contentStems(article.title)
  const shared = opening.map(({ start, end }) => {
    let both = 0
    for (const one of contentStems(article.body.slice(start, end))) if (title.has(one)) both += 1
    return both
  })
  const [first] = opening
  if (first === undefined || shared[0]! > 0) return first
  const better = opening.find(
    ({ start, end }, at) => shared[at]! >= 2 && !LEANS.test(article.body.slice(start, end)),
  )
  return better ?? first
}
