import type { Searched } from '../answer/answer.ts'
import type { Quote } from '../articles/quote.ts'
import type { Holdings } from './holdings.ts'
import type { Block, Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'
import { echo } from './wording.ts'

/** Words what people are quoted as saying: each quotation under the name of its speaker. */
export function renderQuotations(
  asked: { readonly words: string; readonly person?: string | undefined },
  found: { readonly quotations: readonly Quote[]; readonly searched: Searched },
  holdings: Holdings,
): Reply {
  const { quotations, searched } = found
  const words = asked.words.trim()
  const title = asked.person === undefined ? words : `${asked.person.trim()}: ${words}`
  const smallPrint = searchedLine(searched)
  if (quotations.length > 0) {
    return { tone: 'answer', title, smallPrint, blocks: quotations.map(quotationBlock) }
  }
  const who = asked.person === undefined ? 'nobody is' : `${echo(asked.person)} is not`
  const about = holdings.period === undefined ? 'The archive is empty' : 'Not in the archive.'
  return {
    tone: 'refusal',
    title,
    smallPrint,
    blocks: [
      {
        kind: 'text',
        text:
          holdings.period === undefined
            ? [`${about}: no articles have been imported yet.`]
            : [
                { text: about, style: 'bold' },
                ` In its articles ${who} quoted as saying anything about this.`,
              ],
      },
    ],
  }
}

function quotationBlock(quote: Quote): Block {
  return { kind: 'quote', quote, note: quote.speaker ?? 'Speaker not named' }
}
