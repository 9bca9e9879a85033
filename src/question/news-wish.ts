import type { Span } from '../text/span.ts'

/** What people put before a wish, without asking anything by it. */
const PREAMBLE =
  /^(?:(?:hey|hi|hello|yo|ok|okay|so|and|but|well|um+|please|pls|plz|just|can you|could you|do you (?:know|have)|i(?: want|['’]d like) to (?:know|hear)|(?:tell|give|show) (?:me|us))[\s,:]+)+/iu

/** News, by the words that stand for it. */
const NEWS = `(?:news|headlines|stories|updates?|developments?|info(?:rmation)?|state of play|status|situation)`
const LATEST = `(?:latest|newest|most recent|recent|current|new|any|today['’]?s)`
/** What joins it to what it is about. */
const ABOUT = `(?:on|about|with|in|from|regarding|concerning|around|over|of|for)`

const WISHES: readonly RegExp[] = [
  // "what's the latest on X", "whats new with X", "what is happening in X"
  new RegExp(
    String.raw`^what(?:['’]?s| is| are)?\s+(?:the\s+)?(?:(?:${LATEST}\s+)?${NEWS}|${LATEST}(?:\s+${NEWS})?|new|happening|going on|up)\s+(?:right now\s+|now\s+|today\s+)?${ABOUT}\s+(?<topic>.+)$`,
    'isu',
  ),
  // "latest on X", "the newest developments in X", "any news about X", "news from X", "is there any update on X"
  new RegExp(
    String.raw`^(?:(?:is|are) there\s+|got\s+|have you (?:got\s+)?)?(?:the\s+|some\s+|an?\s+)?(?:${LATEST}\s+)*(?:${NEWS}|latest|newest)\s+${ABOUT}\s+(?<topic>.+)$`,
    'isu',
  ),
  // "update me on X", "catch me up on X", "bring us up to date on X"
  /^(?:update (?:me|us)|catch (?:me|us) up|bring (?:me|us) up to (?:date|speed))\s+(?:on|about|with)\s+(?<topic>.+)$/isu,
  // "how do things stand with X"
  /^(?:how|where) (?:do|does|are) (?:things|it|we|matters) (?:stand(?:ing)?|going|at)\s+(?:now\s+)?(?:on|with|in|about|regarding)\s+(?<topic>.+)$/isu,
  // "summarise the news about X", "sum up the talks", "summary of X": news of many reports, as "latest on X" is
  new RegExp(
    String.raw`^(?:summari[sz]e|sum up|give (?:me|us) (?:a |an )?(?:(?:short|quick|brief) )?(?:summary|overview) (?:of|on|about)|(?:a |an )?(?:(?:short|quick|brief) )?(?:summary|overview) (?:of|on|about))\s+(?:(?:the\s+)?(?:${LATEST}\s+)?(?:${NEWS}|coverage|reports|reporting)\s+${ABOUT}\s+)?(?<topic>.+)$`,
    'isu',
  ),
  // "tldr ukraine war", "recap of the talks"
  /^(?:tl;?dr|recap|rundown)\s*(?:of|on|about|for|:|-)?\s+(?<topic>.+)$/isu,
  /^any word\s+(?:on|about|from|of)\s+(?<topic>.+)$/isu,
  // "X news", "X latest", "peace talks update"; no question that ends so ("who reads the news")
  /^(?!(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b)(?<topic>[^?!.,]+?)\s+(?:latest|latest news|news today|news|updates?)$/isu,
]

/** "any news?", "what's new", "latest headlines", "what's happening today" */
const OF_NOTHING = new RegExp(
  `^(?:what(?:['’]?s| is| are)?\\s+(?:the\\s+)?(?:new|happening|going on|(?:${LATEST}\\s+)*(?:in the\\s+)?${NEWS}|latest)|(?:(?:is|are) there\\s+|got\\s+)?(?:the\\s+|some\\s+)?(?:(?:${LATEST}|top|breaking)\\s+)*(?:news|headlines|stories|updates?|latest))$`,
  'iu',
)

/** "what happened", "what did I miss", "top stories": news of nothing in particular where a day stands beside it. */
const HAPPENED =
  /^(?:(?:what|anything)(?:['’]?s| has| have| all| else)?\s+(?:(?:big|important|interesting|new|major)\s+)?(?:happen(?:ed|s|ing)?|occurred|went on|going on|was (?:happening|going on|in the news)|in the news)(?: in the (?:world|news))?|what did (?:i|we) miss|(?:(?:the|top|main|biggest|big|important)\s+)*(?:stories|events|headlines|news)(?: in the news)?|(?:news )?(?:recap|summary|roundup))$/iu

/** What joins a date to the words before it. */
const BEFORE_DATE = /(?:(?:^|[\s,]+)(?:on|in|of|from|during|for|since|at|around|over|the|back))*[\s,]*$/iu

/** "wtf is going on in Ukraine": what is. */
const SWEARING =
  /^(?:wtf|wth|what (?:the|in the|on) (?:fuck|hell|heck|world|earth)(?:['’]?s)?|tf)\s+(?:is\s+|are\s+)?/iu

/** A longer text tells a story of its own rather than wishing for news. */
const LONGEST = 200
/** A topic of more words asks something of its own. */
const MOST_WORDS = 8

/** Words that are no topic by themselves. */
const NO_TOPIC =
  /^(?:the|it|this|that|them|all|everything|everyone|you|me|us|here|the world|world|the news|news|stuff|things?)$/iu

/** Words at the end that say "now" once more. */
const NOW_AGAIN =
  /(?:[\s,]+(?:right now|now|today|lately|recently|so far|at the moment|these days|please|pls|plz))+$/iu

/**
 * What somebody wants to hear the latest about: "the peace talks" of "what's the latest on the peace talks?"; empty for a wish
 * for news of nothing in particular; undefined for a text that wishes for nothing of the kind.
 */
export function newsWish(question: string): string | undefined {
  if (question.length > LONGEST) return undefined
  const text = bare(question).replace(NOW_AGAIN, '')
  if (OF_NOTHING.test(text)) return ''
  for (const wish of WISHES) {
    const topic = wish.exec(text)?.groups?.topic?.trim().replace(NOW_AGAIN, '')
    if (topic === undefined) continue
    if (NO_TOPIC.test(topic)) return ''
    return topic === '' || topic.split(/\s+/u).length > MOST_WORDS ? undefined : topic
  }
  return undefined
}

/** A question without its final marks, what is said before it and what is sworn in it. */
function bare(question: string): string {
  return question
    .trim()
    .replace(/[\s?!.…]+$/u, '')
    .replace(/^[\s,;:]+/u, '')
    .replace(PREAMBLE, '')
    .replace(SWEARING, 'what is ')
}

/**
 * Whether a question asks for the news of the days that it names, and for nothing in particular: "what happened yesterday?",
 * "top stories of last week", "yesterday".
 * @param dates where its dates stand
 */
export function asksWhatHappened(question: string, dates: readonly Span[]): boolean {
  if (dates.length === 0 || question.length > LONGEST) return false
  let text = question
  for (const { start, end } of [...dates].sort((a, b) => b.start - a.start))
    text = `${text.slice(0, start).replace(BEFORE_DATE, '')} ${text.slice(end)}`
  const left = bare(text)
  return left === '' || OF_NOTHING.test(left) || HAPPENED.test(left)
}
