import { stem } from '../../text/stem.ts'
import { isKnownDeed, tellsDeed } from '../decision/deed-classes.ts'
import { areOneThing, hasRivals } from '../decision/rivals.ts'

/**
 * What people type and what articles write for one thing, the forms of a thing parted by commas, each of one or more words.
 * Lists of ours: initials, offices and the figures that reports of companies and events give.
 */
const ONE_THING = `
  ceo, chief executive
  cfo, finance chief, finance director, chief financial officer
  pm, prime minister, premier
  us, usa, united states, america, american, washington
  uk, united kingdom, britain, british
  eu, european union
  un, united nations
  boss, chief, head, manager, leader
  turnover, revenue, sales
  sales, revenue, sold
  earnings, profit
  job, worker, employee, staff, employ
  spectator, crowd, attendance, attend, watch
  inflation, consumer prices
  wind, gust
  cost, expensive, price, retail
  fire, blaze, inferno, flame, wildfire
  vaccine, vaccination, vaccinate, jab, immunise
  fall, drop, tumble, slump, plunge, slide, slip, decline
  rise, jump, climb, surge, soar, gain
  job, post
  drunk, alcohol, sober
  raise, secure
  film, movie, picture
  car, vehicle
  flat, apartment, home
  cop, police, officer
  kid, child, children, pupil
  kid, child, children, son, daughter
  doctor, medic, physician
  aid, help, relief
  heavy, weigh, weight
  old, age, aged
  deep, depth
  tall, high, height
  thick, thickness
  wide, width
  fast, speed
  own, owner, belong
  gig, concert, show
  grandkid, grandchild, grandchildren
  ship, vessel, boat, tanker, ferry, freighter
  plane, aircraft, jet, airliner
  lorry, truck
  shop, store
  song, track, single, hit
  thief, burglar, robber
  robbery, burglary, theft, heist, raid, steal, stole
  mp, member of parliament, lawmaker
  match, game
  election, vote, poll, ballot, run off, runoff
  phone, smartphone
  reward, offer
  runner up, second
  author, writer, novelist
  book, novel
  painting, picture, canvas, portrait
  refund, money back
  diamond, gem, jewel, jewellery
  beat, defeat, stun, thrash, overcome, victory over, win over, knock out, knockout
  college, university, alum, alumnus, alma mater
  based, headquarter, headquarters, headquartered
  farm, cultivate, cultivation, grow
  make, maker, manufacturer, manufacture
  prize, award
  pick, interception
  sub, subscriber
  org, organisation, organization
  budget, cost
  warning, notice
  disguise, dress
  plane, flight
  sign, signatory
  hold, control, occupy
  population, inhabitant
  score, net, header, head home
  fan, supporter
  hacker, intruder, attacker
  sick, ill, illness
  wage, pay, salary
  pupil, student, schoolchild
  deal, agreement, accord, pact, treaty
  talks, negotiation
  strike, walkout, walk out, industrial action
  storm, hurricane, typhoon, cyclone
  quake, earthquake, tremor
  lawsuit, suit, complaint
  ruling, verdict, judgment
  firm, company
  vat, value added tax
  rich, wealthy
  want, demand, seek
  territory, land
  gain, take, took, capture, seize
  bc, british columbia
  nyc, new york
  nz, new zealand`

/** Numbers as names of things have them: "Harbour Thief VI". A letter alone is mostly something else. */
const ROMAN: readonly (readonly [string, string])[] = [
  ['2', 'ii'],
  ['3', 'iii'],
  ['4', 'iv'],
  ['6', 'vi'],
  ['7', 'vii'],
  ['8', 'viii'],
  ['9', 'ix'],
  ['11', 'xi'],
  ['12', 'xii'],
  ['13', 'xiii'],
  ['14', 'xiv'],
  ['15', 'xv'],
  ['16', 'xvi'],
]

type Form = readonly string[]

/** For each word the forms of what it is a word of, its own left out. */
const formsOf = new Map<string, Form[]>()
for (const line of ONE_THING.trim().split('\n')) {
  const forms = line.split(',').map((form) => form.trim().split(' ').map(stem))
  for (const form of forms) {
    const others = forms.filter((other) => other !== form)
    for (const word of form) formsOf.set(word, [...(formsOf.get(word) ?? []), ...others])
  }
}

for (const [figures, letters] of ROMAN) {
  formsOf.set(figures, [[letters]])
  formsOf.set(letters, [[figures]])
}

const holds = (stems: readonly string[], [first, ...rest]: Form): boolean =>
  stems.some((one, at) => one === first && rest.every((other, step) => stems[at + 1 + step] === other))

/**
 * Whether a text tells of what a word of a question stands for in other words: another word for the deed ("quit" for "resign"), a
 * form of the same name ("French" for "France"), the words of its initials ("chief executive" for "CEO").
 * @param stems the stems of the text's words, in order, small words included
 * @param word the stem of a word that the text does not hold
 */
export function toldOtherwise(stems: readonly string[], word: string): boolean {
  return (
    (isKnownDeed(word) && tellsDeed(stems, word)) ||
    (hasRivals(word) && stems.some((one) => areOneThing(one, word))) ||
    (formsOf.get(word) ?? []).some((form) => holds(stems, form))
  )
}

/** Whether one word of a text is another word for a deed: "stunned" for "beat". */
export function isOtherWordFor(one: string, deed: string): boolean {
  return (
    (isKnownDeed(deed) && tellsDeed([one], deed)) ||
    (formsOf.get(deed) ?? []).some((form) => form.length === 1 && form[0] === one)
  )
}
