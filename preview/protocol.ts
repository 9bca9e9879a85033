/** What the preview's page and its server tell each other, as JSON. */

/** Who looks at the channel: the one who asks, somebody else, or one who may manage the server. */
export const VIEWERS = ['asker', 'other', 'manager'] as const
export type Viewer = (typeof VIEWERS)[number]

/** The locales of Discord's clients that the page offers. */
export const LOCALES = ['en-GB', 'de', 'fr', 'es-ES', 'pt-BR', 'uk', 'ja'] as const
export type Locale = (typeof LOCALES)[number]

/** Text as Discord shows it: no field of it is markup any more. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler'; readonly runs: readonly Run[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string }
  /** The address is http or https. */
  | { readonly kind: 'link'; readonly url: string; readonly runs: readonly Run[] }

export type MarkupBlock =
  | { readonly kind: 'paragraph' | 'quote' | 'small'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly entries: readonly (readonly Run[])[] }
  | { readonly kind: 'pre'; readonly text: string }

export type Markup = readonly MarkupBlock[]

export interface EmbedView {
  /** `#rrggbb`. */
  readonly color?: string
  readonly author?: string
  readonly title?: readonly Run[]
  readonly url?: string
  readonly description: Markup
  readonly fields: readonly {
    readonly name: readonly Run[]
    readonly value: Markup
    readonly inline: boolean
  }[]
  readonly image?: PictureView
  readonly footer?: string
}

export interface PictureView {
  /** A path of the preview's own server. */
  readonly path: string
  /** Empty where the bot gave no description. */
  readonly alt: string
}

export type ComponentView =
  | {
      readonly kind: 'button'
      readonly id: string
      readonly label: string
      readonly emoji?: string
      readonly style: 'primary' | 'secondary' | 'success' | 'danger'
      readonly disabled: boolean
    }
  | { readonly kind: 'link'; readonly label: string; readonly emoji?: string; readonly url: string }
  | {
      readonly kind: 'list'
      readonly id: string
      readonly placeholder: string
      readonly least: number
      readonly most: number
      readonly disabled: boolean
      readonly choices: readonly ChoiceView[]
    }
  | { readonly kind: 'unknown'; readonly type: number }

export interface ChoiceView {
  readonly label: string
  readonly value: string
  readonly description?: string
  readonly chosen: boolean
}

/** A request that the bot sent to Discord for a message, and what Discord would say of it. */
export interface RequestView {
  readonly route: string
  readonly status: number
  readonly body: unknown
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  readonly faults: readonly FaultView[]
}

export interface FaultView {
  readonly rule: string
  readonly at: string
  readonly message: string
  /** Whether Discord refuses it, or it is only against this bot's own rules. */
  readonly refused: boolean
}

export interface MessageView {
  readonly id: string
  readonly author: string
  readonly bot: boolean
  /** ISO 8601. */
  readonly time: string
  readonly edited: boolean
  /** Only this viewer sees it. */
  readonly ephemeral: boolean
  /** "thinking ...": the bot promised an answer. */
  readonly loading: boolean
  /** "Mira used /ask". */
  readonly used?: { readonly by: string; readonly command: string }
  readonly replyTo?: { readonly author: string; readonly text: string }
  readonly content: Markup
  readonly embeds: readonly EmbedView[]
  readonly pictures: readonly PictureView[]
  readonly files: readonly { readonly name: string; readonly path: string }[]
  readonly rows: readonly (readonly ComponentView[])[]
  readonly requests: readonly RequestView[]
}

export interface OptionView {
  readonly name: string
  readonly label: string
  readonly description: string
  readonly required: boolean
  readonly kind: 'text' | 'number' | 'switch' | 'choice' | 'person' | 'channel'
  readonly completes: boolean
  readonly longest?: number
  readonly choices: readonly { readonly label: string; readonly value: string }[]
}

/** A slash command; each sub-command is one of its own ("feeds add"). */
export interface CommandView {
  readonly name: string
  /** As people of the viewer's language see it. */
  readonly label: string
  readonly description: string
  readonly options: readonly OptionView[]
}

/** All that the page shows. */
export interface StateView {
  readonly viewer: { readonly kind: Viewer; readonly name: string }
  readonly botName: string
  readonly server: string
  readonly channels: readonly { readonly id: string; readonly name: string; readonly direct: boolean }[]
  readonly channel: string
  readonly messages: readonly MessageView[]
  readonly commands: readonly CommandView[]
  /** Commands of a message's menu. */
  readonly messageCommands: readonly { readonly name: string; readonly label: string }[]
  /** The newest lines of the bot's log, warnings and worse. */
  readonly log: readonly { readonly level: string; readonly text: string }[]
  readonly archive: string
  /** Questions that the archive is likely to answer. */
  readonly examples: readonly string[]
}

/** A form that the bot opened. */
export interface FormView {
  readonly interaction: string
  readonly title: string
  readonly fields: readonly {
    readonly id: string
    readonly label: string
    readonly description?: string
    readonly long: boolean
    readonly required: boolean
    readonly value: string
    readonly placeholder: string
    readonly least: number
    readonly longest: number
    /** A list instead of a text. */
    readonly choices?: readonly ChoiceView[]
  }[]
}

/** What became of a use. */
export type UseOutcome =
  | { readonly kind: 'answered' }
  | { readonly kind: 'form'; readonly form: FormView }
  /** Discord says "The application did not respond". */
  | { readonly kind: 'silent' }

/** Who does something, and where. */
export interface Actor {
  readonly viewer: Viewer
  readonly locale: Locale
  readonly channel: string
}
