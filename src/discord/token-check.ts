import { DiscordAPIError } from 'discord.js'
import type { Pace } from './pace.ts'

/** Before each question whether a token that was accepted before is refused now, in milliseconds. */
const WAITS = [0, 1000, 4000, 15_000] as const
/** A token that was never accepted is most likely a wrong one, of which its operator wants to hear soon. */
const WAITS_AT_FIRST = [0, 1000, 3000] as const

/** Whether Discord takes the bot's token. */
export interface TokenCheck {
  /** Asks Discord, once for all who ask at the same time. @returns false where it is sure that the token is refused. */
  holds(): Promise<boolean>
  /** Notes that a request with the token was taken. */
  accepted(): void
  /** Resolves once the token is refused for good. */
  readonly refused: Promise<void>
  /** Whether a request with it was ever taken. */
  readonly known: boolean
  /** What is wrong with it, as a clause; undefined where nothing is known to be. */
  readonly trouble: string | undefined
}

/**
 * Makes the check of a token. A single 401 says little: in incidents Discord answers requests so whose token is good.
 * @param ask a request that every good token may make.
 */
export function createTokenCheck(ask: () => Promise<unknown>, pace: Pace): TokenCheck {
  const refused = Promise.withResolvers<void>()
  let known = false
  let trouble: string | undefined
  let asking: Promise<boolean> | undefined

  async function find(): Promise<boolean> {
    trouble = 'Discord refuses the token of the bot'
    for (const wait of known ? WAITS : WAITS_AT_FIRST) {
      if (wait > 0) await pace.pause(wait)
      try {
        await ask()
        accepted()
        return true
      } catch (error) {
        // No answer, and any other one, says nothing of the token.
        if (!(error instanceof DiscordAPIError) || error.status !== 401) {
          trouble = undefined
          return true
        }
      }
    }
    refused.resolve()
    return false
  }

  function accepted(): void {
    known = true
    trouble = undefined
  }

  return {
    async holds() {
      asking ??= find().finally(() => {
        asking = undefined
      })
      return await asking
    },
    accepted,
    refused: refused.promise,
    get known() {
      return known
    },
    get trouble() {
      return trouble
    },
  }
}
