import { catalogue } from '../catalogue.ts'

/** How a feed fares, in a word or two. */
export const FEED_STATUSES = catalogue('text', {
  new: {
    en: 'not polled yet',
    de: 'noch nicht abgerufen',
    fr: 'pas encore lu',
    es: 'aún sin leer',
    pt: 'ainda não lido',
    uk: 'ще не читали',
    ja: '未取得',
  },
  fine: {
    en: 'works',
    de: 'läuft',
    fr: 'fonctionne',
    es: 'funciona',
    pt: 'funciona',
    uk: 'працює',
    ja: '正常',
  },
  failing: {
    en: 'fails',
    de: 'schlägt fehl',
    fr: 'échoue',
    es: 'falla',
    pt: 'falha',
    uk: 'збій',
    ja: '失敗',
  },
  'failing-long': {
    en: 'has failed for days',
    de: 'schlägt seit Tagen fehl',
    fr: 'échoue depuis des jours',
    es: 'falla desde hace días',
    pt: 'falha há dias',
    uk: 'збій триває кілька днів',
    ja: '何日も失敗',
  },
  gone: {
    en: 'gone for good',
    de: 'endgültig verschwunden',
    fr: 'disparu pour de bon',
    es: 'desapareció del todo',
    pt: 'sumiu de vez',
    uk: 'зникла назавжди',
    ja: '廃止',
  },
  paused: {
    en: 'paused',
    de: 'angehalten',
    fr: 'suspendu',
    es: 'en pausa',
    pt: 'em pausa',
    uk: 'призупинено',
    ja: '休止中',
  },
})
