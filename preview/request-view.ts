import { checkAgainstSpecification } from '../tests/support/discord/openapi.ts'
import type { LoggedRequest } from '../tests/support/discord/request-log.ts'
import type { Route } from '../tests/support/discord/router.ts'
import type { BodyKind } from '../tests/support/discord/rules/body-kinds.ts'
import { checkRules } from '../tests/support/discord/rules/rules.ts'
import type { FaultView, RequestView } from './protocol.ts'

/** What each of the bot's requests is checked as, by the route's name. */
const KINDS: Readonly<Record<string, BodyKind>> = {
  'POST /interactions/:interactionId/:interactionToken/callback': 'callback',
  'POST /webhooks/:applicationId/:interactionToken': 'follow-up',
  'PATCH /webhooks/:applicationId/:interactionToken/messages/:messageId': 'webhook-edit',
  'POST /channels/:channelId/messages': 'message',
  'PATCH /channels/:channelId/messages/:messageId': 'message-edit',
}

/** A request with what is wrong with it by Discord's limits; the secret part of an interaction's address is left out. */
export function requestView(request: LoggedRequest): RequestView {
  const route = request.route ?? `${request.method} ${request.path}`
  return {
    route,
    status: request.status,
    body: request.body,
    files: request.files.map(({ bytes, name }) => ({ name, bytes: bytes.length })),
    faults: faultsOf(route, request),
  }
}

function faultsOf(name: string, { body, files }: LoggedRequest): FaultView[] {
  const kind = KINDS[name]
  if (kind === undefined) return []
  const [method, path] = name.split(' ') as [Route['method'], string]
  const route: Route = { method, path, body: kind, handle: () => ({}) }
  return [...checkRules(kind, body, files), ...checkAgainstSpecification(route, body)].map(
    ({ at, message, refused, rule }) => ({ rule, at: at.join('.'), message, refused }),
  )
}
