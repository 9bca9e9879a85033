/** What a text wants that no report can give. */
export type BotRequest =
  /** To write, to translate, to draw. */
  | 'writing'
  | 'advice'
  /** What the bot itself thinks, or whether somebody is good or right. */
  | 'opinion'
  /** The time of day, the date. */
  | 'time'
  /** The weather outside. */
  | 'weather'

/** What is wanted, and what it is about; the latter is empty where it is about nothing. */
export interface ReadRequest {
  readonly request: BotRequest
  readonly topic: string
}

const PREAMBLE =
  /^(?:(?:hey|hi|hello|yo|ok|okay|so|and|but|well|um+|please|pls|plz|just|now|dateline|bot|can you|could you|would you|will you|(?:i|we) (?:want|need) you to|i['’]d like you to|i wonder|tell me(?! (?:an?|some|another|one)\b))[\s,:]+)+/iu

/** The words after "about" in what is to be written. */
const ABOUT = String.raw`(?:.*?\b(?:about|on|of|for|for|to)\b\s+(?<topic>.+))?`
const WORKS =
  '(?:poems?|songs?|jokes?|haikus?|raps?|riddles?|limericks?|lyrics|recipes?|fan ?fictions?|fan ?fics?|memes?|tweets?|essays?|novels?|verses?|bedtime stor(?:y|ies)|puns?)'
/** What may be asked for in a word like "write" and is answered from reports. */
const REPORTED = '(?!.{0,30}\\b(?:summary|timeline|overview|recap|chronology|list)\\b)'

/** Good or bad, which no report decides. */
const GOOD_OR_BAD =
  '(?:good|bad|evil|right|wrong|great|awful|terrible|stupid|smart|dumb|cool|nice|overrated|underrated)'
const JUDGED = `(?:(?:really|actually|truly|so|just|the)\\s+){0,2}(?:${GOOD_OR_BAD}|worth it|best|worst|an?\\s+(?:(?:really|very)\\s+)?${GOOD_OR_BAD}\\s+\\p{L}+)`
const JUDGEMENT = new RegExp(`\\s+(?:is|are|was|were)\\s+(?:not\\s+)?${JUDGED}$`, 'iu')

const REQUESTS: readonly (readonly [BotRequest, RegExp])[] = [
  // "write me a poem about X", "compose an email to X", "draw a picture of X", "code me a snake game"
  [
    'writing',
    new RegExp(
      `^(?:write|compose|draft|draw|paint|sketch|sing|generate|design|code|program|invent|rewrite|rephrase|paraphrase|act|pretend|imagine)\\s+${REPORTED}(?:(?:me|us)\\b|(?:an?|some|my|this|that|it|as|like|to be|you['’]?re|you are)\\b)${ABOUT}`,
      'isu',
    ),
  ],
  // "tell me a joke", "make a meme of X"
  [
    'writing',
    new RegExp(
      `^(?:tell|make|give|send|sing|show|create|read)\\s+(?:(?:me|us)\\s+)?(?:an?|some|another|one)\\s+(?:(?:good|funny|short|nice|long|new|dad)\\s+)?${WORKS}\\b${ABOUT}`,
      'isu',
    ),
  ],
  // "write code", "translate this", "translate hello into German"
  [
    'writing',
    /^(?:write (?:code|python|javascript|fan ?fiction)|roleplay|role-play|sing|do my homework)\b/iu,
  ],
  [
    'writing',
    /^translate(?:$|\s+(?:this|that|it|my|the following)\b|\s+(?<topic>[^?]{1,120}?)\s+(?:to|into|in)\s+\p{L}+$)/isu,
  ],
  [
    'writing',
    /^(?:(?:draw|code|sing|paint|program)(?:\s+(?:something|pictures|images))?|(?:search|browse|look\s+up)\s+(?:the\s+)?(?:web|internet|online|google))$/iu,
  ],
  ['writing', /^(?:say|repeat)\s+(?:something|hi|hello|it|this|that|after me|the words?)\b/iu],
  [
    'writing',
    /^(?:ignore|forget|disregard)\s+(?:all\s+)?(?:(?:of\s+)?(?:your|the|my)\s+)?(?:previous|prior|above|earlier)\b/iu,
  ],
  // "should I buy X", "what phone should I buy", "how do I reset my password", "how to build a bomb"
  ['advice', /^(?:should|shall)\s+(?:i|we)\s+(?<topic>.+)/isu],
  [
    'advice',
    /^(?<before>(?:what|which|who|whom|where|when|why|how)\s+(?:\p{L}+\s+){0,4})should\s+(?:i|we)\b(?<topic>.*)/isu,
  ],
  [
    'advice',
    /^how\s+(?:do|does|can|could|would|should|might)\s+(?:i|we|you|u)\s+(?!(?:know|explain|describe|compare|summari[sz]e|tell|define|spell|pronounce)\b)(?<topic>.+)/isu,
  ],
  ['advice', /^how\s+to\s+(?<topic>\p{L}.*)/isu],
  ['advice', /^(?:what|who|which)\b.{0,40}\bdo you (?:recommend|suggest|advise)\b(?<topic>.*)/isu],
  ['advice', /^(?:recommend|(?:give|any)\s+(?:me\s+)?(?:some\s+)?(?:advice|tips))\b(?<topic>.*)/isu],
  ['advice', /^help\s+me\s+(?:decide|choose|pick|with\s+my|write|do\s+my)\b(?<topic>.*)/isu],
  // "do you think X is right", "what do you think about X", "who do you think will win", "what's your opinion on X"
  [
    'opinion',
    /^(?<before>(?:(?:what|who|whom|which|why|when|where|how)\s+)?(?:\p{L}+\s+){0,3})(?:do|would|don['’]?t)\s+you\s+(?:really\s+|personally\s+)?(?:think|believe|reckon|feel|agree|support|like|love|hate|prefer|trust|want|root for|make of|vote)\b(?:\s+(?:that|about|of|on|with|for))?(?<topic>.*)/isu,
  ],
  [
    'opinion',
    /^(?:what(?:['’]?s|\s+is|\s+are)|give\s+me|i\s+want)\s+your\s+(?:honest\s+|personal\s+|own\s+)?(?:opinions?|views?|take|thoughts?|stance|position|favou?rite|feelings?|prediction)\b(?:\s+(?:on|about|of|for))?(?<topic>.*)/isu,
  ],
  ['opinion', /^(?:your|any)\s+(?:opinions?|thoughts?|take)\s+(?:on|about)\s+(?<topic>.+)/isu],
  ['opinion', /^(?:whose|which|what)\s+side\s+are\s+you\s+on\b(?<topic>.*)/isu],
  ['opinion', /^are\s+you\s+(?:for|against|pro|anti)\b[\s-]*(?<topic>.*)/isu],
  // "is X good", "is X a good president", "who is right, X or Y"
  [
    'opinion',
    new RegExp(`^(?:is|are|was|were|isn['’]?t|aren['’]?t)\\s+(?<topic>.{1,80}?)\\s+${JUDGED}$`, 'isu'),
  ],
  [
    'opinion',
    /^who(?:['’]?s|\s+is|\s+was|\s+are)?\s+(?:right|wrong|better|worse|evil|the\s+(?:good|bad)\s+guys?)\b(?<topic>.*)/isu,
  ],
  // "what time is it", "what's the weather tomorrow"
  ['time', /^what(?:['’]?s| is)?\s+(?:the\s+)?time(?:\s+is\s+it)?(?:\s+(?:now|right now|here|today))?$/iu],
  ['time', /^what\s+(?:day|date|year|month)\s+(?:is\s+(?:it|today)|do\s+we\s+have)(?:\s+(?:now|today))?$/iu],
  ['time', /^what(?:['’]?s| is)\s+(?:the\s+(?:day|date)|today['’]?s\s+date)(?:\s+today)?$/iu],
  [
    'weather',
    /^(?:(?:what(?:['’]?s| is)|how(?:['’]?s| is))\s+)?the\s+weather(?:\s+(?:like|forecast|outside|here|now|today|tonight|tomorrow|this week|going to be|gonna be)){0,3}$/iu,
  ],
  [
    'weather',
    /^(?:is it|will it)\s+(?:going to\s+)?(?:rain|raining|snow|snowing|sunny|cold|hot)(?:\s+(?:outside|here|now|today|tonight|tomorrow))*$/iu,
  ],
]

/** What opens such a question and is no part of what it is about. */
const ASKS_ALONE = /^(?:what|which|why|how)\s+/iu

/** A longer text tells of something rather than wanting it. */
const LONGEST = 240

/**
 * What a text wants of the bot that reports cannot give: something written, advice, its opinion, the time. "How do Ukrainians
 * …" and "should Ukraine …" ask what is reported, "how do I …" and "should I …" do not.
 */
export function botRequest(text: string): ReadRequest | undefined {
  if (text.length > LONGEST) return undefined
  const wanted = text
    .trim()
    .replace(/[\s?!.…]+$/u, '')
    .replace(/\s+/gu, ' ')
    .replace(PREAMBLE, '')
  for (const [request, pattern] of REQUESTS) {
    const match = pattern.exec(wanted)
    if (match === null) continue
    const { before = '', topic = '' } = match.groups ?? {}
    const about = `${before.replace(ASKS_ALONE, '').trim()} ${topic.trim()}`
    return { request, topic: about.replace(/^[\s,:]+|[\s,:]+$/gu, '').replace(JUDGEMENT, '') }
  }
  return undefined
}

/** Questions what ought to be done, or how something will end: reports say what people think of it, no words of theirs are the answer. */
const OPEN_ENDED: readonly RegExp[] = [
  /^(?:should|ought|shouldn['’]?t|will|would|won['’]?t|could|might)\b/iu,
  /^who\s+(?:should|ought)\b/iu,
  /^(?:who|what|which|when|how)\b.{0,60}?\b(?:will|is going to|are going to|gonna)\b.{0,60}\b(?:win|lose|end|last|happen|die|resign|fall|collapse|surrender|succeed|survive|prevail|be over|be next|become|beat)\b/isu,
]

/** Whether a question asks what ought to be or what will come, to which no words of a report are the answer. */
export function isOpenEnded(question: string): boolean {
  const text = question.trim().replace(PREAMBLE, '')
  return OPEN_ENDED.some((pattern) => pattern.test(text))
}
