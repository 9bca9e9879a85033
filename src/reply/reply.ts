import type { Quote } from '../articles/quote.ts'

/** A run of plain text. Nothing in it is markup: each shell escapes it for where it goes. */
export type Inline =
  | string
  | { readonly text: string; readonly style: 'bold' | 'italic' | 'code' }
  /** A link to an http or https address; shells that cannot link show the text alone. */
  | { readonly text: string; readonly url: string }

export type Block =
  | { readonly kind: 'text'; readonly text: readonly Inline[] }
  | { readonly kind: 'heading'; readonly text: string }
  /** A verbatim quote with its citation; `note` stands above it ("Reports differ", a date of a timeline). */
  | {
      readonly kind: 'quote'
      readonly quote: Quote
      readonly note?: string
      /** Where words of the quote were left out to make it fit: shells show an ellipsis there, outside the quoted words. */
      readonly cut?: { readonly start: boolean; readonly end: boolean }
    }
  | { readonly kind: 'list'; readonly entries: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'facts'
      readonly facts: readonly { readonly name: string; readonly value: readonly Inline[] }[]
    }

export type QuoteBlock = Extract<Block, { kind: 'quote' }>

/** What a person is told, as plain data. The shells render it; none of them adds words to it. */
export interface Reply {
  readonly tone: 'answer' | 'refusal' | 'notice' | 'error'
  readonly title?: string
  /** http or https. */
  readonly url?: string
  readonly blocks: readonly Block[]
  /** One line: what was searched, how fresh it is. */
  readonly smallPrint?: string
  /** Shown to the asker alone, where the shell can. */
  readonly private?: boolean
}
