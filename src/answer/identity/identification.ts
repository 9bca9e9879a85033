import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { isEnglishWord } from '../../text/english-words.ts'
import type { Span } from '../../text/span.ts'
import { TITLES } from '../spans/name-forms.ts'

/** "who is Jane Doe", "who's jane doe?", "who was Jane Doe again" */
const WHO_IS_NAME =
  /^\W*(?:(?:and|so|ok|okay|tell me|do you know|remind me|explain)\b[\s,]*)*who(?:['’]s| is| was| are| were)\s+(?:this\s+|that\s+)?(?<name>(?!(?:the|an?|in|on|at)\b)\p{L}[\p{L}\p{M}'’.-]*(?:\s+\p{L}[\p{L}\p{M}'’.-]*){0,3}?)(?:\s+(?:again|anyway|exactly|btw))?\W*$/iu

/** "who is leading Velm" asks for somebody who does so. */
const DOING = /^\S+(?:ing|ed)\b/iu

/** Whether a part of a name typed in small letters was put right, which gave it a capital: "marko Rubio". */
const isPutRight = (name: string): boolean =>
  name.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word) || !isEnglishWord(word))

/** The name that a question asks to be told who bears it, word by word; empty for another question. */
export const nameAskedFor = onceAQuery((query: Query): readonly string[] => {
  const name = WHO_IS_NAME.exec(query.question)?.groups?.name
  const last = query.terms.at(-1)
  if (name === undefined || last === undefined) return []
  // Mistyped, a last name is no name that the articles have.
  if (!last.name && (isEnglishWord(last.text.toLowerCase()) || !/\s/u.test(name))) return []
  // Typed without capitals, a first name may be one that the articles have at the beginnings of sentences alone.
  const typedSmall = (!/\p{Lu}/u.test(name) || isPutRight(name)) && !DOING.test(name)
  if (!typedSmall && !query.terms.every((term) => term.name)) return []
  return name.split(/\s+/u)
})

/**
 * What a sentence gains that says who somebody is, where that is asked for: by an office beside the name ("the founder of …"), a
 * title before it, something else in apposition, or whatever "is a …" says, which may be an opinion.
 */
export const IDENTITY = { told: 4, titled: 2.5, described: 3, called: 2 } as const

/** What follows on a name and says who bears it: "the founder of …", "a former minister", "Ukraine's prosecutor general". */
const APPOSITION =
  /^,\s+(?<told>(?:who (?:is|was|leads?|led|heads?|headed|runs?|ran|chairs?|commands?|founded|serves?|served|became)\s|(?:the|an?|one of|his|her|their|its|then|now)\s|(?:former|chief|head|deputy|acting|first|senior)\s|\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}['’]s?\s)[^,;:–—.!?()“”"]{3,120})/u

/** "… is the founder of …", right after the name. */
const COPULA =
  /^\s+(?:is|was|has been|had been|served as|serves as|became|works as|worked as)\s+(?<told>(?:the|an?|one of)\s[^,;:–—.!?()“”"]{3,120})/u

/** The words right before a name; titles and whose they are. */
const WORDS_BEFORE = /(?:[\p{L}\p{M}\p{N}'’.-]+\s+){1,6}$/u

/** How far before a name is looked for them, in UTF-16 units. */
const LOOK_BACK = 150

/** Words that a title may be told with: "the Russian foreign minister", "U.S. President Donald Trump's envoy". */
const OF_A_TITLE =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|foreign|defen[cs]e|prime|deputy|vice|former|acting|chief|head|interior|finance|justice|economy|energy|health|culture|special|senior|first|lady|general|press|state|union|police|opposition|party|team|club|bank|company|hospital|museum|university|school|city|fire|security|trade|labou?r|rights|human|research|project|mission|campaign|tech|technology|marketing|managing|executive|operating|financial|star|veteran|local|lead|top|world|national|regional|federal|private|public|criminal|crime|climate|junior|retired|one-time|long-time|longtime|of|the)$/u

/** What people are called by before their names beside the titles: what they work as. */
const ROLES = new Set(
  `executive officer attorney lawyer barrister solicitor forecaster detective inspector constable commissioner superintendent sheriff
  lawmaker deputy mp mep councillor councilor treasurer candidate nominee adviser advisor aide negotiator diplomat strategist pollster
  striker midfielder goalkeeper keeper defender winger forward skipper driver rider cyclist boxer swimmer runner sprinter skier golfer
  player champion quarterback pitcher manager trainer referee pilot astronaut cosmonaut nurse surgeon paediatrician pediatrician psychiatrist
  epidemiologist virologist biologist geologist archaeologist archeologist palaeontologist paleontologist meteorologist seismologist astronomer
  climatologist psychologist sociologist chemist mathematician zoologist ecologist oceanographer researcher expert consultant curator librarian
  farmer fisherman teacher headteacher student activist campaigner organiser organizer blogger influencer youtuber streamer rapper songwriter
  musician guitarist drummer pianist violinist composer conductor producer filmmaker photographer artist painter sculptor architect designer
  novelist poet writer editor publisher journalist correspondent presenter host broadcaster comedian entrepreneur businessman businesswoman
  son daughter brother sister father mother wife husband widow cousin nephew niece uncle aunt son-in-law daughter-in-law brother-in-law
  sister-in-law father-in-law mother-in-law
  banker trader investor tycoon owner landlord developer builder miner firefighter paramedic`.split(/\s+/u),
)

/** Where a sentence says who bears a name, and how fully. */
export interface Identification {
  readonly span: Span
  readonly gain: number
}

/**
 * Where a sentence says who somebody is: what stands beside the name in apposition, or the title before it.
 * @param name word by word, as typed; the last word alone is the name too
 * @returns a range of the sentence; undefined where it says nothing of the kind
 */
export function identification(sentence: string, name: readonly string[]): Identification | undefined {
  let titled: Identification | undefined
  let other: Identification | undefined
  for (const { start, end } of placesOf(sentence, name)) {
    const after = sentence.slice(end)
    const apposition = APPOSITION.exec(after)
    const match = apposition ?? COPULA.exec(after)
    const told = match?.groups?.told?.trimEnd()
    if (match !== null && told !== undefined) {
      const from = end + match[0].indexOf(told)
      const span = { start: from, end: from + told.length }
      if (told.split(/[\s-]+/u).some((word) => TITLES.has(word.toLowerCase())))
        return { span, gain: IDENTITY.told }
      other ??= { span, gain: apposition === null ? IDENTITY.called : IDENTITY.described }
    }
    titled ??= titleBefore(sentence, start)
  }
  return (other?.gain ?? 0) > (titled?.gain ?? 0) ? other : titled
}

/** The places of a name, its first names before it included. */
function placesOf(sentence: string, name: readonly string[]): Span[] {
  const last = name.at(-1)!.toLowerCase()
  const first = name.length > 1 ? name[0]!.toLowerCase() : undefined
  const places: Span[] = []
  for (const match of sentence.matchAll(/\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*)*/gu)) {
    const words = [...match[0].matchAll(/[\p{L}\p{M}.-]+/gu)]
    const at = words.findLastIndex(([word]) => sameName(word, last))
    if (at < 0) continue
    const from = first === undefined ? firstOfName(words, at) : nameFrom(words, at, first)
    if (from === undefined) continue
    places.push({
      start: match.index + words[from]!.index,
      end: match.index + words[at]!.index + words[at]![0].length,
    })
  }
  return places
}

/** Where a name begins of which the first name is known too. Whoever shares the last name alone is somebody else: "Jane Doe" is not "John Doe". */
function nameFrom(words: readonly RegExpMatchArray[], last: number, first: string): number | undefined {
  const opens = words.findLastIndex(([word], at) => at < last && sameName(word!, first))
  if (opens >= 0) return opens
  return last === 0 || TITLES.has(words[last - 1]![0].toLowerCase()) ? last : undefined
}

/** The first word of a name of which the last is known: the words with a capital before it that are no titles. */
function firstOfName(words: readonly RegExpMatchArray[], last: number): number {
  let first = last
  while (first > 0 && last - first < 2 && !TITLES.has(words[first - 1]![0].toLowerCase())) first -= 1
  return first
}

/** Names as they are written here and there: "Zelensky", "Zelenskiy", and typed without their accents. */
function sameName(word: string, name: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/[\p{M}'’.-]/gu, '')
      .replace(/(?:iy|yy|ii|y|i)$/u, 'i')
  return plain(word) === plain(name)
}

const isInLaw = (words: readonly string[]): boolean =>
  /^(?:son|daughter|brother|sister|father|mother)s?[ -]in[ -]law$/u.test(words.join(' '))

/** A title right before a name, with what it is the title of. */
function titleBefore(sentence: string, at: number): Identification | undefined {
  const before = WORDS_BEFORE.exec(sentence.slice(Math.max(0, at - LOOK_BACK), at))?.[0]
  if (before === undefined) return undefined
  const words = [...before.matchAll(/\S+/gu)]
  const isTitle = (place: number): boolean => {
    const word = words.at(place)?.[0].toLowerCase() ?? ''
    return TITLES.has(word) || ROLES.has(word)
  }
  const last = words.at(-1)!
  // "Secretary of State" and "son in law" are titles too.
  const isLonger =
    (words.at(-2)?.[0] === 'of' && isTitle(-3)) || isInLaw(words.slice(-3).map(([word]) => word))
  if (!isTitle(-1) && !isLonger) return undefined
  let first = words.length - (isLonger ? 3 : 1)
  while (first > 0 && OF_A_TITLE.test(words[first - 1]![0])) first -= 1
  while (first < words.length - 1 && /^(?:of|the)$/u.test(words[first]![0])) first += 1
  const from = at - before.length + words[first]!.index
  return {
    span: { start: from, end: at - before.length + last.index + last[0].length },
    gain: IDENTITY.titled,
  }
}
