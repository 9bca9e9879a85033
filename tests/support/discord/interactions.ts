import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10'
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10'
import type { InteractionAnswers } from './answer-interaction.ts'
import { componentsOf, fillComponent } from './components-in-use.ts'
import { describeChannel, describeMember } from './describe.ts'
import type { Gateway } from './gateway.ts'
import { InteractionHandle } from './interaction-handle.ts'
import { InteractionRecord } from './interaction-record.ts'
import { fieldsOf } from './json.ts'
import { fillOptions, type OptionValues, resolveOptions } from './option-values.ts'
import { botPermissions, memberPermissions } from './permissions.ts'
import { contextOf, isUserInstalled, ownersOf, type Use } from './use.ts'
import type { Watch } from './watch.ts'
import type { Person, World } from './world.ts'

/** Makes interactions as Discord does when people use commands, buttons, lists and forms. */
export class Interactions {
  readonly #world: World
  readonly #gateway: Gateway
  readonly #answers: InteractionAnswers
  readonly #watch: Watch

  constructor(world: World, gateway: Gateway, answers: InteractionAnswers, watch: Watch) {
    this.#world = world
    this.#gateway = gateway
    this.#answers = answers
    this.#watch = watch
  }

  /** A slash command. @param name "ask", or with subcommands "articles show". */
  slash(use: Use, name: string, values: OptionValues): InteractionHandle {
    return this.#chatInput(use, name, values, undefined)
  }

  /** Typing in an option that completes. */
  complete(use: Use, name: string, values: OptionValues, focused: string): InteractionHandle {
    return this.#chatInput(use, name, values, focused)
  }

  #chatInput(use: Use, name: string, values: OptionValues, focused: string | undefined): InteractionHandle {
    const [first = '', ...words] = name.split(' ')
    const title = `/${name}`
    const command = this.#command(first, ApplicationCommandType.ChatInput, use, title)
    const filling = { title, values, ...(focused === undefined ? {} : { focused }) }
    const options = fillOptions(command, words, filling)
    const resolved = resolveOptions(this.#world, options, use.channel.guildId)
    const type =
      focused === undefined
        ? InteractionType.ApplicationCommand
        : InteractionType.ApplicationCommandAutocomplete
    const picked = { ...describeCommand(command), options, ...(resolved === undefined ? {} : { resolved }) }
    return this.#send(use, type, title, picked, undefined, command)
  }

  /** A command of a message's menu. */
  onMessage(use: Use, name: string, target: APIMessage): InteractionHandle {
    const command = this.#command(name, ApplicationCommandType.Message, use, `"${name}"`)
    const resolved = { messages: { [target.id]: structuredClone(target) } }
    const picked = { ...describeCommand(command), target_id: target.id, resolved }
    return this.#send(use, InteractionType.ApplicationCommand, `"${name}"`, picked, undefined, command)
  }

  /** A command of a person's menu. */
  onPerson(use: Use, name: string, target: Person): InteractionHandle {
    const command = this.#command(name, ApplicationCommandType.User, use, `"${name}"`)
    const asOption = [{ name: 'target', type: 6, value: target.id }]
    const resolved = resolveOptions(this.#world, asOption, use.channel.guildId)
    const picked = { ...describeCommand(command), target_id: target.id, resolved }
    return this.#send(use, InteractionType.ApplicationCommand, `"${name}"`, picked, undefined, command)
  }

  /** A button. @param which Its custom_id or its label. @throws When the message has no such button to press. */
  press(use: Use, message: APIMessage, which: string): InteractionHandle {
    const buttons = componentsOf(message).filter((it) => it.type === ComponentType.Button)
    const button = buttons.find((it) => it.custom_id === which) ?? buttons.find((it) => it.label === which)
    if (button === undefined) {
      const seen = buttons.map((it) => `${String(it.label)} (${String(it.custom_id ?? it.url)})`).join(', ')
      throw new Error(`Cannot press "${which}": the message has ${seen === '' ? 'no buttons' : seen}`)
    }
    if (button.disabled === true) throw new Error(`Cannot press "${which}": it is disabled`)
    if (button.custom_id === undefined) throw new Error(`Cannot press "${which}": it is a link`)
    const picked = { id: button.id, component_type: button.type, custom_id: button.custom_id }
    return this.#send(use, InteractionType.MessageComponent, `button "${which}"`, picked, message)
  }

  /** A list. @throws When the message has no such list, or it does not offer the values. */
  choose(use: Use, message: APIMessage, customId: string, values: readonly string[]): InteractionHandle {
    const list = componentsOf(message).find(
      (it) => it.custom_id === customId && it.type !== ComponentType.Button,
    )
    const title = `list "${customId}"`
    if (list === undefined) throw new Error(`Cannot choose from "${customId}": the message has no such list`)
    if (list.disabled === true) throw new Error(`Cannot choose from "${customId}": it is disabled`)
    const least = Number(list.min_values ?? 1)
    const most = Number(list.max_values ?? 1)
    if (values.length < least || values.length > most) {
      throw new Error(`Cannot choose ${values.length} from "${customId}": it takes ${least} to ${most}`)
    }
    const picked: Record<string, unknown> = {
      id: list.id,
      component_type: list.type,
      custom_id: customId,
      values,
    }
    if (list.type === ComponentType.StringSelect) {
      const offered = (Array.isArray(list.options) ? list.options : []).map((it) => fieldsOf(it).value)
      const strange = values.find((value) => !offered.includes(value))
      if (strange !== undefined) throw new Error(`Cannot choose "${strange}" from "${customId}": not offered`)
    } else {
      const type = list.type === ComponentType.ChannelSelect ? 7 : 6
      const asOptions = values.map((value) => ({ name: value, type, value }))
      picked.resolved = resolveOptions(this.#world, asOptions, use.channel.guildId)
    }
    return this.#send(use, InteractionType.MessageComponent, title, picked, message)
  }

  /** A form, filled in. @throws When no form is open, or the person could not send it so. */
  submit(use: Use, opened: InteractionHandle, values: Readonly<Record<string, string>>): InteractionHandle {
    const { modal, source } = opened.record
    if (modal === undefined)
      throw new Error(`Cannot fill in a form after ${opened.record.title}: none is open`)
    const title = `form "${modal.custom_id}"`
    const unused = new Set(Object.keys(values))
    const components = modal.components.map((outer) => fillComponent(title, fieldsOf(outer), values, unused))
    const [strange] = unused
    if (strange !== undefined) throw new Error(`Cannot fill in ${title}: it has no input "${strange}"`)
    const picked = { custom_id: modal.custom_id, components }
    return this.#send(use, InteractionType.ModalSubmit, title, picked, source)
  }

  /** The registered command. @throws When a person would not find it there. */
  #command(name: string, type: ApplicationCommandType, use: Use, title: string): APIApplicationCommand {
    const { guildId } = use.channel
    const inGuild = guildId === undefined ? [] : [...this.#world.commandsOf(guildId).values()]
    const known = [...inGuild, ...this.#world.globalCommands.values()]
    const command = known.find((it) => it.name === name && it.type === type)
    if (command === undefined) {
      const names = known.map((it) => it.name).join(', ')
      throw new Error(
        `Cannot use ${title}: the bot has registered ${names === '' ? 'nothing' : `only ${names}`}`,
      )
    }
    const context = contextOf(use)
    if (command.contexts?.includes(context) === false) {
      throw new Error(`Cannot use ${title} here: its contexts are ${JSON.stringify(command.contexts)}`)
    }
    const installation = isUserInstalled(use)
      ? ApplicationIntegrationType.UserInstall
      : ApplicationIntegrationType.GuildInstall
    if (command.integration_types?.includes(installation) === false) {
      throw new Error(`Cannot use ${title}: its integration_types lack ${installation}`)
    }
    return command
  }

  #send(
    use: Use,
    type: InteractionType,
    title: string,
    picked: object,
    message?: APIMessage,
    command?: APIApplicationCommand,
  ): InteractionHandle {
    const world = this.#world
    const { author, channel } = use
    const owners = ownersOf(use)
    const id = world.ids.next()
    const record = new InteractionRecord(world.clock, {
      id,
      type,
      channel,
      person: author,
      title,
      source:
        message === undefined ? undefined : (channel.messages.find((it) => it.id === message.id) ?? message),
      userInstalled: isUserInstalled(use),
      forcedEphemeral: use.forcedEphemeral ?? false,
      metadata: {
        id,
        type,
        user: author.user,
        authorizing_integration_owners: owners,
        ...(command === undefined ? {} : { name: command.name, command_type: command.type }),
        ...(message === undefined ? {} : { interacted_message_id: message.id }),
      },
    })
    this.#answers.add(record)
    const payload = {
      id,
      application_id: world.applicationId,
      type,
      token: record.token,
      version: 1,
      data: picked,
      channel_id: channel.id,
      channel: describeChannel(world, channel),
      context: contextOf(use),
      authorizing_integration_owners: owners,
      app_permissions: botPermissions(channel).toString(),
      locale: author.locale,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      ...(record.source === undefined ? {} : { message: shownWith(record.source) }),
      ...this.#whoAndWhere(use),
    }
    this.#gateway.dispatch('INTERACTION_CREATE', channel.guildId, () => payload)
    return new InteractionHandle(record, this.#watch)
  }

  #whoAndWhere({ author, channel }: Use): object {
    if (channel.guildId === undefined) return { user: author.user }
    const guild = this.#world.guildOf(channel.guildId)
    return {
      guild_id: guild.id,
      guild: { id: guild.id, locale: 'en-US', features: [] },
      guild_locale: 'en-US',
      member: {
        ...describeMember(this.#world, guild, author.id),
        permissions: memberPermissions(guild, author.id).toString(),
      },
    }
  }
}

/** The message on which something is used, as an interaction carries it: without the message that it replies to. */
function shownWith({ referenced_message: _, ...message }: APIMessage): APIMessage {
  return structuredClone(message)
}

function describeCommand(command: APIApplicationCommand): object {
  const { guild_id, id, name, type } = command
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) }
}
