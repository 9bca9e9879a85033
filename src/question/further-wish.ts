/** What somebody wants of the answer before, without asking anything new: more of it, where it stands, or who wrote that. */
export type FurtherWish = 'more' | 'sources' | 'sure' | 'author'

/** What people put before and after it. */
const BEFORE =
  /^(?:(?:and|but|ok|okay|so|well|hm+|yes|yeah|please|pls|plz|hey|can you|could you|would you|do you have|have you got|got|is there|are there|i want|i need)\b[\s,.!]*)+/u
const AFTER = /(?:[\s,.]+(?:please|pls|plz|thanks|thank you|dateline|bot|for (?:that|this|it|me)|then))+$/u

const THAT = '(?:that|this|it|these|those|them)'

const WISHES: readonly (readonly [FurtherWish, RegExp])[] = [
  [
    'more',
    new RegExp(
      `^(?:(?:(?:tell|show|give|quote)(?: me| us)? )?(?:some |any |a bit |even )?more(?: (?:quotes|details?|info|information|please|of ${THAT}))?|go on|go ahead|continue|carry on|keep going|(?:any|some)thing (?:else|more)|what (?:else|more)|(?:some |any |further )?details|elaborate|expand)(?: (?:about|on|of|from) ${THAT})?$`,
      'u',
    ),
  ],
  [
    'sources',
    new RegExp(
      `^(?:(?:show|give|send|tell)(?: me| us)? |what(?:['’]?s| is| are| was| were) |where(?:['’]?s| is| are) )?(?:the |your |an? |any |its )*(?:sources?|links?|urls?|citations?|references?|articles?)(?: (?:of|on|to) ${THAT})?$|^where (?:(?:did|do) you (?:get|read|find|have|take) ${THAT}(?: from)?|(?:is|are|was|does) ${THAT} (?:from|come from))$|^where(?:['’]?s) ${THAT} from$|^(?:says who|according to (?:who|whom|what)|citation needed)$`,
      'u',
    ),
  ],
  // "Who wrote it?" may ask about a book that the answer tells of, "who wrote the report?" about a report.
  [
    'author',
    /^(?:who (?:wrote|has written|authored|edited)|who(?:['’]?s| is| was| are| were) the (?:author|writer|editor|reporter|journalist)s? (?:of|behind)) (?:(?:this|that|these|those)(?: last| news)? (?:article|report|story|stories|piece)s?|the (?:last |news )?(?:article|story|piece)s?)$|^who edited the (?:news )?reports?$/u,
  ],
  [
    'sure',
    new RegExp(
      `^(?:(?:are|r) (?:you|u) (?:really |quite |absolutely |so )?(?:sure|certain)|(?:you|u) sure|sure about ${THAT}|how (?:do|can|would) you (?:know|be (?:so )?sure)|is ${THAT} (?:really |actually )?(?:true|right|correct|reliable|certain))(?: (?:about |of )?${THAT})?$`,
      'u',
    ),
  ],
]

/** The longest text that is looked at. */
const LONGEST = 80

/** Reads what asks for more of the answer before, or for its sources; undefined for every other text. */
export function furtherWish(text: string): FurtherWish | undefined {
  if (text.length > LONGEST) return undefined
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[\s?!.…]+$/u, '')
    .replace(AFTER, '')
    .replace(BEFORE, '')
  return WISHES.find(([, wish]) => wish.test(said))?.[0]
}
