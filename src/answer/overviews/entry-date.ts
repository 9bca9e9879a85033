import { type EventDate, findEventDates } from '../claims/event-dates.ts'

/** A date of the days before the report is what the report is about, wherever in the sentence it stands. */
const NEWS_DAYS = 10

/** The length of `YYYY-MM-DD`. */
const DAY_LENGTH = 10

/** A day and not only a month or a year. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The same after the date: "On Friday they will meet". */
const AHEAD_AFTER = /^[^.;]{0,80}\b(?:will|shall|is (?:due|set|expected)|are (?:due|set|expected))\b/iu

/** What follows a weekday whose date stands beside it ("Sunday, 23 November"): the weekday alone would say another one. */
const DATE_BESIDE =
  /^,?\s+(?:the\s+)?(?:\d{1,2}\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)/iu

/** What is still to come when a report is written: "will meet on Friday", "due in March". */
const AHEAD =
  /\b(?:will|would|shall|due|next|beginning|starting|scheduled|planned|plans?|expected|intends?|coming|to be (?:held|signed|held))\b[^.;]*$/iu

/** Where a clause begins. */
const CLAUSE_STARTS = /[,;:()–—]/gu

/** A clause that tells of something beside what the sentence tells: it opens with a conjunction, a relative or a participle. */
const BESIDE_OPENING =
  /^\s*(?:and\s+)?(?:who|whom|whose|which|where|when|while|after|before|since|until|because|although|though|unless|if|as|agreed|annexed|based|begun|built|called|created|drawn|elected|first|founded|held|introduced|killed|launched|made|once|published|reached|seized|signed|started|taken|then|unlike|\w+(?:ed|ing))\b/iu

/** A conjunction or a relative within the clause, before the date. */
const BESIDE_WITHIN =
  /\b(?:who|whose|which|where|when|while|how|why|after|before|since|until|because|although)\b/iu

/** A relative "that", but not the "that" of reported speech. */
const RELATIVE_THAT =
  /(?<!\b(?:said|says|say|told|tells|added|announced|confirmed|denied|reported|stated|warned|promised|agreed|believes?|believed|claims?|claimed|found|showed|shows)\s)\bthat\s+(?:was|were|had|has|began|started|ended|led|\w+ed)\b/iu

/** A month or a year that dates something: "in 2014". "Since 2014", "the harvest of 2021" and "before 2022" do not. */
const IN_A_MONTH_OR_YEAR = /\bin\s*(?:early\s+|late\s+|mid-?)?$/iu

/**
 * The day, month or year of what a sentence tells. A date that only stands in the sentence is not taken for it: in "Russia
 * holds Crimea, which it annexed in 2014" nothing happens in 2014, and in "they will meet on Friday" nothing has happened.
 * @param published ISO 8601 day or instant of the report
 * @returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; undefined where the sentence does not date what it tells.
 */
export function entryDate(sentence: string, published: string): string | undefined {
  const dates = findEventDates(sentence, published).filter((date) => !isWeekdayOfAnother(sentence, date))
  // What is dated behind the report has not happened yet, or is of a year that the sentence does not name.
  const day = published.slice(0, DAY_LENGTH)
  const past = dates.filter((date) => date.date <= day.slice(0, date.date.length) && !isAhead(sentence, date))
  const news = past.find((date) => isNews(date, published))
  return (news ?? past.toSorted(byPlace).find((date) => datesTheSentence(sentence, date)))?.date
}

const byPlace = (a: EventDate, b: EventDate): number => a.start - b.start

function isWeekdayOfAnother(sentence: string, { end }: EventDate): boolean {
  return DATE_BESIDE.test(sentence.slice(end))
}

function isAhead(sentence: string, { start, end }: EventDate): boolean {
  return AHEAD.test(sentence.slice(0, start)) || AHEAD_AFTER.test(sentence.slice(end))
}

function isNews({ date }: EventDate, published: string): boolean {
  if (!DAY.test(date)) return false
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(date)) / 86_400_000
  return days >= 0 && days <= NEWS_DAYS
}

function datesTheSentence(sentence: string, { start, end, date }: EventDate): boolean {
  const before = sentence.slice(0, start)
  const named = sentence.slice(start, end)
  if (!DAY.test(date) && !/^in\b/iu.test(named) && !IN_A_MONTH_OR_YEAR.test(before)) return false
  const opened = [...before.matchAll(CLAUSE_STARTS)].at(-1)
  const clause = opened === undefined ? before : before.slice(opened.index + 1)
  if (opened !== undefined && BESIDE_OPENING.test(clause)) return false
  return !BESIDE_WITHIN.test(clause) && !RELATIVE_THAT.test(clause)
}
