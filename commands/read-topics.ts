import { asSpelt } from '../src/answer/as-spelt.ts'
import type { Desk } from '../src/answer/desk.ts'
import { NOTICE_LIMITS } from '../src/notices/limits.ts'
import { hasWords, readTopic } from '../src/notices/match-topic.ts'
import type { Language } from '../src/reply/language.ts'
import { DIGEST_REPLIES } from '../src/reply/texts/digest-replies.ts'
import { splitTopics } from './completions.ts'

/** The topics of a digest. */
interface Topics {
  /** As typed: a name that the archive does not hold yet is not put right for good. */
  readonly topics: readonly string[]
  /** As the archive spells them, which is how they are compared with articles. */
  readonly spelt: readonly string[]
}

export type ReadTopics =
  | ({ readonly kind: 'read' } & Topics)
  | { readonly kind: 'refused'; readonly reason: string }

/** Reads a list of topics: no more than a digest takes, each with a word that articles can be told by. */
export async function readTopics(
  typed: string,
  desk: Desk,
  { asOf, language }: { readonly asOf: string; readonly language: Language },
): Promise<ReadTopics> {
  const say = DIGEST_REPLIES.in(language)
  const topics = splitTopics(typed)
  if (topics.length > NOTICE_LIMITS.topics) {
    return { kind: 'refused', reason: say.tooManyTopics({ most: NOTICE_LIMITS.topics }) }
  }
  const spelt: string[] = []
  for (const topic of topics) {
    if (!hasWords(await readTopic(topic, desk, asOf))) {
      return { kind: 'refused', reason: say.noWordsInTopic({ words: topic }) }
    }
    spelt.push(await asSpelt(topic, desk, { asOf }))
  }
  return { kind: 'read', topics, spelt }
}

/** What is said of topics that were understood as others than typed. */
export const understandingOf = ({ topics, spelt }: Topics, language: Language) => ({
  typed: topics.join(', '),
  understood: spelt.join(', '),
  language,
})
