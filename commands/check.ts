import { checkClaim } from '../src/answer/claims/check-claims.ts'
import { splitClaims } from '../src/answer/claims/split-claims.ts'
import { searchedOf } from '../src/answer/desk.ts'
import { isOtherLanguage } from '../src/question/other-language.ts'
import { renderCheck } from '../src/reply/render-check.ts'
import { MESSAGE_COMMANDS } from '../src/reply/texts/checking.ts'
import type { Command } from './command.ts'
import { messageCommand } from './option-types.ts'
import { inTurn } from './take-turns.ts'

/** What the articles say to the statements of a message, for whoever asks alone. */
export const check = {
  data: messageCommand(MESSAGE_COMMANDS.entries.check),
  searches: true,
  private: true,
  async run({ asOf, message, language = 'en' }, services) {
    const text = message?.text ?? ''
    const { claims, left } = splitClaims(text)
    const checked = []
    for (const claim of claims)
      checked.push(await inTurn(() => checkClaim(claim, services, { asOf }), services.questionsAtOnce))
    const searched = await searchedOf(services, asOf)
    return renderCheck(checked, { left, searched, language, otherLanguage: isOtherLanguage(text) })
  },
} satisfies Command
