import type { Answer } from '../answer/answer.ts'
import { publishedDay } from '../articles/article.ts'
import type { Language } from './language.ts'
import type { Control } from './reply.ts'
import { BUTTONS } from './texts/buttons.ts'

/**
 * What can be pressed below an answer: only what leads somewhere, and nothing below small talk.
 * @param options.threads whether a thread can be started on it.
 */
export function answerControls(
  answer: Answer,
  answerId: string,
  language: Language,
  { threads }: { readonly threads: boolean },
): readonly (readonly Control[])[] {
  if (isSmallTalk(answer)) return []
  const labels = BUTTONS.in(language)
  const button = (label: string, action: string): Control => ({ kind: 'button', label, action })
  const shown = answer.status === 'answered' ? answer.quotes : answer.nearest
  const ways: Control[] = []
  if (answer.status === 'answered' && answer.more.length > 0)
    ways.push(button(labels.more, `more:${answerId}`))
  if (shown.length > 0) ways.push(button(labels.article, `full:${answerId}`))
  if (tellsOverTime(answer)) ways.push(button(labels.timeline, `timeline:${answerId}`))
  if (answer.query.terms.length > 0) ways.push(button(labels.why, `why:${answerId}`))
  const votes: Control[] = [
    { kind: 'button', label: '', emoji: '👍', action: `vote:up:${answerId}` },
    { kind: 'button', label: '', emoji: '👎', action: `vote:down:${answerId}` },
  ]
  const on = threads && answer.status === 'answered' ? [button(labels.thread, `thread:${answerId}`)] : []
  return ways.length === 0 ? [] : [ways, [...votes, ...on]]
}

/** Whether an answer is a reply to something said that asks nothing of the articles. */
export function isSmallTalk(answer: Answer): boolean {
  return answer.status === 'not-found' && answer.reason === 'small-talk'
}

/** Whether there is a timeline to see: reports of several days bear on it. */
function tellsOverTime(answer: Answer): boolean {
  if (answer.status !== 'answered') return false
  return new Set(answer.passages.map(({ article }) => publishedDay(article))).size > 2
}
