import { rank } from '../search/ranking/rank.ts'
import { type Desk, searchedOf, sourceNamesOf } from './desk.ts'
import type { AskOptions, Examination } from './examination.ts'
import type { Understood } from './follow-up/follow-up-query.ts'
import { newestNews } from './overviews/newest-news.ts'
import { readQuestion } from './read-question.ts'

/** The outlet that a text names and says nothing else, where none is chosen: its newest articles are what there is to show. */
export async function outletAlone(
  text: string,
  desk: Desk,
  { asOf, filters = {} }: AskOptions,
): Promise<string | undefined> {
  if (filters.source !== undefined || text.length > LONGEST_OUTLET) return undefined
  if ((await sourceNamesOf(desk.archive)).find(text).length !== 1) return undefined
  const { sources, terms } = await readQuestion(text, desk, { asOf, filters })
  return terms.length === 0 && sources.length === 1 ? sources[0] : undefined
}

/** A longer text says more than an outlet's name, in UTF-16 units. */
const LONGEST_OUTLET = 80

/** News are asked for, of nothing in particular: no words are searched for. */
export async function examineNews(
  asked: string,
  { question, followUp }: Understood,
  desk: Desk,
  { asOf, filters = {} }: AskOptions,
): Promise<Examination> {
  const query = await readQuestion(question, desk, { asOf, filters })
  const searched = await searchedOf(desk, asOf, filters)
  const news = await newestNews(desk, { asOf, filters: { ...query.dates, ...filters }, limit: NEWS })
  const ranking = rank(query, [], desk.index)
  const common = { asked, query, searched, ranking, sentences: [], ...(followUp && { followUp }) }
  if (desk.index.size.articles === 0) return { ...common, obstacle: 'empty-archive', confidence: 0 }
  if (news.length === 0) return { ...common, obstacle: 'outside-dates', confidence: 0 }
  return { ...common, news, confidence: 1 }
}

/** How many of the newest reports are quoted, some of them for whoever asks for more. */
const NEWS = 9
