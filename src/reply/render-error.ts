import type { Language } from './language.ts'
import type { Inline, Reply } from './reply.ts'
import { ERRORS } from './texts/errors.ts'
import { wordingIn } from './wording-in.ts'

/**
 * Words a failure that is not the person's: short, honest, with a reference that also stands in the log.
 * @param reference the code under which the log keeps what went wrong.
 */
export function renderError(reference: string, language: Language): Reply {
  const words = ERRORS.in(language)
  return {
    tone: 'error',
    title: words.title,
    blocks: [{ kind: 'text', text: words.failure({ reference: { text: reference, style: 'code' } }) }],
    private: true,
  }
}

/**
 * Words why an option's value cannot be used.
 * @param option its name as the person sees it.
 * @param reason a clause that follows a colon and ends without a full stop.
 * @param hint what to do instead: whole sentences.
 */
export function renderRefusedOption(
  option: string,
  value: string,
  reason: string,
  hint: readonly Inline[],
  language: Language,
): Reply {
  const named: Inline = { text: option, style: 'code' }
  const spaced = hint.length === 0 ? hint : [wordingIn(language).gap, ...hint]
  return {
    tone: 'error',
    blocks: [
      {
        kind: 'text',
        text: ERRORS.in(language).refusedOption({ option: named, value, reason, hint: spaced }),
      },
    ],
    private: true,
  }
}

/** Words what has to be given before there is something to do. */
export function renderMissing(text: string | readonly Inline[]): Reply {
  return {
    tone: 'error',
    blocks: [{ kind: 'text', text: typeof text === 'string' ? [text] : text }],
    private: true,
  }
}
