import type { Article } from '../articles/article.ts'
import { quotableSentences } from '../articles/passages.ts'
import { findNames } from '../question/names.ts'
import type { Span } from '../text/span.ts'
import { countWords } from '../text/tokens.ts'

/** What an article quotes somebody as saying: the sentence, the words between the marks, and who said them. */
export interface Quotation {
  /** The sentence that holds it, in the body. */
  readonly sentence: Span
  /** The words between the quotation marks, in the body. */
  readonly words: Span
  /** As the article names the speaker in that sentence or, for "he said", in one before it. */
  readonly speaker: string
}

/** Words between quotation marks, straight or curly; a mark that is left open ends with the sentence. */
const QUOTED = /[“"]([^“”"]+)(?:[”"]|$)/gu

/** Verbs with which articles attribute speech. */
const SPEECH =
  /\b(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|posted|announced|asked|asks|replied|insisted|insists|argued|argues|claimed|claims|declared|explained|explains|noted|notes|stated|states|warned|warns|joked|recalled|recalls|continued|concluded|admitted|confirmed|acknowledged|stressed|emphasi[sz]ed|called|described|vowed|pledged|remarked|testified|commented|according to)\b/iu

/** A pronoun as the speaker. */
const PRONOUN = /\b(?:he|she|they)\b/iu

/** Fewer words between marks are a term or a title rather than speech. */
const FEWEST_WORDS = 4

/** How many sentences back a "he said" may find its name. */
const LOOK_BACK = 3

/** Names that are days, or that stand inside other quotation marks, are no speakers. */
const NOT_SPEAKER =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u

function speakerIn(text: string, outside: (at: number) => boolean): string | undefined {
  const verbs = [...text.matchAll(new RegExp(SPEECH, 'giu'))].filter((match) => outside(match.index))
  if (verbs.length === 0) return undefined
  let best: { name: string; distance: number } | undefined
  for (const span of findNames(text)) {
    const name = text.slice(span.start, span.end)
    if (!outside(span.start) || NOT_SPEAKER.test(name)) continue
    for (const verb of verbs) {
      const end = verb.index + verb[0].length
      const distance =
        span.end <= verb.index ? verb.index - span.end : span.start >= end ? span.start - end + 2 : 0
      if (best === undefined || distance < best.distance) best = { name, distance }
    }
  }
  return best?.name
}

/** What people are quoted as saying in an article, in its order. Quotations without a speaker that is named are left out. */
export function findSpeech(article: Pick<Article, 'body'>): Quotation[] {
  const { body } = article
  const sentences = quotableSentences(article)
  const found: Quotation[] = []
  for (const [at, sentence] of sentences.entries()) {
    const text = body.slice(sentence.start, sentence.end)
    const quoted = [...text.matchAll(QUOTED)].filter((match) => countWords(match[1]!) >= FEWEST_WORDS)
    if (quoted.length === 0) continue
    const marks = [...text.matchAll(QUOTED)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    const outside = (place: number): boolean => !marks.some((mark) => place >= mark.start && place < mark.end)
    let speaker = speakerIn(text, outside)
    const bare = [...text].map((letter, place) => (outside(place) ? letter : ' ')).join('')
    if (speaker === undefined && (PRONOUN.test(bare) || bare.trim() === '')) {
      for (let back = at - 1; back >= Math.max(0, at - LOOK_BACK) && speaker === undefined; back -= 1) {
        const before = body.slice(sentences[back]!.start, sentences[back]!.end)
        speaker = speakerIn(
          before.replace(QUOTED, (words) => ' '.repeat(words.length)),
          () => true,
        )
      }
    }
    if (speaker === undefined) continue
    for (const match of quoted) {
      const start = sentence.start + match.index + 1
      found.push({ sentence, words: { start, end: start + match[1]!.length }, speaker })
    }
  }
  return found
}
