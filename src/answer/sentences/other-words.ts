import { stem } from '../../text/stem.ts'
import { isKnownDeed, tellsDeed } from '../decision/deed-classes.ts'
import { areOneThing, hasRivals } from '../decision/rivals.ts'
import { ONE_THING } from './one-thing.ts'

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
  const forms = line.split(',').map((form) => {
    const text = form.trim()
    return { form: text.replace('~', '').split(' ').map(stem), onlyTold: text.startsWith('~') }
  })
  for (const { form, onlyTold } of forms) {
    if (onlyTold) continue
    const others = forms.flatMap((other) => (other.form === form ? [] : [other.form]))
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

/**
 * Where a text has a thing in another form of its name, each of one or more words: "European Union" for "EU", "on board" for "aboard".
 * @param stems the stems of the text's words, in order, small words included
 * @param word the stem of a word of the thing's name
 * @returns the place of the form's first word, or -1
 */
export function placeOfOtherForm(stems: readonly string[], word: string): number {
  const forms = formsOf.get(word) ?? []
  return stems.findIndex((_, at) =>
    forms.some((form) => form.every((other, step) => stems[at + step] === other)),
  )
}

/** Whether one word of a text is another word for a deed: "stunned" for "beat". */
export function isOtherWordFor(one: string, deed: string): boolean {
  return (
    (isKnownDeed(deed) && tellsDeed([one], deed)) ||
    (formsOf.get(deed) ?? []).some((form) => form.length === 1 && form[0] === one)
  )
}

/** Whether one word is another for the same thing: "vessels" for "ships". Both as `stem` gives them. */
export function isOneThing(one: string, other: string): boolean {
  return (formsOf.get(other) ?? []).some((form) => form.length === 1 && form[0] === one)
}
