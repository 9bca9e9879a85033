import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'

/** Whom people ask the name of. */
const WHOSE_NAME =
  'brother|sister|wife|husband|son|daughter|mother|father|mum|mom|dad|partner|boyfriend|girlfriend|fianc[eé]e?|uncle|aunt|cousin|nephew|niece|grand(?:son|daughter|mother|father)|dog|cat|horse|child|baby|boy|girl|guard|driver|pilot|captain|officer|teacher|victim|suspect|witness|doctor|nurse|lawyer|coach|owner|neighbou?r|passenger|soldier|student|survivor|winner|employee|worker|guy|man|woman|bloke|lady|kid|person|ferry|ship|boat|vessel|yacht|tanker|company|firm|band|hotel|restaurant|caf[eé]|pub|bar'

/** "What is the name of Lind's brother", "what is the driver's name", "what was his dog called". */
const ASKS_NAME = new RegExp(
  `\\bnames? of (?:[\\p{L}\\p{M}’'.-]+\\s+){0,5}?(${WHOSE_NAME})\\b|\\b(${WHOSE_NAME})['’]?s?['’]? (?:first |last |full )?name\\b|\\bwhat (?:is|was|are|were) (?:[\\p{L}\\p{M}’'.-]+\\s+){0,4}?(${WHOSE_NAME}) (?:called|named)\\b`,
  'iu',
)

/** A word with a capital that no sentence merely begins with. */
const NAME = String.raw`(?!(?:The|An?|One|Two|Three|His|Her|Their|Its|My|Our|Some|Many|Every|Each|Another|That|This|It|He|She|They|We|You|When|While|After|Before|In|On|At|As|But|And|For|With)\b)\p{Lu}[\p{L}\p{M}’'-]+`

/** By what a question has whose name it asks for, lower case; empty where it asks for no name. */
const nameAsked = onceAQuery(({ question }: Query): string => {
  const match = ASKS_NAME.exec(question)
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').toLowerCase()
})

/**
 * Whether the name of somebody is asked for whom a question has by what he is ("her brother", "the guard"), and no name stands beside that
 * word: "whose brother was among them" tells none.
 * @param text what stands around the sentence that would be quoted
 */
export function isRelationUnnamed(query: Query, text: string): boolean {
  const who = nameAsked(query)
  if (who === '') return false
  const noun = `(?<![\\p{L}])[${who.charAt(0).toUpperCase()}${who.charAt(0)}]${who.slice(1)}s?`
  const beside = new RegExp(
    `${noun}[^.;]{0,60}?\\b(?:identified|named|called|known)\\b[^.;]{0,30}?\\s${NAME}|${noun},?\\s+(?:an?\\s+)?\\d+[\\s-]year[\\s-]old\\s+${NAME}|${noun}(?:,|\\s+(?:is|was|called|named|calls?|by the name of))*\\s+(?:\\d+,\\s+)?${NAME}|${NAME}(?:,\\s*\\d+)?(?:,|\\s+(?:is|was|and))?\\s+(?:(?:an?|the|his|her|their|its|my|our|one|of|${NAME}['’]s)\\s+){0,3}(?:(?!whose|who|with|and|but|said)[\\p{Ll}-]+\\s+){0,2}${noun}`,
    'u',
  )
  return !beside.test(text)
}
