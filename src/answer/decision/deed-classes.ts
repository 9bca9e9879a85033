import { stem } from '../../text/stem.ts'

/**
 * Words with which articles tell of one deed or state, the words of a class parted by commas; what stands in two words is
 * found where they follow each other ("step down"). Small on purpose: these are the deeds that questions about news ask for.
 */
const CLASSES = `
  resign, resignation, quit, step down, stepping down, stand down, bow out, step aside
  die, dead, death, kill, toll, victim, fatality, perish, claim lives, their lives, body, fatal
  die, dead, death, pass away, succumb
  murder, kill, assassinate, stab, shot, slain, knife
  injure, hurt, wound, casualty, hospital, broken, fracture, bruise, treat
  axe, scrap, cut, drop, stop, abolish, end, discontinue
  fine, penalty, penalise
  hack, hacker, attacker, breach, leak, cyberattack, steal, stolen
  apologise, apologize, apology, sorry, regret
  land, touch down
  return, due back, come back
  drop out, pull out, withdraw, retire
  reopen, resume, shut until, close until
  win, award, elect, winner, victory, defeat, landslide, re elect, champion, beat, overcome, thrash, rout, outpoint, stun, triumph, edge, knock out, knockout, unseat, topple, sweep, clinch, scoop, see off, next president, president elect
  win, earn, receive, collect, pocket, take home, prize
  lose, loss, defeat, beat, without, cut, overcome, thrash, rout, outpoint, stun, knock out, knockout, unseat, oust, concede
  score, goal, hat trick, brace, the net
  concede, concession, defeat
  replace, succeed, successor, take over, appoint, name, nominate, replacement, take on, fill in, stand in, step in, the helm, interim
  appoint, name, nominate, pick, choose, hire, appointment, nomination
  dismiss, fire, sack, oust, remove, dismissal, firing
  sack, layoff, lay off, job cuts, redundancy, cut, shed, axe, redundant
  close, shut, shutter, closure
  ban, outlaw, prohibit, bar, forbid
  oppose, opponent, against, critic
  cause, start, spark, trigger
  start, begin, walk out, walk off, launch, open, kick off, outbreak, erupt
  end, over, finish, conclude, call off, stop, resume, return
  strike, walkout, walk out, walk off, stoppage
  convict, guilty, conviction, verdict
  acquit, clear, innocent, acquittal
  sentence, jail, prison, imprison, sentencing, life term, behind bars
  charge, accuse, indict, prosecute
  arrest, detain, custody, hold, catch, apprehend
  free, release, hand over
  buy, acquire, takeover, take over, purchase, acquisition, deal, bid, snap up
  sell, sale, offload, divest, auction, fetch, the hammer
  check, inspect, examine
  pay, pay, salary, wage, earn, payment, cost, fee, buy, receive
  cost, price, worth, pay, bill, spend, fund, add
  create, employ, job, hire
  build, construct, construction, factory, plant
  approve, pass, adopt, back, vote, ratify, clear, agree, approval, green light, nod
  reject, refuse, turn down, block, veto, vote, vote down
  violate, violation, breach, break
  ceasefire, truce, armistice
  agree, agreement, deal, accord, sign, pact
  collapse, fail, break down, fall
  attack, strike, raid, hit, bomb, shell, fire
  hit, strike, struck, jolt, shake, shook, rattle
  invade, invasion, incursion, cross
  withdraw, pull out, pull back, withdrawal, leave, quit, walk out
  sanction, blacklist
  visit, trip, travel, arrive, meet
  marry, wed, marriage, wedding, wife, husband, spouse
  wife, husband, spouse, marry, partner
  miss, unaccounted
  power, electricity, blackout, outage, the dark
  earthquake, quake, tremor, magnitude
  storm, hurricane, typhoon, cyclone
  rescue, save, pull, free
  move, relocate
  study, graduate, university, degree, college, educate
  born, birth, native
  founded, establish, set up, founder, foundation
  emigrate, immigrate, migrate, settle, flee, fled, move
  raise, increase, lift, hike
  cut, lower, reduce, slash
  crash, collide, collision, derail, plunge
  flee, fled, escape, leave, slip out, get away, break out, run away
  evacuate, leave, move, flee, fled, displace, to safety
  delay, postpone, put off, push back
  cancel, call off, scrap
  release, come out, launch, on sale, hit shelves, available, unveil, debut
  recognise, recognize, recognition
  inaugurate, inauguration, swear, sworn, take office
  design, architect, designer, draw
  discover, find, unearth, come upon, come across, stumble, uncover, dig up
  lead, leader, head, chief, run, in charge, the helm
  hide, find, conceal, stash
  steal, theft, nick, swipe, vanish, disappear
  destroy, burn down, burnt down, gut, raze, demolish, tear down, knock down
  expel, kick out, throw out, oust, eject
  jail, imprison, lock up, prison
  expire, run out, lapse, end
  separate, split, break up, divorce
  eliminate, knock out, crash out
  repay, pay back, refund
  attend, show up, turn up
  recover, get back, retrieve
  exclude, except, leave out, exempt
  intervene, step in, intervention, interfere
  investigate, investigation, look into, probe, inquiry, inquire
  send off, sent off, red card, dismiss
  book, yellow card, caution
  owner, own, belong
  captain, skipper
  coach, manager, boss
  capture, seize, take, retake, recapture, occupy, fall, overrun, control
  hold, control, occupy
  swap, exchange, trade
  ship, export, sail, deliver, send
  attend, absent, stay away, take part, join, boycott
  admit, acknowledge, deny, concede
  protect, guard, escort, safeguard, defend, defence, defense, shield
  lend, loan, borrow
  abstain, abstention
  conclude, sign, agree
  discuss, talk, meet, speak
  break, burst, collapse, breach, destroy
  propose, plan, suggest, proposal, idea
  move, travel, flee, fled, go
  marry, wed, marriage, wedding
  decide, decision, rule, vote, choose
  earn, profit, income, earnings
  fight, battle, war, combat`

type Word = readonly [string] | readonly [string, string]

const byStem = new Map<string, Word[]>()
for (const line of CLASSES.trim().split('\n')) {
  const words = line.split(',').map((word) => word.trim().split(' ').map(stem) as unknown as Word)
  for (const word of words) byStem.set(word.join(' '), [...(byStem.get(word.join(' ')) ?? []), ...words])
}

/** Whether the words for a deed are known, so that where none of them stands it is hardly told. */
export const isKnownDeed = (deed: string): boolean => byStem.has(deed)

/** Stems of one root share so many letters at the least, and all but so many of the shorter: "violat", "violation". */
const ROOT = 5
const ENDING = 1

/** The least length of two stems of one root that are equally long: "defend" and "defenc" are of one, "child" and "Chile" are not. */
const LONG_ROOT = 6

function sameRoot(a: string, b: string): boolean {
  if (a === b) return true
  const length = Math.min(a.length, b.length)
  if (length < (a.length === b.length ? LONG_ROOT : ROOT)) return false
  return a.slice(0, length - ENDING) === b.slice(0, length - ENDING)
}

/**
 * Whether words tell of a deed or state, in its own word or in another that articles use for it ("quit" for "resign").
 * @param stems the stems of a text's words, in order, small words included
 * @param deed the stem of the word asked for, or two with a space between
 */
export function tellsDeed(stems: readonly string[], deed: string): boolean {
  if (stems.some((one) => sameRoot(one, deed))) return true
  return (byStem.get(deed) ?? []).some(([first, second]) =>
    stems.some((one, at) => one === first && (second === undefined || stems[at + 1] === second)),
  )
}
