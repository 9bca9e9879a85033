import type {
  APIApplicationCommandBooleanOption,
  APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10'
import type { OptionTexts } from '../src/reply/command-texts.ts'
import { FROM_OPTION, SOURCE_OPTION, TO_OPTION } from '../src/reply/texts/shared-options.ts'
import type { SlashCommandBody } from './command.ts'
import { localized } from './localizations.ts'

type Named = Pick<OptionTexts, 'name' | 'description'>
type Options = NonNullable<SlashCommandBody['options']>
interface Need {
  readonly required: boolean
}

// Discord's numbers by name. They are written out, because importing its enumerations would load every type of the
// platform at run time, and a question in the terminal needs none of them.
const CHAT_INPUT: ApplicationCommandType.ChatInput = 1
const STRING: ApplicationCommandOptionType.String = 3
const BOOLEAN: ApplicationCommandOptionType.Boolean = 5
const IN_A_SERVER: ApplicationIntegrationType.GuildInstall = 0
const FOR_ONE_PERSON: ApplicationIntegrationType.UserInstall = 1
const SERVER_CHANNELS: InteractionContextType.Guild = 0
const DIRECT_MESSAGES: InteractionContextType.BotDM = 1
const OTHER_CHATS: InteractionContextType.PrivateChannel = 2

/** Longest question that can be typed into an option. */
const LONGEST_WORDS = 1000
/** Longest date, name or headline. */
const LONGEST_NAME = 200

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

/** An option that takes a question or other running words. */
export function wordsOption(texts: Named, { required }: Need): APIApplicationCommandStringOption {
  return { type: STRING, ...localized(texts), required, min_length: 1, max_length: LONGEST_WORDS }
}

/** An option that may be left out and takes a date or a name. */
export function nameOption(texts: Named): APIApplicationCommandStringOption {
  return { type: STRING, ...localized(texts), required: false, min_length: 1, max_length: LONGEST_NAME }
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

/** The limits on dates that several commands take. */
export const FROM = nameOption(FROM_OPTION)
export const TO = nameOption(TO_OPTION)
/** The limit on the outlet that several commands take. */
export const SOURCE = completedOption(SOURCE_OPTION, { required: false })
