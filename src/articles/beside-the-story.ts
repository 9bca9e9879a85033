import type { Span } from '../text/span.ts'

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
  /\b(?:free|our|weekly|daily)\b.{0,60}\bnewsletter\b|\bnewsletters may contain\b|\{\{|\benter a valid email\b|^(?:this|the) (?:article|story|post|report|piece) (?:has been|was) (?:first |originally |since |last )?(?:updated|amended|corrected|edited|published)\b|\bhas (?:contacted|reached out to|approached)\b.{0,160}\bfor (?:comment|contact|a (?:statement|response)|more information)\b|^published (?:by|on|in)\b.{0,120}\b\d{4}[.\s]*$/iu

/** What readers are asked to agree to, and what is told them of it. */
const CONSENT = /\bprivacy (?:policy|notice)\b|\bterms of (?:use|service)\b|\bmarketing communications\b/iu
const CONSENTS =
  /\b(?:sign(?:ing|ed)? (?:me )?up|submitting|(?:see|read) our|you agree|i (?:agree|confirm|have read)|recaptcha)\b/iu

/** What is said of the text itself: that it was changed, and what it holds. */
const OF_THE_TEXT =
  /\b(?:this|the) (?:post|article|story) (?:has been|was) (?:last )?(?:updated|amended|corrected|republished)\b|^table of contents\b|\bpublished (?:on )?\d{1,2} \p{L}{3,9}(?: \d{4})?$/iu

/** Readers are greeted, as letters to them open. */
const GREETING = '(?:hello|hi|hiya|hey|greetings|good (?:morning|afternoon|evening))'
const GREETS = new RegExp(
  `^(?:${GREETING}[,!]? (?:and|from|folks|friends|every(?:one|body)|all|there|again|dear|readers?|welcome|i[’']m|we[’']re|it[’']s|this is)\\b|${GREETING}[.!,]?$|welcome (?:back )?to\\b)`,
  'iu',
)

/** A pointer to another story that stands within a text: "Also Read: …". */
const POINTS_ELSEWHERE =
  /^["“([]*(?:(?:also|must) (?:read|see|watch)|read (?:also|more|next)|see also|you may also like|don[’']t miss|related(?: (?:news|story|stories|articles?))?|recommended|more|watch|listen|live)\s*[:|–—-]/iu

/** Whether a sentence only points to another story. */
export function pointsElsewhere(sentence: string): boolean {
  return POINTS_ELSEWHERE.test(sentence)
}

/** A sentence that asks tells nothing by itself. */
const ASKS = /\?["”’)\]]*$/u

/** A page's furniture has few words. */
const FEW = 12

/** A sentence of fewer words is a heading. */
const SHORTEST = 4

/** The most words of a heading. */
const HEADING_WORDS = 12

/** A sentence ends, before quotation marks and brackets that close. */
const ENDS = /[\p{Sentence_Terminal}…:][\s"”’»)\]]*$/u

/** Whether a sentence is a line of its own that no mark ends, as headings and the entries of tables are. */
export function isHeading(body: string, { start, end }: Span): boolean {
  if (!isLineEnd(body[start - 1]) || !isLineEnd(body[end])) return false
  const text = body.slice(start, end)
  if (ENDS.test(text) || text.trim().split(/\s+/u).length > HEADING_WORDS) return false
  return text.trim().length < body.trim().length
}

const isLineEnd = (mark: string | undefined): boolean => mark === undefined || mark === '\n'

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
  if (OF_THE_TEXT.test(sentence) || GREETS.test(sentence)) return true
  if (CONSENT.test(sentence) && CONSENTS.test(sentence)) return true
  return (words <= FEW && FURNITURE.test(sentence)) || (words < SHORTEST && !/[.!?…]["”’)]*$/u.test(sentence))
}
