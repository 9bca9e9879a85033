import type { APIGuildMember, APIOverwrite, APIRole } from 'discord-api-types/v10'

/** Whoever has it may do everything. */
const ADMINISTRATOR = 1n << 3n
const EVERYTHING = ~0n

/** Discord's number for overwrites of a role; the others are of a member. */
const OF_A_ROLE = 0

/**
 * What a member may do in a channel, worked out as Discord does: the roles' permissions, then what the channel takes and gives
 * to everyone, to the member's roles together, and to the member.
 * @param channel absent: in the server as a whole.
 */
export function permissionsOf(
  member: Pick<APIGuildMember, 'roles'> & { readonly id: string },
  guild: { readonly id: string; readonly owner_id: string; readonly roles: readonly APIRole[] },
  channel?: { readonly permission_overwrites?: readonly APIOverwrite[] | undefined },
): bigint {
  if (member.id === guild.owner_id) return EVERYTHING
  const held = new Set([guild.id, ...member.roles])
  let bits = 0n
  for (const role of guild.roles) if (held.has(role.id)) bits |= BigInt(role.permissions)
  if ((bits & ADMINISTRATOR) !== 0n) return EVERYTHING
  const overwrites = channel?.permission_overwrites ?? []
  const steps: ((overwrite: APIOverwrite) => boolean)[] = [
    ({ id }) => id === guild.id,
    ({ id, type }) => type === OF_A_ROLE && id !== guild.id && held.has(id),
    ({ id, type }) => type !== OF_A_ROLE && id === member.id,
  ]
  for (const step of steps) {
    const those = overwrites.filter(step)
    for (const { deny } of those) bits &= ~BigInt(deny)
    for (const { allow } of those) bits |= BigInt(allow)
  }
  return bits
}
