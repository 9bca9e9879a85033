import { findDates } from '../../question/question-dates.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import { areOneThing, areRivals, formsOfThing } from '../decision/rivals.ts'
import { isLand } from './name-kinds.ts'

/** A word of a class for another of it: "Ostrelian" for "Velmish", "second" for "first". Where both stand there, they change places. */
export function withRival(understood: string, bare: string, asOf: string): string | undefined {
  const word = stem(normalizeWord(bare))
  if (/\s/u.test(bare)) return undefined
  const dates = findDates(understood, asOf)
  const words = tokenize(understood).filter(
    ({ start, end }) => !dates.some((date) => start < date.end && end > date.start),
  )
  const rivals = words.filter(({ norm }) => areRivals(word, stem(norm)))
  const rival = rivals.at(-1)
  if (rival === undefined) return undefined
  const same = words.find(({ norm }) => areOneThing(word, stem(norm)))
  const swaps = [
    { ...rival, put: inFormOf(bare, understood.slice(rival.start, rival.end)) },
    ...(same === undefined
      ? []
      : [
          {
            ...same,
            put: inFormOf(understood.slice(rival.start, rival.end), understood.slice(same.start, same.end)),
          },
        ]),
  ].sort((a, b) => b.start - a.start)
  return swaps.reduce(
    (text, { start, end, put }) => `${text.slice(0, start)}${put}${text.slice(end)}`,
    understood,
  )
}

/** A word of a class in the form that another stands in: "France" as "French" where "Russian" stood. */
function inFormOf(word: string, other: string): string {
  const owner = /['’]s?$/u.exec(other)?.[0] ?? ''
  const stood = other.slice(0, other.length - owner.length)
  const typed = word.replace(/['’]s?$/u, '')
  const forms = formsOfThing(stem(normalizeWord(typed)))
  const others = formsOfThing(stem(normalizeWord(stood)))
  const isCountry = (text: string, of: readonly string[]): boolean => text.toLowerCase() === of[0]
  let put = typed
  if (isLand(typed) && isLand(stood) && forms.length > 1 && others.length > 1) {
    const country = isCountry(stood, others)
    if (country !== isCountry(typed, forms)) put = country ? forms[0]! : forms[1]!
    if (!country && /[^s]s$/iu.test(stood) && /(?:n|i|k|e)$/u.test(put)) put = `${put}s`
  }
  return `${/^\p{Lu}/u.test(stood) ? put.charAt(0).toUpperCase() + put.slice(1) : put}${owner}`
}
