import { catalogue, phrase } from '../catalogue.ts'

/** What a trial of a feed shows. */
export const FEED_TRIALS = catalogue('text', {
  overview: phrase<{ entries: number; format: string }>({
    en: ({ entries, format }, say) =>
      `${format}, ${say.count(entries, { one: 'entry', other: 'entries' })}. Nothing was kept.`,
    de: ({ entries, format }, say) =>
      `${format}, ${say.count(entries, { one: 'Eintrag', other: 'Einträge' })}. Nichts wurde behalten.`,
    fr: ({ entries, format }, say) =>
      `${format}, ${say.count(entries, { one: 'entrée', other: 'entrées' })}. Rien n’a été gardé.`,
    es: ({ entries, format }, say) =>
      `${format}, ${say.count(entries, { one: 'entrada', other: 'entradas' })}. No se guardó nada.`,
    pt: ({ entries, format }, say) =>
      `${format}, ${say.count(entries, { one: 'entrada', other: 'entradas' })}. Nada foi guardado.`,
    uk: ({ entries, format }, say) =>
      `${format}, ${say.count(entries, { one: 'запис', few: 'записи', many: 'записів' })}. Нічого не збережено.`,
    ja: ({ entries, format }, say) =>
      `${format}、${say.count(entries, { other: '件' })}。何も保存していません。`,
  }),
  wouldKeep: {
    en: 'The newest, as they would be archived:',
    de: 'Die neuesten, wie sie archiviert würden:',
    fr: 'Les plus récents, tels qu’ils seraient archivés :',
    es: 'Los más recientes, como se archivarían:',
    pt: 'Os mais recentes, como seriam arquivados:',
    uk: 'Найновіші, як вони потрапили б до архіву:',
    ja: '最新の記事（保存される形）：',
  },
  words: phrase<{ words: number }>({
    en: ({ words }, say) => say.count(words, { one: 'word', other: 'words' }),
    de: ({ words }, say) => say.count(words, { one: 'Wort', other: 'Wörter' }),
    fr: ({ words }, say) => say.count(words, { one: 'mot', other: 'mots' }),
    es: ({ words }, say) => say.count(words, { one: 'palabra', other: 'palabras' }),
    pt: ({ words }, say) => say.count(words, { one: 'palavra', other: 'palavras' }),
    uk: ({ words }, say) => say.count(words, { one: 'слово', few: 'слова', many: 'слів' }),
    ja: ({ words }, say) => say.count(words, { other: '語' }),
  }),
  teaser: {
    en: 'only a teaser',
    de: 'nur ein Anriss',
    fr: 'un extrait seulement',
    es: 'solo un avance',
    pt: 'só uma chamada',
    uk: 'лише анонс',
    ja: '抜粋のみ',
  },
  whole: {
    en: 'whole text',
    de: 'ganzer Text',
    fr: 'texte entier',
    es: 'texto completo',
    pt: 'texto completo',
    uk: 'повний текст',
    ja: '全文',
  },
  problems: {
    en: 'What is wrong',
    de: 'Was nicht stimmt',
    fr: 'Ce qui ne va pas',
    es: 'Qué falla',
    pt: 'O que há de errado',
    uk: 'Що не так',
    ja: '問題点',
  },
  noProblems: {
    en: 'Nothing is wrong with it.',
    de: 'Daran stimmt alles.',
    fr: 'Tout va bien.',
    es: 'No falla nada.',
    pt: 'Não há nada de errado.',
    uk: 'З нею все гаразд.',
    ja: '問題は見つかりませんでした。',
  },
  empty: {
    en: 'It has no entries.',
    de: 'Er hat keine Einträge.',
    fr: 'Il n’a pas d’entrées.',
    es: 'No tiene entradas.',
    pt: 'Não tem entradas.',
    uk: 'У ній немає записів.',
    ja: '記事がありません。',
  },
  undated: phrase<{ entries: number }>({
    en: ({ entries }, say) =>
      `Without a date, or dated in the future: ${say.number(entries)}. They get the time at which they are first seen.`,
    de: ({ entries }, say) =>
      `Ohne Datum oder mit einem in der Zukunft: ${say.number(entries)}. Es gilt, wann sie zuerst gesehen werden.`,
    fr: ({ entries }, say) =>
      `Sans date, ou datées du futur : ${say.number(entries)}. L’heure de la première lecture fait foi.`,
    es: ({ entries }, say) =>
      `Sin fecha o con una futura: ${say.number(entries)}. Cuenta el momento en que se ven por primera vez.`,
    pt: ({ entries }, say) =>
      `Sem data ou com data futura: ${say.number(entries)}. Vale o momento em que são vistas pela primeira vez.`,
    uk: ({ entries }, say) =>
      `Без дати або з датою в майбутньому: ${say.number(entries)}. Береться час, коли їх уперше побачено.`,
    ja: ({ entries }, say) =>
      `日付がない、または未来の日付：${say.number(entries)}件。初めて見た時刻を使います。`,
  }),
  'without-address': phrase<{ entries: number }>({
    en: ({ entries }, say) =>
      `Without an address of their own: ${say.number(entries)}. They cannot be linked.`,
    de: ({ entries }, say) => `Ohne eigene Adresse: ${say.number(entries)}. Sie lassen sich nicht verlinken.`,
    fr: ({ entries }, say) => `Sans adresse propre : ${say.number(entries)}. Aucun lien possible.`,
    es: ({ entries }, say) => `Sin dirección propia: ${say.number(entries)}. No se pueden enlazar.`,
    pt: ({ entries }, say) => `Sem endereço próprio: ${say.number(entries)}. Não podem ter link.`,
    uk: ({ entries }, say) => `Без власної адреси: ${say.number(entries)}. На них не можна послатися.`,
    ja: ({ entries }, say) => `アドレスがない：${say.number(entries)}件。リンクできません。`,
  }),
  refused: phrase<{ entries: number; reason: string }>({
    en: ({ entries, reason }, say) => `Not kept: ${say.number(entries)}. ${reason}`,
    de: ({ entries, reason }, say) => `Nicht behalten: ${say.number(entries)}. ${reason}`,
    fr: ({ entries, reason }, say) => `Non gardées : ${say.number(entries)}. ${reason}`,
    es: ({ entries, reason }, say) => `No se guardan: ${say.number(entries)}. ${reason}`,
    pt: ({ entries, reason }, say) => `Não guardadas: ${say.number(entries)}. ${reason}`,
    uk: ({ entries, reason }, say) => `Не зберігаються: ${say.number(entries)}. ${reason}`,
    ja: ({ entries, reason }, say) => `保存されない：${say.number(entries)}件。${reason}`,
  }),
  teasers: phrase<{ entries: number; reason: string }>({
    en: ({ entries, reason }, say) => `The whole text could not be had: ${say.number(entries)}. ${reason}`,
    de: ({ entries, reason }, say) =>
      `Der ganze Text war nicht zu bekommen: ${say.number(entries)}. ${reason}`,
    fr: ({ entries, reason }, say) => `Texte entier introuvable : ${say.number(entries)}. ${reason}`,
    es: ({ entries, reason }, say) => `No se obtuvo el texto completo: ${say.number(entries)}. ${reason}`,
    pt: ({ entries, reason }, say) =>
      `Não foi possível obter o texto completo: ${say.number(entries)}. ${reason}`,
    uk: ({ entries, reason }, say) => `Повного тексту не вдалося отримати: ${say.number(entries)}. ${reason}`,
    ja: ({ entries, reason }, say) => `全文を取得できない：${say.number(entries)}件。${reason}`,
  }),
  moved: phrase<{ url: string }>({
    en: ({ url }) => `It has moved for good; ${url} is followed.`,
    de: ({ url }) => `Er ist endgültig umgezogen; gefolgt wird ${url}.`,
    fr: ({ url }) => `Il a déménagé pour de bon ; ${url} est suivi.`,
    es: ({ url }) => `Se mudó para siempre; se sigue ${url}.`,
    pt: ({ url }) => `Mudou de vez; ${url} é seguido.`,
    uk: ({ url }) => `Переїхала назавжди; стежимо за ${url}.`,
    ja: ({ url }) => `移転しました。${url} を使います。`,
  }),
  stale: phrase<{ day: string }>({
    en: ({ day }, say) => `Its newest entry is of ${say.day(day)}.`,
    de: ({ day }, say) => `Der neueste Eintrag ist vom ${say.day(day)}.`,
    fr: ({ day }, say) => `L’entrée la plus récente date du ${say.day(day)}.`,
    es: ({ day }, say) => `La entrada más reciente es del ${say.day(day)}.`,
    pt: ({ day }, say) => `A entrada mais recente é de ${say.day(day)}.`,
    uk: ({ day }, say) => `Найновіший запис: ${say.day(day)}.`,
    ja: ({ day }, say) => `最新の記事は${say.day(day)}のものです。`,
  }),
})
