import type { APIApplicationCommand } from 'discord-api-types/v10'
import { refusals } from '../api-error.ts'
import type { Backstage } from '../backstage.ts'
import { fieldsOf } from '../json.ts'
import { registerCommand } from '../register-command.ts'
import type { Call, Route } from '../router.ts'
import type { World } from '../world.ts'
import { findGuild } from './find.ts'

/** The registration of commands, for all guilds and for one. */
export function commandRoutes({ world }: Backstage): readonly Route[] {
  return [
    ...routesUnder(world, '/applications/:applicationId/commands'),
    ...routesUnder(world, '/applications/:applicationId/guilds/:guildId/commands'),
  ]
}

function routesUnder(world: World, path: string): readonly Route[] {
  return [
    { method: 'GET', path, handle: (call) => ({ body: [...place(world, call).values()] }) },
    {
      method: 'PUT',
      path,
      body: 'commands',
      handle: (call) => {
        const commands = place(world, call)
        const before = [...commands.values()]
        commands.clear()
        for (const made of Array.isArray(call.body) ? call.body : []) {
          registerCommand(world, call.params.guildId, fieldsOf(made), before)
        }
        return { body: [...commands.values()] }
      },
    },
    {
      method: 'POST',
      path,
      body: 'command',
      handle: (call) => {
        const before = [...place(world, call).values()]
        const made = registerCommand(world, call.params.guildId, fieldsOf(call.body), before)
        return { status: before.some((it) => it.id === made.id) ? 200 : 201, body: made }
      },
    },
    { method: 'GET', path: `${path}/:commandId`, handle: (call) => ({ body: find(world, call) }) },
    {
      method: 'PATCH',
      path: `${path}/:commandId`,
      body: 'command-edit',
      handle: (call) => {
        const old = find(world, call)
        const edited = { ...old, ...fieldsOf(call.body) }
        return { body: registerCommand(world, call.params.guildId, edited, [old]) }
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:commandId`,
      handle: (call) => {
        place(world, call).delete(find(world, call).id)
        return {}
      },
    },
  ]
}

function place(world: World, { params }: Call): Map<string, APIApplicationCommand> {
  if (params.applicationId !== world.applicationId) throw refusals.missingAccess()
  if (params.guildId !== undefined) findGuild(world, params.guildId)
  return world.commandsOf(params.guildId)
}

function find(world: World, call: Call): APIApplicationCommand {
  const command = place(world, call).get(call.params.commandId ?? '')
  if (command === undefined) throw refusals.unknownCommand()
  return command
}
