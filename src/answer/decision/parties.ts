import { stem } from '../../text/stem.ts'
import { areOneThing } from './rivals.ts'

/** A country or a union, and where it is governed from: what the one does, reports say of the other. */
const GOVERNED_FROM = `
  ukraine ukrainian kyiv kiev; russia russian moscow kremlin; china chinese beijing; japan japanese tokyo
  us usa america american washington states; uk britain british london kingdom; eu european europe union brussels
  france french paris; germany german berlin; italy italian rome; spain spanish madrid; poland polish warsaw
  turkey turkish ankara; iran iranian tehran; israel israeli jerusalem; india indian delhi; canada canadian ottawa
  australia australian canberra; hungary hungarian budapest; serbia serbian belgrade; belarus belarusian minsk
  korea korean seoul pyongyang; un nations`

const parties = new Map<string, Set<number>>()
for (const [at, party] of GOVERNED_FROM.split(/[;\n]/u).entries()) {
  for (const word of party.trim().split(/\s+/u)) {
    const one = stem(word)
    parties.set(one, (parties.get(one) ?? new Set()).add(at))
  }
}

/** Whether the stems of two names may stand for one doer: "Kyiv" for Ukraine, "French" for France. */
export function areOneParty(a: string, b: string): boolean {
  if (a === b || areOneThing(a, b)) return true
  const others = parties.get(b)
  return [...(parties.get(a) ?? [])].some((party) => others?.has(party) === true)
}

/** Whether a stem is one of those names. */
export const isParty = (word: string): boolean => parties.has(word)
