import type { Article } from '../../articles/article.ts'
import { type Attributed, mainSpeaker, speakerAfter } from './attribution.ts'
import { QUOTED_MARK } from './clause-words.ts'
import { fullNamesOf, isNameHere, type Quotation, readSpeech } from './quotations.ts'

/** Verbs with which somebody's words are told in the reporter's own. */
const SAYS =
  'said|says|told|added|adds|wrote|writes|announced|insisted|insists|argued|argues|claimed|claims|declared|explained|noted|stated|warned|warns|admitted|confirmed|acknowledged|stressed|vowed|pledged|promised|suggested|predicted|replied'

/** "Holt said on Monday that the pier …", "Holt told reporters the pier …": what is said follows. */
const BEFORE_WORDS = new RegExp(
  `\\b(?:${SAYS})\\b(?:\\s[^\\s,;:.]+){0,10}?\\s(?:that|the|a|an|it|he|she|they|his|her|its|there|to)\\s`,
  'u',
)
/** "…, Holt said on Monday.": what is said stands before. */
const BEHIND_WORDS = new RegExp(`,\\s(?=[^,]{2,80}?\\s(?:${SAYS})\\b[^;:]*$)`, 'u')

/** What is not said, or only by others, or perhaps. */
const OPEN =
  /\b(?:not|never|n['’]t|if|whether|denied|refused|would|could|might)\s(?:\p{L}+\s){0,2}(?:say|said|tell|told|confirm|announce)\b/u

/**
 * What an article reports somebody as saying without quoting it, in its order: whole sentences whose subject by name says what they
 * tell ("Holt said that the pier was closed"). Pronouns are left out: they leave open who speaks.
 */
export function findReportedSpeech(article: Pick<Article, 'body'>): Quotation[] {
  const reading = readSpeech(article)
  return reading.sentences.flatMap((sentence): Quotation[] => {
    const text = reading.masked.slice(sentence.start, sentence.end)
    if (text.includes(QUOTED_MARK) || OPEN.test(text)) return []
    const who = saysBehind(text) ?? (BEFORE_WORDS.test(text) ? mainSpeaker(text) : undefined)
    if (who?.kind !== 'named' || (who.unsure === true && !isNameHere(who.name, reading))) return []
    const { name: speaker } = who
    return [{ sentence, words: sentence, speaker, fullNames: fullNamesOf(speaker, reading.names) }]
  })
}

/** Who is said to say what stands before, where a sentence ends with that. */
function saysBehind(text: string): Attributed | undefined {
  const match = BEHIND_WORDS.exec(text)
  return match === null ? undefined : speakerAfter(text.slice(match.index))
}
