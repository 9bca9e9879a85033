import type { Searched } from '../answer/answer.ts'
import type { Quote } from '../articles/quote.ts'
import { tokenize } from '../text/tokens.ts'
import { typed } from './command-texts.ts'
import { emptyWords, type Holdings } from './holdings.ts'
import type { Language } from './language.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'
import { ANSWER } from './texts/answer.ts'
import { SEARCH_COMMAND } from './texts/asking-commands.ts'
import { NOT_FOUND } from './texts/not-found.ts'
import { shorten } from './wording.ts'
import { wordingIn } from './wording-in.ts'

/** Words what people are quoted as saying: each quotation under the name of its speaker. */
export function renderQuotations(
  asked: { readonly words?: string | undefined; readonly person?: string | undefined },
  found: {
    readonly quotations: readonly Quote[]
    readonly searched: Searched
    readonly beside?: boolean
    readonly reported?: true
  },
  holdings: Holdings,
  language: Language,
): Reply {
  const { quotations, searched } = found
  const title = [asked.person, asked.words].flatMap((part) => part?.trim() || []).join(': ')
  const smallPrint = searchedLine(searched, language)
  const reported: Block[] =
    found.reported === true ? [{ kind: 'text', text: [ANSWER.in(language).reportedSpeech] }] : []
  if (quotations.length > 0 && found.beside !== true) {
    return {
      tone: 'answer',
      title,
      smallPrint,
      blocks: [...reported, ...quotations.map((quote) => quotationBlock(quote, language))],
    }
  }
  const said = NOT_FOUND.in(language)
  const { person } = asked
  const text: Inline[] =
    holdings.period === undefined
      ? [emptyWords(holdings, language)]
      : [
          { text: said.notInTheArchive, style: 'bold' },
          wordingIn(language).gap,
          person === undefined
            ? said.nobodyQuoted
            : asked.words === undefined
              ? said.neverQuoted({ person })
              : said.notQuoted({ person }),
        ]
  const beside: Block[] =
    quotations.length === 0
      ? searchInstead(asked, holdings, language)
      : [
          { kind: 'heading', text: ANSWER.in(language).onOtherThings },
          ...reported,
          ...quotations.map((quote) => quotationBlock(quote, language)),
        ]
  return { tone: 'refusal', title, smallPrint, blocks: [{ kind: 'text', text }, ...beside] }
}

/** The search for the same words, where somebody may be spoken of without being quoted. */
function searchInstead(
  { words, person }: { readonly words?: string | undefined; readonly person?: string | undefined },
  { period }: Holdings,
  language: Language,
): Block[] {
  const wanted = [person, words].flatMap((part) => part?.trim() || []).join(' ')
  if (period === undefined || tokenize(wanted).length === 0) return []
  const command: Inline = {
    text: typed(SEARCH_COMMAND, language, { words: shorten(wanted, LONGEST_SEARCH) }),
    style: 'code',
  }
  return [{ kind: 'text', text: ANSWER.in(language).searchInstead({ command }) }]
}

/** As much of the words as stands in a command. */
const LONGEST_SEARCH = 80

function quotationBlock(quote: Quote, language: Language): Block {
  return { kind: 'quote', quote, note: quote.speaker ?? ANSWER.in(language).speakerNotNamed }
}
