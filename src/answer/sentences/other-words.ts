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
  job, work, worker, employee, staff, employ
  spectator, crowd, attendance, attend, watch
  inflation, consumer prices
  wind, gust
  cost, expensive, price, retail
  fire, blaze, inferno, flame, wildfire
  vaccine, vaccination, vaccinate, jab, immunise
  fall, drop, tumble, slump, plunge, slide, slip, decline, go down, went down, decrease
  rise, jump, climb, surge, soar, gain, go up, went up, increase, hike
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
  nz, new zealand
  letter, mail, post, notify
  bankrupt, bankruptcy, broke, insolvency, insolvent, administration, collapse
  jobless, unemployed, unemployment, out of work
  pensioner, elderly, senior
  teen, teenager, adolescent
  baby, infant, newborn, toddler
  mum, mom, mother
  dad, father
  grandma, gran, grandmother
  grandpa, grandad, grandfather
  girlfriend, boyfriend, partner, fiance
  brother, sister, sibling
  guy, man, bloke
  lady, woman
  rain, rainfall, downpour, deluge
  snow, snowfall, snowstorm, blizzard
  flood, floodwater, inundate, submerge, under water
  heat, heatwave, hot
  cold, freezing, frost
  landslide, mudslide, mudflow
  crash, wreck, collision
  train, rail, railway
  subway, metro, underground, tube
  road, highway, motorway, freeway
  bike, bicycle, cycle, cyclist
  motorbike, motorcycle, motorcyclist
  petrol, gas, gasoline, fuel
  laptop, computer
  buck, dollar
  quid, pound
  mortgage, home loan
  tenant, renter, lodger
  house, home, property, residence
  lawyer, attorney, solicitor, barrister, counsel
  judge, justice, magistrate
  trial, hearing, court
  detective, investigator, officer
  gun, firearm, weapon, rifle, pistol, handgun
  shooter, gunman, attacker
  shooting, gunfire, shoot
  bomb, explosive, device
  explode, blast, explosion, blow up, blew up
  protest, demonstration, demonstrator, rally, march, protester
  riot, unrest, clash, violence
  soldier, troop, force, army, military
  refugee, asylum seeker, migrant
  immigrant, migrant
  spokesman, spokesperson, spokeswoman
  congressman, congresswoman, representative, lawmaker
  law, bill, legislation
  tax, levy, duty
  tariff, duty, levy
  survey, poll, questionnaire
  scientist, researcher, professor, biologist
  study, research, paper
  drug, medicine, medication, pill, treatment
  disease, illness, infection, virus
  flu, influenza
  covid, coronavirus
  cancer, tumour, tumor
  surgery, operation, operate
  teacher, educator
  principal, headteacher
  uni, university
  singer, musician, vocalist
  album, record
  actor, actress
  director, filmmaker
  tv show, series, programme, program
  artwork, painting, work
  statue, sculpture
  goalie, keeper, goalkeeper
  ref, referee
  stadium, arena, ground
  tournament, competition
  hiker, walker, climber
  lost, missing, disappear, vanish
  spot, see, saw, seen, sight, notice
  search, hunt, look for
  puppy, dog
  cow, cattle
  bug, flaw, glitch, fault, defect
  outage, disruption, offline, go down, went down
  password, credential
  scam, fraud, swindle
  bribe, bribery, kickback
  weed, cannabis, marijuana
  cigarette, tobacco, smoke, smoker
  restaurant, eatery, diner
  holiday, vacation
  tourist, visitor, holidaymaker
  ticket, fare
  garbage, rubbish, trash, waste
  oil, crude
  skyscraper, tower, high rise
  warehouse, depot
  supermarket, grocer, retailer
  customer, shopper, client, consumer
  shareholder, investor
  stock, share
  merger, merge, combine, tie up, join forces
  debt, owe, borrow
  recall, call back
  defective, faulty
  part, component
  spaceship, spacecraft, capsule, probe
  liftoff, launch, blast off
  bone, skeleton, remains
  tomb, grave, burial
  treasure, hoard
  expert, specialist, analyst
  passenger, aboard, on board
  firefighter, firemen, fire service
  priest, pastor, vicar
  king, queen, monarch
  chef, cook
  farmer, grower
  programmer, developer
  journalist, reporter, correspondent
  newspaper, paper
  speech, address
  angry, furious, anger, outrage
  worry, worried, concern, fear
  scared, afraid, frightened
  big, large, huge, giant
  hotline, helpline, phone line
  homeless, without a home, without home, from their homes, displaced, displace, shelter
  trade, business, custom
  turnout, turn out
  lean, tilt
  red card, sent off, send off
  anyone, anybody, someone, somebody, nobody, no one
  sideline, be out, ruled out
  see, view, on display, exhibit, on show
  cost, loss
  boss, chief executive
  yearly, annual, every year, a year, per year
  monthly, every month, a month, per month`

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

/** Nouns for people, and for what one person each has: what "how many people" may be answered with. */
const PEOPLE = new Set(
  `people person man woman child kid boy girl worker employee staff soldier troop civilian resident villager inhabitant passenger fan spectator
  student pupil teacher visitor tourist migrant refugee patient victim casualty police officer firefighter member follower user subscriber
  customer demonstrator protester voter guest survivor family household citizen adult teenager prisoner hostage fighter crew guard miner
  doctor nurse driver player farmer fisherman sailor pilgrim worshipper marcher runner participant delegate lawmaker candidate trooper job post position body`
    .split(/\s+/)
    .map(stem),
)
const PERSON: ReadonlySet<string> = new Set(['people', 'person', 'ppl'].map(stem))

/**
 * Whether a noun of a text is one for what a question counts: itself, another word for it ("vessels" for "ships"), or any for people where
 * people are counted. Both as `stem` gives them.
 */
export function isNounFor(one: string, counted: string): boolean {
  if (one === counted) return true
  if (PERSON.has(counted) && PEOPLE.has(one)) return true
  return (formsOf.get(counted) ?? []).some((form) => form.length === 1 && form[0] === one)
}
