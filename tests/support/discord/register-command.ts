import type { APIApplicationCommand } from 'discord-api-types/v10'
import { refusals } from './api-error.ts'
import type { Fields } from './json.ts'
import type { World } from './world.ts'

/** How many commands may be created in a day. */
const CREATIONS_A_DAY = 200

/**
 * Registers a command as Discord does: one of the same name and type is replaced and keeps its id.
 * @param guildId The guild it is for; undefined for all.
 * @param before The commands that stood there before.
 * @throws ApiError 30034 past 200 creations.
 */
export function registerCommand(
  world: World,
  guildId: string | undefined,
  made: Fields,
  before: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const type = Number(made.type ?? 1)
  const old = before.find((it) => it.id === made.id || (it.name === made.name && it.type === type))
  if (old === undefined) {
    world.commandCreations += 1
    if (world.commandCreations > CREATIONS_A_DAY) throw refusals.tooManyCommandCreates()
  }
  const command = {
    id: old?.id ?? world.ids.next(),
    application_id: world.applicationId,
    version: world.ids.next(),
    default_member_permissions: null,
    type,
    nsfw: false,
    description: '',
    name_localizations: null,
    description_localizations: null,
    integration_types: [0],
    ...(guildId === undefined ? { dm_permission: true, contexts: null } : { guild_id: guildId }),
    ...withoutUndefined(made),
  } as unknown as APIApplicationCommand
  world.commandsOf(guildId).set(command.id, command)
  return command
}

function withoutUndefined(made: Fields): Fields {
  return Object.fromEntries(
    Object.entries(made).filter(([key, value]) => value !== undefined && key !== 'id'),
  )
}
