import { stem } from '../../text/stem.ts'

/**
 * Verbs with which reports tell of one and the same deed, those of a line each in the place of another. Narrower than the
 * classes of `deed-classes.ts`, which only make an answer surer: here they stand for "reported".
 */
const SAME = `
  resign, quit, step down, stand down
  sack, fire, dismiss, oust
  expel, kick out, throw out, send home, boot out
  buy, acquire, purchase, take over
  start, begin, launch, open
  end, finish, conclude
  release, free
  jail, imprison
  arrest, detain
  capture, seize, take
  retake, recapture, win back, regain
  liberate, retake, recapture, win back
  shoot down, bring down, down
  destroy, wreck
  approve, pass, adopt, ratify, back
  reject, turn down, refuse
  raise, increase, lift, hike
  rise, increase, grow, climb, go up
  fall, drop, decline, go down
  cut, lower, reduce, slash
  hold, control, occupy
  withdraw, pull out, leave, pull back, abandon
  flee, escape
  attack, strike, hit
  join, enter
  appoint, name
  injure, wound, hurt
  ban, bar, forbid, outlaw
  close, shut, shut down
  announce, unveil
  demand, call on, urge
  send, deliver, ship
  argue, quarrel, clash
  lapse, expire
  publish, put out
  reveal, disclose
  broker, mediate
  lend, lent, loan
  build, construct
  surrender, give up, lay down
  invent, devise
  die, perish
  kill, slay
  marry, wed
  found, establish, set up
  sanction, blacklist`

type Verb = readonly [string] | readonly [string, string]

const others = new Map<string, Verb[]>()
for (const line of SAME.trim().split('\n')) {
  const verbs = line.split(',').map((verb) => verb.trim().split(' ').map(stem) as unknown as Verb)
  for (const verb of verbs) {
    const key = verb.join(' ')
    others.set(key, [...(others.get(key) ?? []), ...verbs.filter((other) => other !== verb)])
  }
}

/** How many words may stand between a verb and its particle: "kicked 35 diplomats out". */
const APART = 3

/**
 * Whether a verb in a text is another word for a deed.
 * @param stems the stems of the text's words, in order, small words included
 * @param at the place of the verb among them
 * @param deed the stem of the verb asked for, or two with a space between ("step down")
 */
export function isSameDeed(stems: readonly string[], at: number, deed: string): boolean {
  return [deed.split(' ') as unknown as Verb, ...(others.get(deed) ?? [])].some(
    ([verb, particle]) =>
      stems[at] === verb &&
      (particle === undefined || stems.slice(at + 1, at + 2 + APART).includes(particle)),
  )
}

/** The deed that a verb tells of together with the particle behind it ("kick out"), else the verb alone. */
export function deedAt(stems: readonly string[], at: number): string {
  const verb = stems[at]!
  const particle = stems.slice(at + 1, at + 2 + APART).find((word) => others.has(`${verb} ${word}`))
  return particle === undefined ? verb : `${verb} ${particle}`
}
