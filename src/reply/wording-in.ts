import { formatDay, isDay } from '../articles/dates.ts'
import { type Language, LOCALES, type Texts } from './language.ts'
import { shorten } from './wording.ts'

/**
 * The forms of a word that a number may ask for, by language: Ukrainian has one for 1, 21, 31 (стаття), one for 2 to 4, 22
 * (статті) and one for the rest (статей); Japanese has none.
 */
export interface PluralForms {
  readonly en: { readonly one: string; readonly other: string }
  readonly de: { readonly one: string; readonly other: string }
  readonly fr: { readonly one: string; readonly other: string }
  readonly es: { readonly one: string; readonly other: string }
  readonly pt: { readonly one: string; readonly other: string }
  readonly uk: { readonly one: string; readonly few: string; readonly many: string }
  readonly ja: { readonly other: string }
}

/** What a text is worded with in one language. */
export interface Wording<L extends Language = Language> {
  readonly language: L
  /** What stands between two sentences: a space, nothing in Japanese. */
  readonly gap: string
  /** `1,204`, `1.204`, `1 204`. */
  number(count: number): string
  /** The form of a word that goes with a number, without the number. */
  plural(count: number, forms: PluralForms[L]): string
  /** A number and its word: `1 article`, `1.204 Artikel`, `5 статей`. Japanese puts nothing between them: `34件`. */
  count(count: number, forms: PluralForms[L]): string
  /** A day in short: `20 Jan 2026`, `20. Jan. 2026`, `2026年1月20日`. It takes an instant too and shows its day. */
  day(date: string): string
  /** A date as precise as it is known: a day, `January 2026`, `2026`. */
  date(date: string): string
  /** From one day to another: `18 Mar 2014 – 20 Jan 2026`; one day alone where both are the same. */
  period(from: string, to: string): string
  /** `A, B and C`. */
  and(names: readonly string[]): string
  /** `A, B or C`. */
  or(names: readonly string[]): string
  /** Words that a person typed, repeated in the quotation marks of the language, on one line, shortened. */
  echo(typed: string): string
}

/** `YYYY-MM`. */
const YEAR_AND_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/
/** `YYYY`. */
const YEAR = /^\d{4}$/

const WHITE_SPACE = /\s+/g

/** Longest words that are repeated to the person who typed them; more is a paste, not a name. */
const LONGEST_ECHO = 120

// French sets its marks apart from the words; a no-break space keeps them on one line.
const QUOTATION_MARKS: Texts<readonly [string, string]> = {
  en: ['“', '”'],
  de: ['„', '“'],
  fr: ['«\u00a0', '\u00a0»'],
  es: ['«', '»'],
  pt: ['“', '”'],
  uk: ['«', '»'],
  ja: ['「', '」'],
}

const made = new Map<Language, Wording>()

/** How numbers, dates and lists are worded in a language. Days are those that articles give: no time zone plays a part. */
export function wordingIn<L extends Language>(language: L): Wording<L> {
  const known = made.get(language)
  if (known !== undefined) return known as unknown as Wording<L>
  const wording = makeWording(language)
  made.set(language, wording as unknown as Wording)
  return wording
}

function makeWording<L extends Language>(language: L): Wording<L> {
  const locale = LOCALES[language]
  // Each is made where it is first needed: making them takes longer than wording an answer.
  const numbers = lazy(() => new Intl.NumberFormat(locale))
  const rules = lazy(() => new Intl.PluralRules(locale))
  const days = lazy(() => dateFormat(locale, { day: 'numeric', month: 'short' }))
  const months = lazy(() => dateFormat(locale, { month: 'long' }))
  const lists = {
    conjunction: lazy(() => new Intl.ListFormat(locale, { type: 'conjunction' })),
    disjunction: lazy(() => new Intl.ListFormat(locale, { type: 'disjunction' })),
  }
  const [opening, closing] = QUOTATION_MARKS[language]

  const day = (date: string): string => {
    const english = formatDay(date)
    return language === 'en' ? english : days().format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
  }
  const plural = (count: number, forms: PluralForms[L]): string => {
    const { one, few, many, other } = forms as Partial<Record<Intl.LDMLPluralRule, string>>
    const known = { zero: undefined, one, two: undefined, few, many, other }
    return known[rules().select(count)] ?? other ?? many ?? ''
  }
  return {
    language,
    gap: language === 'ja' ? '' : ' ',
    number: (count) => numbers().format(count),
    plural,
    count: (count, forms) =>
      `${numbers().format(count)}${language === 'ja' ? '' : ' '}${plural(count, forms)}`,
    day,
    date(date) {
      if (isDay(date.slice(0, 10))) return day(date)
      if (YEAR_AND_MONTH.test(date)) return months().format(new Date(`${date}-01T00:00:00Z`))
      return language === 'ja' && YEAR.test(date) ? `${date}年` : date
    },
    period: (from, to) =>
      from === to ? day(from) : `${day(from)}${language === 'ja' ? '～' : ' – '}${day(to)}`,
    and: (names) => lists.conjunction().format(names),
    or: (names) => lists.disjunction().format(names),
    echo: (typed) => `${opening}${shorten(typed.replace(WHITE_SPACE, ' ').trim(), LONGEST_ECHO)}${closing}`,
  }
}

function dateFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...parts, year: 'numeric', timeZone: 'UTC' })
}

function lazy<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}
