import type { InteractionAnswers } from './answer-interaction.ts'
import type { Gateway } from './gateway.ts'
import type { Posting } from './posting.ts'
import type { World } from './world.ts'

/** What the routes work with. */
export interface Backstage {
  readonly world: World
  readonly gateway: Gateway
  readonly posting: Posting
  readonly answers: InteractionAnswers
}
