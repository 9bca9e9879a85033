import type { ArticleDraft } from '../../src/articles/article.ts'

/** How the generated news is made up. Words are invented; how often each is used follows Zipf's law as in real text. */
const NEWS = {
  words: 300_000,
  names: 60_000,
  topics: 4_000,
  outlets: 40,
  /** Words that an article's subject lends, and names that it turns about. */
  topicWords: 40,
  topicNames: 6,
  /** The share of content words that come from the subject. */
  ofTopic: 0.35,
  sentences: { least: 30, most: 110 },
  /** The first day, and over how many days the articles are spread. */
  from: Date.UTC(2023, 0, 1),
  days: 1_000,
} as const

const DAY = 86_400_000

const SYLLABLES =
  'ba be bi bo bra bre ca cer co cra da del di do dra el en fa fer fi fo ga gen gi gra ha hel hi ka ken ki la len li lo lu ma mer mi mo na ner ni no pa per pi po pra ra ren ri ro sa sel si so sta ste stro ta ter ti to tra va ver vi vo wa wel wi za ze'.split(
    ' ',
  )
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'ion', 'al', 'ly', 'ment', 'ity']

/** Small words as they stand between others, about as often as in English. */
const SMALL =
  'the the the the the the of of of to to to and and and a a a in in in that for for on is was with as at by from it his has have had be are were but which an or who their they its not been this after more than will would about also when'.split(
    ' ',
  )
const VERBS = 'said announced rejected signed visited criticised backed approved blocked opened'.split(' ')

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Draws places from 0 on, each as often as Zipf and Mandelbrot have it: in inverse proportion to its rank, and beyond the words
 * that everybody knows nearly to its square, as in large collections of text (Ferrer i Cancho and Solé 2001).
 */
function zipf(size: number, shift: number, known: number): (random: () => number) => number {
  const sums = new Float64Array(size)
  let sum = 0
  for (let at = 0; at < size; at += 1) {
    sum += at < known ? 1 / (at + 1 + shift) : (known + 1 + shift) ** 0.8 / (at + 1 + shift) ** 1.8
    sums[at] = sum
  }
  return (random) => {
    const wanted = random() * sum
    let from = 0
    let to = size - 1
    while (from < to) {
      const middle = (from + to) >>> 1
      if (sums[middle]! < wanted) from = middle + 1
      else to = middle
    }
    return from
  }
}

function wordOf(number: number): string {
  const random = createRandom(number * 7919 + 17)
  const count = 2 + Math.floor(random() * 2) + (number > 5_000 ? 1 : 0)
  let word = ''
  for (let at = 0; at < count; at += 1) word += SYLLABLES[Math.floor(random() * SYLLABLES.length)]!
  return word + ENDINGS[Math.floor(random() * ENDINGS.length)]!
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

interface Subject {
  readonly words: readonly string[]
  readonly names: readonly string[]
}

/** News that nobody wrote: the same for the same seed, and the first articles are the same however many are made. */
export interface GeneratedNews {
  article(number: number): ArticleDraft
  /** A question about an article, as people type them: with small words, now and then without capitals. */
  question(number: number): string
}

export function generateNews(seed = 1): GeneratedNews {
  const drawWord = zipf(NEWS.words, 15, 6_000)
  const drawName = zipf(NEWS.names, 8, 2_000)
  const drawTopic = zipf(NEWS.topics, 40, NEWS.topics)
  const words: string[] = []
  const names: string[] = []
  const subjects = new Map<number, Subject>()
  const word = (number: number): string => (words[number] ??= wordOf(number))
  const name = (number: number): string =>
    (names[number] ??= `${capital(wordOf(900_000 + (number % 700)))} ${capital(wordOf(1_000_000 + number))}`)
  const outlets = Array.from(
    { length: NEWS.outlets },
    (_, at) => `The ${capital(wordOf(2_000_000 + at))} Post`,
  )

  function subjectOf(number: number): Subject {
    let subject = subjects.get(number)
    if (subject === undefined) {
      const random = createRandom(seed * 31 + number * 101 + 5)
      subject = {
        words: Array.from({ length: NEWS.topicWords }, () => word(200 + drawWord(random))),
        names: Array.from({ length: NEWS.topicNames }, () => name(drawName(random))),
      }
      subjects.set(number, subject)
    }
    return subject
  }

  const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!

  function sentence(subject: Subject, random: () => number): string {
    const length = 8 + Math.floor(random() * 22)
    const parts: string[] = []
    if (random() < 0.4) parts.push(pick(subject.names, random), pick(VERBS, random))
    while (parts.length < length) {
      const chance = random()
      if (chance < 0.45) parts.push(pick(SMALL, random))
      else if (chance < 0.5) parts.push(random() < 0.6 ? pick(subject.names, random) : name(drawName(random)))
      else if (chance < 0.53) parts.push(String(Math.floor(random() * 2_000)))
      else parts.push(random() < NEWS.ofTopic ? pick(subject.words, random) : word(drawWord(random)))
    }
    return `${capital(parts.join(' '))}.`
  }

  function plan(number: number): {
    readonly random: () => number
    readonly subject: Subject
    readonly title: string
  } {
    const random = createRandom(seed * 1_000_003 + number * 2 + 1)
    const subject = subjectOf(drawTopic(random))
    const title = `${pick(subject.names, random)} ${pick(VERBS, random)} ${pick(subject.words, random)} ${pick(subject.words, random)} in ${capital(pick(subject.words, random))} ${word(drawWord(random))}`
    return { random, subject, title }
  }

  return {
    article(number) {
      const { random, subject, title } = plan(number)
      const day = new Date(NEWS.from + Math.floor(random() * NEWS.days) * DAY).toISOString().slice(0, 10)
      const source = pick(outlets, random)
      const count = NEWS.sentences.least + Math.floor(random() * (NEWS.sentences.most - NEWS.sentences.least))
      let body = ''
      for (let at = 0; at < count; at += 1) {
        if (at > 0) body += at % 4 === 0 ? '\n\n' : ' '
        body += sentence(subject, random)
      }
      return { id: `generated-${number}`, title, body, publishedAt: day, source }
    },
    question(number) {
      const { subject } = plan(number)
      const random = createRandom(seed * 77 + number * 13 + 3)
      const who = pick(subject.names, random)
      const [what, which] = [pick(subject.words, random), pick(subject.words, random)]
      const asked = pick(
        [
          `What did ${who} say about the ${what}?`,
          `When did ${who} visit the ${what} in ${which}?`,
          `How many ${what} were there after the ${which} was opened by ${who}?`,
          `Why was the ${what} ${which} rejected?`,
          `Who signed the ${what} with ${who}?`,
          `Did ${who} back the ${which} and the ${what} that was blocked?`,
        ],
        random,
      )
      return random() < 0.25 ? asked.toLowerCase() : asked
    },
  }
}
