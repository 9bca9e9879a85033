import type { APIApplicationCommandOptionChoice, APIMessage } from 'discord-api-types/v10'
import {
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10'
import { refusals } from './api-error.ts'
import type { InteractionRecord } from './interaction-record.ts'
import { type Fields, fieldsOf } from './json.ts'
import type { Posting } from './posting.ts'
import type { UploadedFile } from './request-body.ts'
import type { World } from './world.ts'

/** How many follow-ups a bot that only the person installed may send. */
const USER_INSTALLED_FOLLOW_UPS = 5

/** The callbacks that each type of interaction takes. */
const CALLBACKS: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
}

/** Does what the bot answers to interactions, within Discord's rules of when and how often. */
export class InteractionAnswers {
  readonly byId = new Map<string, InteractionRecord>()
  readonly byToken = new Map<string, InteractionRecord>()
  readonly #world: World
  readonly #posting: Posting

  constructor(world: World, posting: Posting) {
    this.#world = world
    this.#posting = posting
  }

  add(record: InteractionRecord): void {
    this.byId.set(record.id, record)
    this.byToken.set(record.token, record)
  }

  /**
   * Takes the first answer.
   * @throws ApiError 10062 for an unknown token or past the 3 seconds, 40060 for a second answer, 50035 for a type of
   * callback that the interaction does not take.
   */
  acknowledge(id: string, token: string, body: Fields, files: readonly UploadedFile[]): InteractionRecord {
    const record = this.byId.get(id)
    if (record === undefined || record.token !== token) throw refusals.unknownInteraction()
    if (record.acknowledgement !== undefined) throw refusals.alreadyAcknowledged()
    if (record.isTooLate) throw refusals.unknownInteraction()
    const type = Number(body.type)
    const needsSource = type === Callback.DeferredMessageUpdate || type === Callback.UpdateMessage
    if (CALLBACKS[record.type]?.includes(type) !== true || (needsSource && record.source === undefined)) {
      const message = `An interaction of type ${record.type} takes no callback of type ${type}.`
      throw refusals.invalidForm({
        type: { _errors: [{ code: 'INTERACTION_APPLICATION_INVALID_CALLBACK', message }] },
      })
    }
    const data = fieldsOf(body.data)
    if (type === Callback.ChannelMessageWithSource || type === Callback.DeferredChannelMessageWithSource) {
      const flags = type === Callback.ChannelMessageWithSource ? 0 : MessageFlags.Loading
      record.original = this.#post(record, data, files, flags)
    } else if (record.source !== undefined && needsSource) {
      record.original = record.source
      if (type === Callback.UpdateMessage) this.#posting.revise(record.channel, record.source, data, files)
    } else if (type === Callback.ApplicationCommandAutocompleteResult) {
      record.choices = (data.choices ?? []) as APIApplicationCommandOptionChoice[]
    } else if (type === Callback.Modal) {
      record.modal = body.data as InteractionRecord['modal']
    }
    record.isAnswered = type === Callback.ChannelMessageWithSource || type === Callback.UpdateMessage
    const flags = record.original?.flags ?? 0
    record.acknowledgement = { type, data: body.data, ephemeral: (flags & MessageFlags.Ephemeral) !== 0 }
    return record
  }

  /** The interaction of a webhook. @throws ApiError 10015 where it was not answered yet, 50027 past 15 minutes. */
  webhook(applicationId: string, token: string): InteractionRecord {
    const record = this.byToken.get(token)
    if (applicationId !== this.#world.applicationId) throw refusals.unknownWebhook()
    if (record === undefined || record.tokenIsOver) throw refusals.invalidWebhookToken()
    if (record.acknowledgement === undefined) throw refusals.unknownWebhook()
    return record
  }

  /** One of an interaction's messages. @throws ApiError 10008. */
  message(record: InteractionRecord, id: string): APIMessage {
    const found = id === '@original' ? record.original : this.#messages(record).find((it) => it.id === id)
    if (found === undefined) throw refusals.unknownMessage()
    return found
  }

  edit(record: InteractionRecord, id: string, body: Fields, files: readonly UploadedFile[]): APIMessage {
    const revised = this.#posting.revise(record.channel, this.message(record, id), body, files)
    if (revised === record.original) record.isAnswered = true
    return revised
  }

  delete(record: InteractionRecord, id: string): void {
    const message = this.message(record, id)
    this.#posting.remove(record.channel, message)
    if (record.original === message) record.original = undefined
    const index = record.followUps.indexOf(message)
    if (index >= 0) record.followUps.splice(index, 1)
  }

  /** Sends a follow-up. The first after a deferral takes the place of what is loading. */
  followUp(record: InteractionRecord, body: Fields, files: readonly UploadedFile[]): APIMessage {
    const { original } = record
    if (original !== undefined && ((original.flags ?? 0) & MessageFlags.Loading) !== 0) {
      return this.edit(record, '@original', body, files)
    }
    if (record.userInstalled && record.followUps.length >= USER_INSTALLED_FOLLOW_UPS) {
      throw refusals.tooManyFollowUps()
    }
    const message = this.#post(record, body, files, 0)
    record.followUps.push(message)
    return message
  }

  #messages(record: InteractionRecord): APIMessage[] {
    return record.original === undefined ? record.followUps : [record.original, ...record.followUps]
  }

  #post(
    record: InteractionRecord,
    body: Fields,
    files: readonly UploadedFile[],
    loading: number,
  ): APIMessage {
    const forced = record.forcedEphemeral ? MessageFlags.Ephemeral : 0
    const asked = Number(body.flags ?? 0)
    const replyTo = record.original ?? record.source
    return this.#posting.post({
      channel: record.channel,
      author: this.#world.bot,
      body,
      files,
      ...(replyTo === undefined ? {} : { replyTo }),
      beside: {
        flags: asked | forced | loading,
        application_id: this.#world.applicationId,
        webhook_id: this.#world.applicationId,
        interaction_metadata: record.metadata as NonNullable<APIMessage['interaction_metadata']>,
        ...(replyTo === undefined ? { type: MessageType.ChatInputCommand } : {}),
      },
    })
  }
}
