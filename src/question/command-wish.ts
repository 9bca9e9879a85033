/** What a command is for and no answer can be. */
export interface CommandWish {
  readonly command: 'follow' | 'unfollow' | 'digest'
  /** What it is to be used on, as typed. */
  readonly topic?: string
}

const BEFORE =
  /^(?:(?:hey|hi|hello|please|pls|can you|could you|would you|i want to|i['’]d like to)[\s,]+)+/iu

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
    /^(?:(?:send|give|post|get|write) (?:me|us) )?(?:a |the )?(?:daily|weekly|morning) (?:digest|newsletter|briefing|summary|news)(?: (?:every|each) (?:day|week|morning))?$/isu,
  ],
]

const ARTICLE = /^(?:the|an?)\s+(?=\S)/iu

/** A longer text asks something of its own. */
const LONGEST = 120

/** "follow the money", "tell me about it": said of something else. */
const NO_TOPIC = /^(?:up\b|it|this|that|them|(?:the )?money$|me|us|you)/iu

/** Reads what asks for something that a command does: "follow the grain deal", "unsubscribe me from it". */
export function commandWish(text: string): CommandWish | undefined {
  if (text.length > LONGEST) return undefined
  const said = text
    .trim()
    .replace(/[\s?!.…]+$/u, '')
    .replace(BEFORE, '')
  for (const [command, wish] of WISHES) {
    const match = wish.exec(said)
    if (match === null) continue
    const topic = match.groups?.topic?.trim().replace(ARTICLE, '')
    if (topic === undefined) return { command }
    if (command === 'follow' && NO_TOPIC.test(topic)) return undefined
    return NO_TOPIC.test(topic) ? { command } : { command, topic }
  }
  return undefined
}
