import { type Language, LOCALES } from '../src/reply/language.ts'

/** Days and periods counted from now, in the languages of the bot beside English. */
const RELATIVE: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = {
  de: {
    heute: 'today',
    gestern: 'yesterday',
    vorgestern: 'two days ago',
    'diese woche': 'this week',
    'letzte woche': 'last week',
    'diesen monat': 'this month',
    'letzten monat': 'last month',
    'dieses jahr': 'this year',
    'letztes jahr': 'last year',
  },
  fr: {
    'aujourd’hui': 'today',
    hier: 'yesterday',
    'avant-hier': 'two days ago',
    'cette semaine': 'this week',
    'la semaine dernière': 'last week',
    'ce mois-ci': 'this month',
    'le mois dernier': 'last month',
    'cette année': 'this year',
    'l’année dernière': 'last year',
  },
  es: {
    hoy: 'today',
    ayer: 'yesterday',
    anteayer: 'two days ago',
    'esta semana': 'this week',
    'la semana pasada': 'last week',
    'este mes': 'this month',
    'el mes pasado': 'last month',
    'este año': 'this year',
    'el año pasado': 'last year',
  },
  pt: {
    hoje: 'today',
    ontem: 'yesterday',
    anteontem: 'two days ago',
    'esta semana': 'this week',
    'semana passada': 'last week',
    'este mês': 'this month',
    'mês passado': 'last month',
    'este ano': 'this year',
    'ano passado': 'last year',
  },
  uk: {
    сьогодні: 'today',
    вчора: 'yesterday',
    учора: 'yesterday',
    позавчора: 'two days ago',
    'цього тижня': 'this week',
    'минулого тижня': 'last week',
    'цього місяця': 'this month',
    'минулого місяця': 'last month',
    'цього року': 'this year',
    'минулого року': 'last year',
  },
  ja: {
    今日: 'today',
    昨日: 'yesterday',
    一昨日: 'two days ago',
    今週: 'this week',
    先週: 'last week',
    今月: 'this month',
    先月: 'last month',
    今年: 'this year',
    昨年: 'last year',
    去年: 'last year',
  },
}

/** `2025年3月5日`, its day or its month and day left out. */
const JAPANESE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/u
/** What stands between the parts of a date and adds nothing: "5. Mai", "5 de mayo de 2024", "2024 р.". */
const BETWEEN = /(?<=\d)\.(?=\s)|\s(?:de|del|року|рік|р\.?)(?=\s|$)/gu
/** Before a date: "seit gestern". */
const BEFORE = /^(?:am|im|ab|seit|bis|vom|le|depuis|en|em|el|desde|до|з|від|у|в)\s+/u
const WORD = /\p{L}[\p{L}.’']*/gu

const months = new Map<Language, ReadonlyMap<string, string>>()

/** A date as a person typed it in one of the bot's languages, in English words; what is none of these stays as it is. */
export function dateInEnglish(typed: string, language: Language): string {
  if (language === 'en') return typed
  const text = typed.normalize('NFKC').trim().toLowerCase().replaceAll("'", '’')
  const relative = RELATIVE[language]
  const bare = text.replace(BEFORE, '')
  const named = relative[text] ?? relative[bare]
  if (named !== undefined) return named
  const [, year, month, day] = JAPANESE.exec(text) ?? []
  if (year !== undefined) {
    const parts = [month, day].filter((part) => part !== undefined)
    return [year, ...parts.map((part) => part.padStart(2, '0'))].join('-')
  }
  const known = monthsOf(language)
  let found = false
  const english = bare.replace(BETWEEN, '').replace(WORD, (word) => {
    const name = known.get(word.replace(/\.$/u, ''))
    if (name !== undefined) found = true
    return name ?? word
  })
  return found ? english.replace(/\s+/gu, ' ').trim() : typed
}

/** The months' names of a language, long and short, by themselves and beside a day, each with its English one. */
function monthsOf(language: Language): ReadonlyMap<string, string> {
  const known = months.get(language)
  if (known !== undefined) return known
  const names = new Map<string, string>()
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2024, month, 15))
    const english = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(date)
    for (const width of ['long', 'short'] as const) {
      for (const day of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(LOCALES[language], { month: width, ...day, timeZone: 'UTC' })
        const part = format.formatToParts(date).find(({ type }) => type === 'month')
        if (part !== undefined && !/^\d/u.test(part.value))
          names.set(part.value.toLowerCase().replace(/\.$/u, ''), english)
      }
    }
  }
  months.set(language, names)
  return names
}
