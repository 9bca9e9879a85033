import type { REST } from 'discord.js'

/** A request as discord.js makes it. */
export type RequestOptions = Parameters<REST['request']>[0]

/** A first response to an interaction; its id is the first group. */
export const CALLBACK = /^\/interactions\/(\d+)\/[^/]+\/callback$/

/** What follows on an interaction: the answer and its edits, further messages. Their address carries a token of its own, and the bot's is not sent. */
export const OF_INTERACTION = /^\/webhooks\/\d+\/[^/?]+/
