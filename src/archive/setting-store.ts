/** How the bot behaves in one server. */
export interface GuildSettings {
  /** The channels in which it answers; empty: in all that it sees. */
  readonly channels: readonly string[]
  /** Who sees answers to commands, unless a person says otherwise. */
  readonly visibility: 'public' | 'private'
  /** The outlets that it quotes there, as `sourceName` gives them; empty: all. */
  readonly sources: readonly string[]
  /** The language of its replies; `auto`: each person's own. */
  readonly language: string
  /** Whether it replies to an answer of its own whose quote was corrected. */
  readonly corrections: boolean
  /** Questions that a person may ask a minute; absent: what the bot's operator set. */
  readonly questionsAMinute?: number
}

/** What a server begins with. */
export const USUAL_SETTINGS: GuildSettings = {
  channels: [],
  visibility: 'public',
  sources: [],
  language: 'auto',
  corrections: true,
}

/** Some of the settings; `questionsAMinute: null` goes back to what the operator set. */
export type SettingChange = Partial<Omit<GuildSettings, 'questionsAMinute'>> & {
  readonly questionsAMinute?: number | null
}

/** The settings as they stand after a change. */
export function applyChange(
  settings: GuildSettings,
  { questionsAMinute, ...change }: SettingChange,
): GuildSettings {
  const { questionsAMinute: before, ...rest } = settings
  const limit = questionsAMinute === undefined ? before : (questionsAMinute ?? undefined)
  return { ...rest, ...change, ...(limit === undefined ? {} : { questionsAMinute: limit }) }
}

/** A change that was made, for the log. */
export interface ChangedSettings {
  readonly guildId: string
  /** Who made it. It is told to listeners alone and not kept. */
  readonly personId: string
  readonly before: GuildSettings
  readonly after: GuildSettings
}

/** How the bot behaves in each server. Other processes see a change with their next read. */
export interface SettingStore {
  of(guildId: string): Promise<GuildSettings>
  /** Changes some of them, in one transaction. @returns all as they stand then. */
  change(guildId: string, change: SettingChange, personId: string): Promise<GuildSettings>
  /** Goes back to what a server begins with. */
  forgetGuild(guildId: string): Promise<void>
  /** Told after each change that this process makes. @returns a function that ends the subscription. */
  subscribe(listener: (change: ChangedSettings) => void): () => void
}
