/** From how many letters on a word is taken for a misspelling: names are misspelt more, and other words are more. */
const MISSPELT = {
  oneFault: { name: 4, word: 6 },
  twoFaults: { name: 7, word: 9 },
  swappedForAnother: 7,
  /** Two letters in each other's place are a slip in short words too ("grian"). */
  swapped: 5,
} as const

/**
 * Whether a word that the archive lacks may be a misspelling of one that it holds: near enough for its length, with the same
 * first letter. A short word that is no name is more likely another word ("mayor" is not "major").
 * @param length how long the whole word is, of which `word` is the stem
 */
export function mayBeMeant(word: string, candidate: string, length: number, isName: boolean): boolean {
  if (candidate.charAt(0) !== word.charAt(0)) return false
  const kind = isName ? 'name' : 'word'
  const distance = editDistance(word, candidate)
  if (distance === 2) return word.length >= MISSPELT.twoFaults[kind]
  const sameLetters = [...word].sort().join('') === [...candidate].sort().join('')
  if (distance === 1 && sameLetters) return length >= Math.min(MISSPELT.swapped, MISSPELT.oneFault[kind])
  if (distance > 2 || length < MISSPELT.oneFault[kind]) return false
  const another = word.length === candidate.length && !sameLetters
  return !another || word.length >= MISSPELT.swappedForAnother || (isName && isLikelySlip(word, candidate))
}

/** Letters that are taken for each other by ear. */
const ALIKE = ['aeiouy', 'ckqsxz', 'bp', 'dt', 'fvw', 'gj', 'hx', 'ijy', 'lr', 'mn', 'uvw']

/** The letters of a keyboard, row by row. */
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop']

/**
 * Whether the one letter in which a short name differs from another was likely meant for the other's: heard alike, or its
 * neighbour on the keyboard ("Pitin", "Kyuv"). Other short names that differ in a letter are two names: Orban is no organ.
 */
function isLikelySlip(word: string, candidate: string): boolean {
  const at = [...word].findIndex((letter, place) => letter !== candidate[place])
  const [typed, meant] = [word[at] ?? '', candidate[at] ?? '']
  const alike = ALIKE.some((letters) => letters.includes(typed) && letters.includes(meant))
  const beside = KEYBOARD.some((row) => row.includes(typed + meant) || row.includes(meant + typed))
  return alike || beside
}

/** Whether a word is one slip away from another: a letter too many, too few or another, or two in each other's place. */
export function isOneSlipAway(word: string, other: string): boolean {
  return editDistance(word, other) <= 1
}

/** Whether `candidate` is a better correction of `word` than `best`: nearer by letters, then more used, then first by the alphabet. */
export function closer(
  word: string,
  candidate: string,
  best: string,
  frequency: (word: string) => number,
): boolean {
  const near = editDistance(word, candidate) - editDistance(word, best)
  if (near !== 0) return near < 0
  const used = frequency(candidate) - frequency(best)
  return used === 0 ? candidate < best : used > 0
}

/** Damerau's distance restricted to adjacent swaps (optimal string alignment): each edit and each swap counts one. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
