import type { APIMessage } from 'discord-api-types/v10'
import { InteractionResponseType as Callback, MessageFlags } from 'discord-api-types/v10'
import type { Backstage } from '../backstage.ts'
import type { InteractionRecord } from '../interaction-record.ts'
import { fieldsOf } from '../json.ts'
import type { Call, Route } from '../router.ts'

/** First answers to interactions, and what may follow them by the interaction's webhook. */
export function interactionRoutes({ answers }: Backstage): readonly Route[] {
  const hook = '/webhooks/:applicationId/:interactionToken'
  const find = ({ params }: Call): InteractionRecord =>
    answers.webhook(params.applicationId ?? '', params.interactionToken ?? '')
  const messageId = ({ params }: Call): string => params.messageId ?? '@original'
  return [
    {
      method: 'POST',
      path: '/interactions/:interactionId/:interactionToken/callback',
      body: 'callback',
      open: true,
      handle: (call) => {
        const { interactionId = '', interactionToken = '' } = call.params
        const record = answers.acknowledge(interactionId, interactionToken, fieldsOf(call.body), call.files)
        return call.query.get('with_response') === 'true' ? { body: describeCallback(record) } : {}
      },
    },
    {
      method: 'POST',
      path: hook,
      body: 'follow-up',
      open: true,
      handle: (call) => ({ body: answers.followUp(find(call), fieldsOf(call.body), call.files) }),
    },
    {
      method: 'GET',
      path: `${hook}/messages/:messageId`,
      open: true,
      handle: (call) => ({ body: answers.message(find(call), messageId(call)) }),
    },
    {
      method: 'PATCH',
      path: `${hook}/messages/:messageId`,
      body: 'webhook-edit',
      open: true,
      handle: (call) => ({
        body: answers.edit(find(call), messageId(call), fieldsOf(call.body), call.files),
      }),
    },
    {
      method: 'DELETE',
      path: `${hook}/messages/:messageId`,
      open: true,
      handle: (call) => {
        answers.delete(find(call), messageId(call))
        return {}
      },
    },
  ]
}

/** What `with_response` asks for. The message itself comes only with the callbacks that show or update one. */
function describeCallback(record: InteractionRecord): object {
  const { acknowledgement, id, original, type } = record
  const callback = acknowledgement?.type
  const shows = callback === Callback.ChannelMessageWithSource || callback === Callback.UpdateMessage
  return {
    interaction: { id, type, ...(original === undefined ? {} : describeResponse(original)) },
    ...(shows ? { resource: { type: callback, message: original } } : {}),
  }
}

function describeResponse(message: APIMessage): object {
  const flags = message.flags ?? 0
  return {
    response_message_id: message.id,
    response_message_loading: (flags & MessageFlags.Loading) !== 0,
    response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
  }
}
