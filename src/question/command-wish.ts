/** What a command is for and no answer can be. */
export interface CommandWish {
  readonly command: 'follow' | 'unfollow' | 'digest'
  /** What it is to be used on, as typed. */
  readonly topic?: string
  /** Whether it is asked how that is done. */
  readonly how?: true
}

const BEFORE =
  /^(?:(?:hey|hi|hello|please|pls|can you|could you|would you|i want to|i['’]d like to)[\s,]+)+/iu

/** "How do I follow a topic" */
const HOW =
  /^(?:how (?:do|can|could|would|should) (?:i|we|you|one)|how to|(?:where|can|could) (?:do |can )?i)\s+/iu

const WISHES: readonly (readonly [CommandWish['command'], RegExp])[] = [
  [
    'unfollow',
    /^(?:unfollow|unsubscribe(?: me)? from|stop (?:following|posting (?:about|on)|notifying me (?:about|of|on)))\s+(?<topic>.+)$/isu,
  ],
  [
    'follow',
    /^(?:follow|subscribe(?: me)? to|(?:notify|alert|ping) me (?:about|of|on)|(?:notify|alert|ping|tell|message) me when there(?: is| are|['’]s) (?:any |new )?(?:news|updates?|articles) (?:about|on|of|from)|keep me (?:posted|updated|informed|up to date) (?:about|on|with))\s+(?<topic>.+)$/isu,
  ],
  [
    'digest',
    /^(?:(?:send|give|post|get|write|set up|have) (?:(?:me|us) )?)?(?:a |the )?(?:daily|weekly|morning) (?:digest|newsletter|briefing|summary|news)(?: (?:every|each) (?:day|week|morning))?$/isu,
  ],
]

const ARTICLE = /^(?:the|an?)\s+(?=\S)/iu

/** A longer text asks something of its own. */
const LONGEST = 120

/** "follow the money", "tell me about it": said of something else. */
const NO_TOPIC = /^(?:up\b|it|this|that|them|(?:the )?money$|me|us|you)/iu

/** Any topic at all: "a topic", "somebody", "an outlet". */
const ANY_TOPIC =
  /^(?:(?:an?|the|some|any|my|new|certain)\s+)*(?:topics?|subjects?|themes?|stor(?:y|ies)|outlets?|sources?|news|things?|something|somebody|someone|people|persons?)$/iu

/** Reads what asks for something that a command does: "follow the grain deal", "unsubscribe me from it". */
export function commandWish(text: string): CommandWish | undefined {
  if (text.length > LONGEST) return undefined
  const said = text
    .trim()
    .replace(/[\s?!.…]+$/u, '')
    .replace(BEFORE, '')
  const asked = said.replace(HOW, '')
  const how = asked === said ? {} : { how: true as const }
  for (const [command, wish] of WISHES) {
    const match = wish.exec(asked)
    if (match === null) continue
    const topic = match.groups?.topic?.trim().replace(ARTICLE, '')
    if (topic === undefined || ANY_TOPIC.test(match.groups?.topic ?? '')) return { command, ...how }
    if (command === 'follow' && NO_TOPIC.test(topic)) return undefined
    return NO_TOPIC.test(topic) ? { command, ...how } : { command, topic, ...how }
  }
  return undefined
}
