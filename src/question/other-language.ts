/**
 * Small words of German, French, Spanish, Portuguese, Italian and Dutch that are none in English, nor names. Two of them say
 * enough.
 */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  `der das und ist wann wer wie warum wieso welche welcher wurde wurden hat haben nicht mit von für auf eine einen einem dem im zum zur
  beim nach wird sind gibt es um den über sagt sagte macht kann können muss hatte seine seinem ihre neues neue zu geht passiert passierte
  le la les des du une est qui que quand où pourquoi comment combien dans avec sur sont et aux ce cette quel quelle était ont été
  que qu dit peut fait hier gagné passé aujourd
  el los las una es quién quien qué cuándo cuando dónde donde cómo como cuánto cuanto cuántos por para con en se su fue son está hay dijo hace hizo puede pasó ganó
  os um uma é quem quando onde quanto quantos com em não foi são dos na nas pelo pela disse diz fez aconteceu
  il gli che chi quando dove come quanto perché di della nel con sono è cosa detto stato
  het een wie wat wanneer waar hoeveel van voor met niet zijn waarom zegt heeft wordt`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)
const SMALL_WORDS_NEEDED = 2

/** Words that open a question in one of them, and none in English: one of those says enough where nothing English stands. */
const OPENS_QUESTION =
  /^\P{L}*(?:wann|wer|warum|wieso|weshalb|wie|wo|welche[rs]?|pourquoi|quand|combien|qui|où|quel(?:le)?s?|quién(?:es)?|quien(?:es)?|qué|cuándo|cuando|dónde|cómo|por qué|quem|quando|onde|quantos?|perché|chi|dove|waarom|wanneer|waar|hoeveel)\s+\p{L}+\s+\p{L}/iu

/** Small words of those languages that are words of English too, or rare: they tell nothing, and carry nothing either. */
const SMALL_WORDS_TOO: ReadonlySet<string> = new Set(
  `die war was man am an in so also wo viel viele bei aus seit gegen auch aber oder noch mehr als ob ich du er sie wir
  a on ou se ne pas plus par mais lui elle il en y son sa ses pour
  al lo es ha han sin más pero sobre entre desde ya fueron
  o as no ao à ser mais mas sem sobre entre desde já seu sua
  i e lo ha ma per da non più`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)

/** English words that tell a question is in English, whatever small words its names have ("Die Zeit", "El Paso"). */
const ENGLISH =
  /^(?:the|of|is|are|was|were|did|does|do|who|what|when|where|why|how|which|and|to|has|have|had|for|about)$/u

const LETTER = /\p{L}/gu
const LATIN = /\p{Script=Latin}/u
const WORD = /\p{L}[\p{L}\p{M}’']*/gu
const OPENS_SPANISH = /[¿¡]/u

/** No more of a text than this is looked at, in UTF-16 units. */
const LOOKED_AT = 1000

/** Whether a word of a text in another language carries grammar alone there, in small letters as typed. */
export function isSmallElsewhere(word: string): boolean {
  return word.split(/['’]/u).every((part) => SMALL_WORDS.has(part) || SMALL_WORDS_TOO.has(part))
}

/** Whether words are hardly English: in another script, or with small words of a neighbouring language. */
export function isOtherLanguage(words: string): boolean {
  const text = words.slice(0, LOOKED_AT).replace(/https?:\/\/\S+/gu, ' ')
  const letters = text.match(LETTER) ?? []
  const foreign = letters.filter((letter) => !LATIN.test(letter)).length
  if (foreign > letters.length / 2) return true
  if (OPENS_SPANISH.test(text)) return true
  const typed = [...text.toLowerCase().matchAll(WORD)].flatMap(([word]) => word.split(/['’]/u))
  const small = typed.filter((word) => SMALL_WORDS.has(word)).length
  const english = typed.filter((word) => ENGLISH.test(word)).length
  if (english === 0 && OPENS_QUESTION.test(text)) return true
  return small >= SMALL_WORDS_NEEDED && small > english
}
