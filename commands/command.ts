import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Conversation } from '../src/answer/follow-up/conversation.ts'
import type { Archive } from '../src/archive/archive.ts'
import type { PauseReason } from '../src/archive/pause-store.ts'
import type { FeedDesk } from '../src/feeds/feed-desk.ts'
import type { DrawChart } from '../src/reply/chart.ts'
import type { Language } from '../src/reply/language.ts'
import type { NeededPermission } from '../src/reply/render-lacking.ts'
import type { Form, Reply } from '../src/reply/reply.ts'
import type { SearchIndex } from '../src/search/search-index.ts'

/** What every command may use. The shells make it once. */
export interface Services {
  readonly archive: Archive
  readonly index: SearchIndex
  /** The outlets that a server allows, where these services have them alone. */
  readonly sources?: readonly string[]
  /** How many questions are answered at a time; one where it is absent. */
  readonly questionsAtOnce?: number
  /** How many questions a minute a person may ask where a server has set nothing else; absent where nobody counts. */
  readonly usualRate?: number
  /** The project's version, for `/about`. */
  readonly version: string
  /** What people do with feeds; made when it is first asked for. Absent where nothing can be fetched. */
  readonly feeds?: () => Promise<FeedDesk>
  /** Draws charts; absent in shells that show no pictures. */
  readonly draw?: DrawChart
}

/** Where a shell keeps what a person asked last, for questions that follow on it. */
export interface ConversationMemory {
  recall(): Promise<Conversation>
  keep(conversation: Conversation): Promise<void>
  /**
   * Does what recalls and then keeps when what was asked before in the same place has been kept, so that no exchange is lost.
   * It must not be called within itself. Absent where one question is asked after the other anyway.
   */
  inTurn?<T>(work: () => Promise<T>): Promise<T>
}

/** Who uses a command, and where. */
export interface Asker {
  readonly personId: string
  readonly channelId: string
  /** Absent in direct messages, and where the bot is not a member of the server. */
  readonly guildId?: string
  /** Whether the person may manage the server (Discord's permission "Manage Server"), as Discord says with each use. */
  readonly mayManage: boolean
  /** Whether the bot can start a thread there. */
  readonly threads?: boolean
}

/** A channel of a server, as far as it decides what may be set up there; as Discord says with each use. */
export interface ChannelRights {
  /** Whether the person may manage the server or that channel. */
  readonly mayManage: boolean
  /** Why the bot cannot post there; absent where it can. */
  readonly closed?: PauseReason
  /** What the bot needs to answer there and lacks. */
  readonly lacks?: readonly NeededPermission[]
}

/** The message that a message command was used on. */
export interface TargetMessage {
  readonly id: string
  /** As it was written, with what its embeds say below it; empty for a picture alone. */
  readonly text: string
  /** ISO 8601 instant at which it was posted. */
  readonly postedAt: string
}

/** One use of a command. */
export interface CommandInput {
  /** Option values by option name; an option that was not given is absent. */
  readonly options: Readonly<Record<string, string | number | boolean>>
  /** The instant at which it was asked, ISO 8601. Commands read no clock. */
  readonly asOf: string
  /** The sub-command that was chosen, where the command has some. */
  readonly subcommand?: string
  /** The page of a list that is turned to, and the list, where it is not the first page of a new one. */
  readonly turned?: { readonly listingId: string; readonly page: number }
  /** For message commands. */
  readonly message?: TargetMessage
  /** Absent in the terminal: there the operator asks, who may do everything. */
  readonly asker?: Asker
  /** By id: the channel of a server that it is used in, and those chosen in options, or all. Absent elsewhere. */
  readonly channels?: Readonly<Record<string, ChannelRights>>
  /** The language of the reply; English where it is absent. */
  readonly language?: Language
  /** Whether the asker alone sees the reply, whatever the reply asks for; absent where the shell does not decide that. */
  readonly hidden?: boolean
  /** Absent where nothing is remembered: each question then stands alone. */
  readonly memory?: ConversationMemory
}

/** What a person has typed so far in the option that has the focus. */
export interface CompletionInput extends CommandInput {
  readonly focused: { readonly name: string; readonly value: string }
}

/** At most 25; `name` and `value` at most 100 characters. */
export interface Choice {
  readonly name: string
  readonly value: string
}

export type SlashCommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody

/** A command in the menu of a message; its name is shown as it is. */
export type MessageCommandBody = RESTPostAPIContextMenuApplicationCommandsJSONBody

/** What a person can use: its description for Discord and what it replies, in whichever shell. */
export interface Command {
  readonly data: SlashCommandBody | MessageCommandBody
  /** A use of it, as it is typed; `/help` shows it. */
  readonly example?: string
  /** Only for people who may manage the server: the shells check it at each use, whatever Discord was told. */
  readonly managers?: boolean
  /** Only where people can be told apart, because it keeps something of them or their server: not in the terminal. */
  readonly people?: boolean
  /** It is given the rights in every channel of the server, not only in those that it names. */
  readonly seesChannels?: boolean
  /** What it replies is for the asker alone, always: the shells need not wait for the reply to know. */
  readonly private?: boolean
  /** It searches, which keeps a processor busy, and needs archive, index and charts alone: it may run on another thread. */
  readonly searches?: boolean
  /** A form to open in place of running it, as for a question that was left out. Only shells with forms ask. */
  opens?(input: CommandInput): Form | undefined
  run(input: CommandInput, services: Services): Reply | Promise<Reply>
  complete?(input: CompletionInput, services: Services): readonly Choice[] | Promise<readonly Choice[]>
}

/** A command that is typed. */
export interface SlashCommand extends Command {
  readonly data: SlashCommandBody
}

/** Whether a command is typed, rather than chosen in the menu of a message. */
export function isSlashCommand(command: Command): command is SlashCommand {
  return command.data.type === undefined || command.data.type === CHAT_INPUT
}

/** Discord's number for commands that are typed, which also stands for an absent one. */
const CHAT_INPUT = 1
