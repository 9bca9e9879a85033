import type { ChangedSettings, GuildSettings, SettingStore } from '../archive/setting-store.ts'
import type { Log } from './log.ts'

/** Writes a line into the log for each change of a server's settings: who changed what, from what to what. */
export function auditSettings(settings: SettingStore, log: Log): () => void {
  return settings.subscribe(({ guildId, personId, before, after }) => {
    const changed = changedIn({ before, after })
    log.info({ guild: guildId, person: personId, changed }, 'Settings of a server were changed')
  })
}

function changedIn({ before, after }: Pick<ChangedSettings, 'before' | 'after'>) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof GuildSettings>
  return [...names]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({ setting: name, from: before[name] ?? null, to: after[name] ?? null }))
}
