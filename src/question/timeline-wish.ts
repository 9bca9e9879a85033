/** "timeline of the grain deal", "show me a timeline for it", "grain deal timeline". */
const WISHES: readonly RegExp[] = [
  /^(?:(?:please|pls|can you|could you|would you)\s+)*(?:(?:show|give|make|draw|build|get) (?:me|us) |(?:show|make|draw|build) |what(?:['’]?s| is) )?(?:a |the )?(?:short |full )?(?:timeline|time line|chronology)\s*(?:of|for|on|about|:|-)?\s+(?:the\s+)?(?<topic>.+)$/iu,
  /^(?!(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|can|could|will|would|should)\b)(?:the\s+)?(?<topic>[^?!.,]+?)\s+(?:timeline|chronology)$/iu,
]

/** A longer text asks something of its own. */
const LONGEST = 120

/** What is spoken of is told by what was said before. */
const NO_TOPIC = /^(?:it|this|that|them|events?|things?|everything|all)$/iu

/** The topic of which a text wishes to see what happened when; undefined for any other. */
export function timelineWish(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const said = text.trim().replace(/[\s?!.…]+$/u, '')
  for (const wish of WISHES) {
    const topic = wish.exec(said)?.groups?.topic?.trim()
    if (topic !== undefined) return NO_TOPIC.test(topic) ? undefined : topic
  }
  return undefined
}
