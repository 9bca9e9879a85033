import parser from 'robots-parser'

// Its types say that the function is a field of the module; it is the module.
const robotsParser = parser as unknown as typeof parser.default

/** How much of a robots.txt is read, in UTF-16 units: what the standard (RFC 9309) asks programs to read at least. */
const TEXT_LENGTH = 512_000

/** Rules with wildcards beyond which matching an address takes long; such a site is left alone. */
const WILDCARD_RULES = 1_000

/** Longest rule that is understood, in UTF-16 units; no address is longer. */
const RULE_LENGTH = 2_048

/** Wildcards of a rule that is understood: with each, matching an address takes longer. */
const RULE_STARS = 20

const LINES = /\r\n|\r|\n/
const COMMENT = /#.*$/
const MANY_STARS = /\*{2,}/g

/** What a site asks of a program. */
export interface RobotsRules {
  /** Whether an address of the site may be fetched. */
  allows(url: string): boolean
  /** Seconds that the site wants between two requests; 0 where it does not say. */
  readonly delay: number
}

/** Nothing is asked. */
export const NO_RULES: RobotsRules = { allows: () => true, delay: 0 }

/**
 * Reads a robots.txt: the groups for this program, or those for all where there are none.
 * @param agent the program's name in small letters, without its version.
 */
export function readRobots(text: string, origin: string, agent: string): RobotsRules {
  const rules = rulesFor(agent, text.slice(0, TEXT_LENGTH))
  if (rules.length === 0) return NO_RULES
  if (rules.filter(({ value }) => value.includes('*')).length > WILDCARD_RULES) {
    return { allows: () => false, delay: 0 }
  }
  // The parser gets one group of what concerns us: it would keep every rule once for every program that is named.
  const lines = rules.map(({ name, value }) => `${name}: ${value}`)
  const robots = robotsParser(`${origin}/robots.txt`, ['User-agent: *', ...lines].join('\n'))
  return { allows: (url) => robots.isAllowed(url, '*') !== false, delay: robots.getCrawlDelay('*') ?? 0 }
}

interface Rule {
  readonly name: string
  readonly value: string
}

/** The rules of the groups for a program, or of those for all where there are none. Groups for the same program are one. */
function rulesFor(agent: string, text: string): readonly Rule[] {
  const ours: Rule[] = []
  const everybodys: Rule[] = []
  let named = false
  let current = { ours: false, everybodys: false }
  let naming = false
  for (const line of text.split(LINES)) {
    const bare = line.replace(COMMENT, '')
    const colon = bare.indexOf(':')
    if (colon === -1) continue
    const name = bare.slice(0, colon).trim().toLowerCase()
    const value = bare.slice(colon + 1).trim()
    if (name === 'user-agent') {
      const program = value.split('/', 1)[0]?.trim().toLowerCase()
      if (!naming) current = { ours: false, everybodys: false }
      naming = true
      if (program === agent) current.ours = named = true
      if (program === '*') current.everybodys = true
    } else if (name === 'allow' || name === 'disallow' || name === 'crawl-delay') {
      naming = false
      const rule = { name, value: value.replace(MANY_STARS, '*') }
      if (rule.value.length > RULE_LENGTH || rule.value.split('*').length > RULE_STARS + 1) continue
      if (current.ours) ours.push(rule)
      if (current.everybodys) everybodys.push(rule)
    }
  }
  return named ? ours : everybodys
}
