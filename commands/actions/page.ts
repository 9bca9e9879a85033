import type { Action } from '../action.ts'
import { commands } from '../index.ts'
import { expired, readPage } from './kept.ts'

/** Turns to a page of a list: `page:PAGE:LIST`. */
export const page: Action = {
  name: 'page',
  searches: true,
  async run({ argument, ...input }, services) {
    const { page, of: listingId } = readPage(argument)
    const listing = await services.archive.listings.get(listingId)
    const command = commands.find(({ data }) => data.name === listing?.command)
    if (listing === undefined || command === undefined) return expired(input.language)
    const { options, asOf } = listing
    const reply = await command.run({ ...input, options, asOf, turned: { listingId, page } }, services)
    return { kind: 'update', reply }
  },
}
