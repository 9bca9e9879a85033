/**
 * How the bot names itself to the servers that it asks.
 * @param contactUrl a page of the operator, by which the people of a site can find out who asks them.
 */
export function userAgentOf(version: string, contactUrl: string | undefined): string {
  return contactUrl === undefined ? `Dateline/${version}` : `Dateline/${version} (+${contactUrl})`
}
