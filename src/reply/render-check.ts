import type { Searched } from '../answer/answer.ts'
import type { CheckedClaim } from '../answer/claims/check-claims.ts'
import type { Language } from './language.ts'
import { renderNote } from './render-note.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'
import { CHECKING, MESSAGE_COMMANDS, POINTED } from './texts/checking.ts'
import { withBold } from './with-bold.ts'
import { wordingIn } from './wording-in.ts'

/**
 * Words what the articles say to the statements of a message, one by one: each with its verdict and the quotes that it rests
 * on.
 * @param left statements that were not checked.
 */
export function renderCheck(
  checked: readonly CheckedClaim[],
  {
    left,
    searched,
    language,
    otherLanguage = false,
  }: {
    readonly left: number
    readonly searched: Searched
    readonly language: Language
    /** Whether the message is hardly English. */
    readonly otherLanguage?: boolean
  },
): Reply {
  const words = CHECKING.in(language)
  if (checked.length === 0) return renderNote(otherLanguage ? words.nothingInEnglish : words.nothing)
  const small = [
    searchedLine(searched, language),
    ...(otherLanguage ? [words.otherLanguage] : []),
    words.caution,
    ...(left === 0 ? [] : [words.left({ sentences: left })]),
  ]
  return {
    tone: 'notice',
    title: words.title,
    blocks: checked.flatMap((claim) => claimBlocks(claim, language)),
    smallPrint: small.join(' · '),
    private: true,
  }
}

/** Words how to check a message that somebody points at and the bot does not see, or that is gone. */
export function renderPointed(why: 'hidden' | 'gone', language: Language): Reply {
  const command: Inline = { text: MESSAGE_COMMANDS.in(language).check, style: 'bold' }
  const words = POINTED.in(language)
  return {
    tone: 'notice',
    blocks: [{ kind: 'text', text: why === 'gone' ? words.gone({ command }) : words.openMenu({ command }) }],
    private: true,
  }
}

function claimBlocks(
  { claim, verdict, supporting, opposing, related, apart }: CheckedClaim,
  language: Language,
): readonly Block[] {
  const words = CHECKING.in(language)
  const quotes = (of: CheckedClaim['supporting']): Block[] => of.map((quote) => ({ kind: 'quote', quote }))
  const both = verdict === 'both' && opposing.length > 0
  return [
    // In one block, so that the verdict stands right below its claim and the gap before the next one.
    {
      kind: 'text',
      text: [
        ...withBold(claim, apart, wordingIn(language).echo),
        '\n',
        { text: words[verdict], style: 'bold' },
      ],
    },
    ...quotes(supporting),
    ...(both ? [{ kind: 'heading', text: words.otherwise } as const] : []),
    ...quotes(opposing),
    ...quotes(related),
  ]
}
