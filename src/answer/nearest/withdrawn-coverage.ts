import type { Article } from '../../articles/article.ts'
import { publicationTime } from '../../articles/dates.ts'
import type { Query } from '../../question/query.ts'
import { readWords } from '../../search/article-texts.ts'
import type { Answer } from '../answer.ts'
import type { Desk } from '../desk.ts'

/** Withdrawn articles that are looked through, the newest: few ever are. */
const LOOKED_THROUGH = 200

/** The share of the question's words that an article holds which would have borne on it. */
const COVERED = 0.75

/** A refusal with the withdrawn article that would have borne on the question, where there is one. */
export async function withWithdrawn(answer: Answer, desk: Desk): Promise<Answer> {
  if (answer.status === 'answered') return answer
  const withdrawn = await withdrawnCoverage(answer.query, desk)
  return withdrawn === undefined ? answer : { ...answer, withdrawn }
}

/** The withdrawn article that holds most of the question's words; at least `COVERED` of them and every name. */
async function withdrawnCoverage(query: Query, desk: Desk): Promise<Article | undefined> {
  const terms = query.terms.filter(({ framing }) => !framing)
  if (terms.length === 0) return undefined
  let best: { readonly article: Article; readonly share: number } | undefined
  for (const article of await desk.archive.withdrawn({ limit: LOOKED_THROUGH })) {
    if (publicationTime(article.publishedAt) > publicationTime(query.asOf)) continue
    const held = new Set(readWords(`${article.title}\n\n${article.body}`).stems)
    if (terms.some(({ name, stem }) => name && !held.has(stem))) continue
    const share = terms.filter(({ stem }) => held.has(stem)).length / terms.length
    if (share >= COVERED && share > (best?.share ?? 0)) best = { article, share }
  }
  return best?.article
}
