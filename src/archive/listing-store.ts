/** A list that was shown a page of: how to make it again. */
export interface Listing {
  /** The command that makes it, by name. */
  readonly command: string
  /** What the command was used with. */
  readonly options: Readonly<Record<string, string | number | boolean>>
  /** The instant as of which the list stands, ISO 8601: every page is of the same list. */
  readonly asOf: string
  readonly place: { readonly guildId?: string; readonly channelId: string; readonly personId: string }
  /** ISO 8601 instant. */
  readonly keptAt: string
}

/** How long the pages of a list can be turned, in days. */
export const LISTINGS_KEPT_DAYS = 7

/** Lists that have further pages, so that their pages can be turned after a restart. */
export interface ListingStore {
  /** @returns a short id that is not to be guessed. */
  keep(listing: Listing): Promise<string>
  get(listingId: string): Promise<Listing | undefined>
  /** Deletes what a person listed. @returns how many lists. */
  forgetPerson(personId: string): Promise<number>
  forgetGuild(guildId: string): Promise<number>
  forgetBefore(instant: string): Promise<number>
}
