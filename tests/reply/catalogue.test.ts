import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Catalogue, catalogue, PLACES, type Place, phrase, runs } from '../../src/reply/catalogue.ts'
import type { CommandTexts, SubcommandTexts } from '../../src/reply/command-texts.ts'
import { LANGUAGES, type Language, type Texts } from '../../src/reply/language.ts'
import type { Inline } from '../../src/reply/reply.ts'
import type { Wording } from '../../src/reply/wording-in.ts'
import { isCommandName } from '../support/discord/rules/command-rules.ts'

// Every text of every file in src/reply/texts/ is held to the same rules; a new file needs no line here. Phrases are worded
// with stand-ins for their values, so that a value that a language leaves out is missed.

/** Texts that are rightly the same in English and in other languages, in lower case and without values. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly Language[]>> = {
  article: ['fr'],
  articles: ['fr'],
  feed: ['de', 'pt'],
  feeds: ['de', 'pt'],
  name: ['de'],
  person: ['de'],
  question: ['fr'],
  source: ['fr'],
  sources: ['fr'],
  trend: ['de'],
  version: ['de', 'fr'],
  versions: ['fr'],
}

/** Letters that a text in these languages has, unless it is only made of values and names. */
const LETTERS = { uk: /\p{Script=Cyrillic}/u, ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u }

const STAND_IN = /⟦[^⟧]*⟧/g
const WORDS = /\p{L}{2,}/u
const ENDS_A_SENTENCE = /[.!?…:。！？：]$/

interface Text {
  readonly name: string
  readonly catalogue: Catalogue
  readonly worded: Readonly<Record<Language, string>>
}

const files = readdirSync('src/reply/texts', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)
const texts: Text[] = []
for (const file of files) {
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ `../../src/reply/texts/${file}`)
  for (const [area, value] of Object.entries(exported)) {
    if (isNamed(value)) addNames(area, value)
    if (!isCatalogue(value)) continue
    for (const [key, entry] of Object.entries(value.entries)) {
      const worded = Object.fromEntries(
        LANGUAGES.map((language) => [language, word(entry[language], language)]),
      )
      texts.push({ name: `${area}.${key}`, catalogue: value, worded: worded as Text['worded'] })
    }
  }
}
const inEach = texts.map((text) => [text.name, text] as const)

/** The names and descriptions of a command and all in it. */
function addNames(area: string, command: CommandTexts): void {
  const add = (name: string, place: Place, all: Texts) =>
    texts.push({ name, catalogue: catalogue(place, { [name]: all }), worded: all })
  const addPart = (name: string, { options = {}, ...part }: SubcommandTexts) => {
    add(`${name}.name`, 'command name', part.name)
    add(`${name}.description`, 'command description', part.description)
    for (const [option, { choices = {}, ...described }] of Object.entries(options)) {
      addPart(`${name}.${option}`, described)
      for (const [value, label] of Object.entries(choices)) add(`${name}.${option}=${value}`, 'choice', label)
    }
  }
  addPart(area, command)
  for (const [name, part] of Object.entries(command.subcommands ?? {})) addPart(`${area} ${name}`, part)
}

function isNamed(value: unknown): value is CommandTexts {
  return typeof value === 'object' && value !== null && 'name' in value && 'description' in value
}

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && 'entries' in value && 'place' in value
}

function word(text: unknown, language: Language): string {
  if (typeof text !== 'function') return String(text)
  const worded: string | readonly Inline[] = text(standIns(), standInWording(language))
  return typeof worded === 'string'
    ? worded
    : worded.map((run) => (typeof run === 'object' && 'text' in run ? run.text : String(run))).join('')
}

/** A text that also counts as a list of itself alone. */
function standIn(name: string): unknown {
  const text = `⟦${name}⟧`
  return Object.assign(new String(text), {
    *[Symbol.iterator]() {
      yield text
    },
  })
}

/** Whatever value is asked for, its name in double brackets. */
function standIns(): object {
  return new Proxy(
    {},
    { get: (_values, name) => (typeof name === 'string' ? standIn(name) : undefined), ownKeys: () => [] },
  )
}

/** Shows what it is given, and a form of the word, in place of numbers and dates. */
function standInWording(language: Language): Wording {
  const same = (value: unknown): string => String(value)
  const form = (_count: unknown, forms: object): string => Object.values(forms).at(-1)
  return {
    language,
    gap: ' ',
    number: same,
    plural: form,
    count: (count, forms) => `${count}${form(count, forms)}`,
    day: same,
    date: same,
    period: (from, to) => `${from}${to}`,
    and: same,
    or: same,
    echo: same,
  }
}

function withoutValues(text: string): string {
  return text.replace(STAND_IN, '').trim().toLowerCase()
}

function valuesOf(text: string): string[] {
  return [...new Set(text.match(STAND_IN))].sort()
}

describe('each text of the catalogue', () => {
  it.each(inEach)('%s fits where it stands', (_name, { catalogue: { place }, worded }) => {
    for (const language of LANGUAGES) {
      const { length } = worded[language].replace(STAND_IN, '')
      expect(length, `${language}, ${place}`).toBeGreaterThan(0)
      expect(length, `${language}: ${worded[language]}`).toBeLessThanOrEqual(PLACES[place])
    }
  })

  it.each(inEach)('%s uses the same values in each language', (_name, { worded }) => {
    for (const language of LANGUAGES) {
      expect(valuesOf(worded[language]), language).toEqual(valuesOf(worded.en))
    }
  })

  it.each(inEach)('%s is not left in English', (_name, { worded }) => {
    const english = withoutValues(worded.en)
    if (!WORDS.test(english)) return
    const same = LANGUAGES.filter(
      (language) => language !== 'en' && withoutValues(worded[language]) === english,
    )
    expect(same).toEqual(SAME_AS_ENGLISH[english] ?? [])
    for (const language of ['uk', 'ja'] as const) {
      if (!same.includes(language)) expect(worded[language]).toMatch(LETTERS[language])
    }
  })

  it.each(inEach)('%s begins and ends alike in each language', (_name, { worded }) => {
    for (const language of LANGUAGES) {
      const text = worded[language]
      expect(text.trim(), language).toBe(text)
      expect(ENDS_A_SENTENCE.test(text), `${language}: ${text}`).toBe(ENDS_A_SENTENCE.test(worded.en))
    }
  })
})

describe('the name of a command or an option', () => {
  const names = texts.filter(({ catalogue: { place } }) => place === 'command name')

  it.each(names.map((text) => [text.name, text] as const))(
    '%s is one that Discord takes',
    (_name, { worded }) => {
      for (const language of LANGUAGES) expect(isCommandName(worded[language]), worded[language]).toBe(true)
    },
  )
})

describe('a list of texts that are the same as in English', () => {
  it('names no text that is not there', () => {
    const english = new Set(texts.map(({ worded }) => withoutValues(worded.en)))
    expect(Object.keys(SAME_AS_ENGLISH).filter((text) => !english.has(text))).toEqual([])
  })
})

describe('a catalogue', () => {
  const greetings = catalogue('text', {
    hello: { en: 'Hello', de: 'Hallo', fr: 'Bonjour', es: 'Hola', pt: 'Olá', uk: 'Привіт', ja: 'こんにちは' },
    read: phrase<{ articles: number }>({
      en: ({ articles }, say) => `You read ${say.count(articles, { one: 'article', other: 'articles' })}`,
      de: ({ articles }, say) => `${say.count(articles, { one: 'Artikel', other: 'Artikel' })} gelesen`,
      fr: ({ articles }, say) => `${say.count(articles, { one: 'article lu', other: 'articles lus' })}`,
      es: ({ articles }, say) =>
        `${say.count(articles, { one: 'artículo leído', other: 'artículos leídos' })}`,
      pt: ({ articles }, say) => `${say.count(articles, { one: 'artigo lido', other: 'artigos lidos' })}`,
      uk: ({ articles }, say) =>
        `Прочитано ${say.count(articles, { one: 'статтю', few: 'статті', many: 'статей' })}`,
      ja: ({ articles }, say) => `記事を${say.count(articles, { other: '件' })}読みました`,
    }),
    named: runs<{ name: string }>({
      en: ({ name }) => ['Hello ', { text: name, style: 'bold' }],
      de: ({ name }) => ['Hallo ', { text: name, style: 'bold' }],
      fr: ({ name }) => ['Bonjour ', { text: name, style: 'bold' }],
      es: ({ name }) => ['Hola ', { text: name, style: 'bold' }],
      pt: ({ name }) => ['Olá ', { text: name, style: 'bold' }],
      uk: ({ name }) => ['Привіт, ', { text: name, style: 'bold' }],
      ja: ({ name }) => [{ text: name, style: 'bold' }, 'さん、こんにちは'],
    }),
  })

  it('gives its texts in one language', () => {
    expect(greetings.in('fr').hello).toBe('Bonjour')
    expect(greetings.in('ja').named({ name: 'Mira' })).toEqual([
      { text: 'Mira', style: 'bold' },
      'さん、こんにちは',
    ])
  })

  it.each([
    [1, 'Прочитано 1 статтю'],
    [3, 'Прочитано 3 статті'],
    [5, 'Прочитано 5 статей'],
    [21, 'Прочитано 21 статтю'],
    [112, 'Прочитано 112 статей'],
  ])('takes the form of a word that goes with %i', (articles, expected) => {
    expect(greetings.in('uk').read({ articles })).toBe(expected)
  })

  it('does not compile without a language, or without a form that a language needs', () => {
    catalogue('text', {
      // @ts-expect-error Japanese is missing.
      hello: { en: 'Hello', de: 'Hallo', fr: 'Bonjour', es: 'Hola', pt: 'Olá', uk: 'Привіт' },
    })
    phrase<{ articles: number }>({
      ...greetings.entries.read,
      // @ts-expect-error Ukrainian needs three forms.
      uk: ({ articles }, say) => say.count(articles, { one: 'статтю', many: 'статей' }),
    })
    expect(LANGUAGES).toHaveLength(7)
  })
})

describe('German texts', () => {
  it.each(inEach)('%s calls people "du", as all the others do', (_name, { worded }) => {
    // At the beginning of a sentence "Sie" may be "they".
    expect(worded.de).not.toMatch(/(?<=[\p{L},;]\s)(?:Sie|Ihnen|Ihre?[nmrs]?)(?!\p{L})/u)
    expect(worded.de).not.toMatch(/^(?:Ihnen|Ihre?[nmrs]?)(?!\p{L})/u)
  })
})
