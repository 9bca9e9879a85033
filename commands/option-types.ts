import type {
  APIApplicationCommandAttachmentOption,
  APIApplicationCommandBasicOption,
  APIApplicationCommandBooleanOption,
  APIApplicationCommandChannelOption,
  APIApplicationCommandStringOption,
  APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10'
import type { OptionTexts } from '../src/reply/command-texts.ts'
import { LONGEST_NAME, LONGEST_WORDS } from '../src/reply/forms.ts'
import type { Texts } from '../src/reply/language.ts'
import { FROM_OPTION, SOURCE_OPTION, TO_OPTION } from '../src/reply/texts/shared-options.ts'
import type { MessageCommandBody, SlashCommandBody } from './command.ts'
import { localized, localizedName } from './localizations.ts'

type Named = Pick<OptionTexts, 'name' | 'description'>
type Options = NonNullable<SlashCommandBody['options']>
interface Need {
  readonly required: boolean
}

// Discord's numbers by name. They are written out, because importing its enumerations would load every type of the
// platform at run time, and a question in the terminal needs none of them.
const CHAT_INPUT: ApplicationCommandType.ChatInput = 1
const SUBCOMMAND: ApplicationCommandOptionType.Subcommand = 1
const MESSAGE: ApplicationCommandType.Message = 3
const STRING: ApplicationCommandOptionType.String = 3
const BOOLEAN: ApplicationCommandOptionType.Boolean = 5
const CHANNEL: ApplicationCommandOptionType.Channel = 7
const TEXT_CHANNEL: ChannelType.GuildText = 0
const NEWS_CHANNEL: ChannelType.GuildAnnouncement = 5
const NEWS_THREAD: ChannelType.AnnouncementThread = 10
const PUBLIC_THREAD: ChannelType.PublicThread = 11
const PRIVATE_THREAD: ChannelType.PrivateThread = 12
const ATTACHMENT: ApplicationCommandOptionType.Attachment = 11
/** The bit of the permission "Manage Server". */
const MANAGE_SERVER = 1 << 5
const IN_A_SERVER: ApplicationIntegrationType.GuildInstall = 0
const FOR_ONE_PERSON: ApplicationIntegrationType.UserInstall = 1
const SERVER_CHANNELS: InteractionContextType.Guild = 0
const DIRECT_MESSAGES: InteractionContextType.BotDM = 1
const OTHER_CHATS: InteractionContextType.PrivateChannel = 2

/** A slash command that works in servers, in direct messages, and anywhere for people who installed it for themselves. */
export function slashCommand(texts: Named, options: Options = []): SlashCommandBody {
  return {
    type: CHAT_INPUT,
    ...localized(texts),
    options,
    integration_types: [IN_A_SERVER, FOR_ONE_PERSON],
    contexts: [SERVER_CHANNELS, DIRECT_MESSAGES, OTHER_CHATS],
  }
}

/** A command in the menu of a message, that works wherever slash commands do. */
export function messageCommand(name: Texts): MessageCommandBody {
  return {
    type: MESSAGE,
    ...localizedName(name),
    integration_types: [IN_A_SERVER, FOR_ONE_PERSON],
    contexts: [SERVER_CHANNELS, DIRECT_MESSAGES, OTHER_CHATS],
  }
}

/** An option that takes a question or other running words. */
export function wordsOption(texts: Named, { required }: Need): APIApplicationCommandStringOption {
  return { type: STRING, ...localized(texts), required, min_length: 1, max_length: LONGEST_WORDS }
}

/** An option that takes running words, completed from what the archive's articles turn to. */
export function topicOption(
  texts: Named,
  { longest = LONGEST_WORDS, ...need }: Need & { readonly longest?: number },
): APIApplicationCommandStringOption {
  return { ...completedOption(texts, need), max_length: longest }
}

/** An option that may be left out and takes a date or a name. */
export function nameOption(
  texts: Named,
  { required }: Need = { required: false },
): APIApplicationCommandStringOption {
  return { type: STRING, ...localized(texts), required, min_length: 1, max_length: LONGEST_NAME }
}

/** An option that is completed from what the archive holds. */
export function completedOption(texts: Named, { required }: Need): APIApplicationCommandStringOption {
  return {
    type: STRING,
    ...localized(texts),
    required,
    min_length: 1,
    max_length: LONGEST_NAME,
    autocomplete: true,
  }
}

/** An option that is on or off. */
export function switchOption(texts: Named): APIApplicationCommandBooleanOption {
  return { type: BOOLEAN, ...localized(texts), required: false }
}

/** An option that may be left out and takes a few words. */
export function shortWordsOption(texts: Named, longest: number): APIApplicationCommandStringOption {
  return { type: STRING, ...localized(texts), required: false, min_length: 1, max_length: longest }
}

/** An option that has to be given and takes a name or a time. */
export function requiredName(texts: Named): APIApplicationCommandStringOption {
  return { ...nameOption(texts), required: true }
}

/** An option that has to be given and is one of its choices. */
export function choiceOption(texts: OptionTexts): APIApplicationCommandStringOption {
  const choices = Object.entries(texts.choices ?? {}).map(([value, name]) => ({
    ...localizedName(name),
    value,
  }))
  return { type: STRING, ...localized(texts), required: true, choices }
}

/** A sub-command with its options. */
export function subcommand(
  texts: Named,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return { type: SUBCOMMAND, ...localized(texts), options }
}

/** An option that takes a channel or thread of the server in which messages can be posted; the value is its id. */
export function channelOption(texts: Named): APIApplicationCommandChannelOption {
  const types = [TEXT_CHANNEL, NEWS_CHANNEL, NEWS_THREAD, PUBLIC_THREAD, PRIVATE_THREAD] as const
  return { type: CHANNEL, ...localized(texts), required: false, channel_types: [...types] }
}

/** An option that takes a file; in the terminal, its path. */
export function attachmentOption(texts: Named): APIApplicationCommandAttachmentOption {
  return { type: ATTACHMENT, ...localized(texts), required: false }
}

/** Makes a command one of servers alone, shown at first to those who may manage the server. */
export function forManagers(command: SlashCommandBody): SlashCommandBody {
  return {
    ...command,
    default_member_permissions: String(MANAGE_SERVER),
    integration_types: [IN_A_SERVER],
    contexts: [SERVER_CHANNELS],
  }
}

/** The limits on dates that several commands take. */
export const FROM = nameOption(FROM_OPTION)
export const TO = nameOption(TO_OPTION)
/** The limit on the outlet that several commands take. */
export const SOURCE = completedOption(SOURCE_OPTION, { required: false })
