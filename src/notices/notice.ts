import type { PauseReason } from '../archive/pause-store.ts'
import type { Place } from '../archive/place.ts'

/** What each notice says, as it is kept in the outbox: references into the archive, from which the words are sliced when it is sent. */
export type NoticeContent =
  | {
      readonly kind: 'card'
      readonly language: string
      readonly followIds: readonly number[]
      readonly articleId: string
    }
  | {
      readonly kind: 'gathered'
      readonly language: string
      readonly followIds: readonly number[]
      readonly articleIds: readonly string[]
    }
  | {
      readonly kind: 'digest'
      readonly language: string
      readonly digestId: number
      readonly topics: readonly string[]
      /** ISO 8601 instants: what came in after `from` up to `slot`. */
      readonly from: string
      readonly slot: string
      readonly stories: readonly KeptStory[]
      /** How many articles came in, those of no story that is shown included. */
      readonly articles: number
      /** The same, whatever they are about; absent in what was made before this was counted. */
      readonly allArticles?: number
      /** Slots before that nobody got. */
      readonly missed: readonly string[]
    }
  | {
      readonly kind: 'correction'
      readonly language: string
      readonly answerId: string
      readonly articleId: string
      /** What the article said when this was made, as `quotesNow` tells it; absent in what was made before this was noted. */
      readonly says?: string
      /** No further change of the article is told below this answer. */
      readonly last?: boolean
    }
  | {
      readonly kind: 'pause'
      readonly language: string
      readonly place: Place
      readonly reason: PauseReason
    }
  | {
      readonly kind: 'trouble'
      readonly language: string
      /** What `troubleKey` gives, and the outlet for which a person is told, where it is that. */
      readonly troubles: readonly { readonly trouble: string; readonly outlet?: string }[]
    }

/** A story of a digest: its articles, the one that is quoted first. */
export interface KeptStory {
  readonly articleIds: readonly string[]
  readonly reports: number
}

/** What a notice in the outbox says. */
export function readContent(json: string): NoticeContent {
  return JSON.parse(json) as NoticeContent
}
