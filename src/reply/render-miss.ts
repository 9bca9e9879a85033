import type { Searched } from '../answer/answer.ts'
import type { Filters } from '../question/query.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'
import type { Holdings } from './holdings.ts'
import type { Language } from './language.ts'
import { notFoundBlocks } from './render-not-found.ts'
import type { Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'

/** Words that a search found nothing, for searches that say no more than that. */
export function renderMiss(
  asked: { readonly title: string; readonly subject: 'words' | 'topic' },
  searched: Searched,
  options: { readonly holdings: Holdings; readonly filters?: Filters; readonly language: Language },
): Reply {
  const { holdings, filters, language } = options
  const reason = missReason(asked.title, searched, holdings)
  return {
    tone: 'refusal',
    title: asked.title,
    smallPrint: searchedLine(searched, language),
    blocks: notFoundBlocks(
      { reason, nearest: [], subject: asked.subject, filters, asked: asked.title },
      holdings,
      language,
    ),
  }
}

function missReason(
  words: string,
  searched: Searched,
  holdings: Holdings,
): 'empty-archive' | 'no-words' | 'outside-dates' | 'no-coverage' {
  if (holdings.period === undefined) return 'empty-archive'
  if (tokenize(words).every(({ norm }) => STOP_WORDS.has(norm))) return 'no-words'
  return searched.articles === 0 ? 'outside-dates' : 'no-coverage'
}
