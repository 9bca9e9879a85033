import type { Obstacle } from './page-obstacle.ts'
import { RefusedText } from './refusal.ts'

/** Why a page that was fetched is no article. */
export type PageRefusal =
  | Obstacle
  /** The site asks programs not to fetch it. */
  | 'robots'
  /** The answer is no page, but a picture, a feed or a file. */
  | 'not-a-page'
  /** Nothing on it is a story. */
  | 'no-story'

const REASONS: Readonly<Record<PageRefusal, string>> = {
  paywall: 'The page shows its story to subscribers alone.',
  login: 'The page asks for a login.',
  consent: 'The page asks for consent to cookies and shows no story without it.',
  'bot-check': 'The page asks for a proof that a person reads it.',
  'not-found': 'The page says that there is no such story.',
  error: 'The page shows an error.',
  robots: 'The site asks programs not to fetch this page (robots.txt).',
  'not-a-page': 'The address does not lead to a page.',
  'no-story': 'The page holds no story.',
}

/** A page without a story that may be read; which kind tells whether trying again makes sense. */
export class RefusedPage extends RefusedText {
  readonly refusal: PageRefusal

  /** @param reason a sentence that says more than the kind alone. */
  constructor(refusal: PageRefusal, reason: string = REASONS[refusal]) {
    super(reason)
    this.refusal = refusal
  }
}
