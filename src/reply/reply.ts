import type { Quote } from '../articles/quote.ts'
import type { Language } from './language.ts'

/** A run of plain text. Nothing in it is markup: each shell escapes it for where it goes. */
export type Inline =
  | string
  | { readonly text: string; readonly style: 'bold' | 'italic' | 'code' }
  /** A link to an http or https address; shells that cannot link show the text alone. */
  | { readonly text: string; readonly url: string }
  /** An instant, ISO 8601: Discord shows it by each reader's own clock, other shells show the text. */
  | { readonly text: string; readonly instant: string; readonly shown: 'moment' | 'day' | 'distance' }
  /** A channel of the server: Discord shows its name with a link to it, other shells show the text. */
  | { readonly text: string; readonly channelId: string }

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

/**
 * Something that can be pressed. `action` names an action and its argument (`more:12`, at most 100 characters): it stands in
 * the message itself, so that a button works after a restart too.
 */
export type Control =
  | {
      readonly kind: 'button'
      readonly label: string
      readonly action: string
      readonly emoji?: string
      readonly style?: 'primary' | 'secondary' | 'success' | 'danger'
      readonly disabled?: boolean
    }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  /** A list to choose from; it takes a row of its own. */
  | {
      readonly kind: 'select'
      readonly action: string
      readonly placeholder: string
      readonly choices: readonly {
        readonly label: string
        readonly value: string
        readonly description?: string
        readonly chosen?: boolean
      }[]
      readonly least?: number
      readonly most?: number
    }
  /** A list of the server's channels to choose from; it takes a row of its own. */
  | {
      readonly kind: 'channels'
      readonly action: string
      readonly placeholder: string
      readonly chosen?: readonly string[]
      readonly least?: number
      readonly most?: number
    }

/** A picture that is made for a reply. */
export interface Picture {
  readonly png: Uint8Array
  /** What the picture says, for those who do not see it. */
  readonly description: string
}

/** A file that goes along with a reply. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/** A form that opens above the chat; what is typed goes to its action. */
export interface Form {
  readonly action: string
  readonly title: string
  /** At most five. */
  readonly fields: readonly {
    readonly name: string
    readonly label: string
    readonly long?: boolean
    readonly required?: boolean
    readonly value?: string
    readonly placeholder?: string
    readonly longest?: number
  }[]
}

/** What a person is told, as plain data. The shells render it; none of them adds words to it. */
export interface Reply {
  /** The language of its words, in which citations are dated too; English where it is absent. Quotes stay as published. */
  readonly language?: Language
  readonly tone: 'answer' | 'refusal' | 'notice' | 'error'
  readonly title?: string
  /** http or https. */
  readonly url?: string
  readonly blocks: readonly Block[]
  /** One line: what was searched, how fresh it is. */
  readonly smallPrint?: string
  /** Rows of what can be pressed, at most five; shells without buttons leave them out. */
  readonly controls?: readonly (readonly Control[])[]
  readonly picture?: Picture
  readonly file?: TextFile
  /** The kept answer that this shows: the shells tell the archive which message it became. */
  readonly answerId?: string
  /** Shown to the asker alone, where the shell can. */
  readonly private?: boolean
}
