import { asksAge } from '../spans/age-spans.ts'

// "aged 42", "42 years old", "five-year-old", "turned 42", "born in 1981", "Holt, 42, said", and of things "built in 1956".
const TELLS_AGE =
  /\bage[ds]?\s+(?:of\s+)?\d|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty))[-\s](?:days?|weeks?|months?|years?)[-\s]old(?!s)|\bturn(?:ed|s|ing)?\s+\d|\bborn\b|,\s\d{1,3},|\b(?:built|founded|opened|completed|established|dates?)\b[^.;]{0,60}?\b(?:in|to|from|since|around|about|by|c\.)\s(?:\p{L}+\s)?\d{3,4}\b(?!\s\p{L}*(?:million|billion))|\bcentur(?:y|ies)\b|\byears? ago\b/iu

/** An age beside the sentence that names whose: "She was 83.", "dies at 83". */
const AGE_BESIDE =
  /\b(?:he|she|they|who) (?:is|was|would be|turned) \d{1,3}\b|\b(?:dies|died|dead|aged) (?:at |aged )?\d{1,3}\b/iu

/**
 * Whether a question asks for an age and a text tells none: a number beside a name is no age.
 * @param text the quoted sentence
 * @param beside the headline and the sentence after it, which may tell the age of whom they speak of
 */
export function ageNotTold(question: string, text: string, beside = ''): boolean {
  return asksAge(question) && !TELLS_AGE.test(text) && !AGE_BESIDE.test(`${text}\n${beside}`)
}
