import type { OptionTexts } from '../command-texts.ts'

/** The first day on which something may have been published. */
export const FROM_OPTION = {
  name: { en: 'from', de: 'ab', fr: 'depuis', es: 'desde', pt: 'desde', uk: 'від', ja: '開始日' },
  description: {
    en: 'Nothing published before: 2026-01-20, 20 Jan 2026, January 2026, last week',
    de: 'Nichts, was vorher erschien: 2026-01-20, 20 Jan 2026, January 2026, last week',
    fr: 'Rien de publié avant : 2026-01-20, 20 Jan 2026, January 2026, last week',
    es: 'Nada publicado antes de: 2026-01-20, 20 Jan 2026, January 2026, last week',
    pt: 'Nada publicado antes de: 2026-01-20, 20 Jan 2026, January 2026, last week',
    uk: 'Нічого, що вийшло раніше: 2026-01-20, 20 Jan 2026, January 2026, last week',
    ja: 'これより前の記事は除きます：2026-01-20、20 Jan 2026、January 2026、last week',
  },
} as const satisfies OptionTexts

/** The last day on which something may have been published. */
export const TO_OPTION = {
  name: { en: 'to', de: 'bis', fr: 'jusque', es: 'hasta', pt: 'até', uk: 'до', ja: '終了日' },
  description: {
    en: 'Nothing published after: 2026-01-20, 20 Jan 2026, January 2026, yesterday',
    de: 'Nichts, was später erschien: 2026-01-20, 20 Jan 2026, January 2026, yesterday',
    fr: 'Rien de publié après : 2026-01-20, 20 Jan 2026, January 2026, yesterday',
    es: 'Nada publicado después de: 2026-01-20, 20 Jan 2026, January 2026, yesterday',
    pt: 'Nada publicado depois de: 2026-01-20, 20 Jan 2026, January 2026, yesterday',
    uk: 'Нічого, що вийшло пізніше: 2026-01-20, 20 Jan 2026, January 2026, yesterday',
    ja: 'これより後の記事は除きます：2026-01-20、20 Jan 2026、January 2026、yesterday',
  },
} as const satisfies OptionTexts

/** The one outlet that is searched. */
export const SOURCE_OPTION = {
  name: { en: 'source', de: 'quelle', fr: 'source', es: 'fuente', pt: 'fonte', uk: 'джерело', ja: '情報源' },
  description: {
    en: 'Only this outlet (see /sources)',
    de: 'Nur dieses Medium (siehe /quellen)',
    fr: 'Seulement ce média (voir /sources)',
    es: 'Solo este medio (ver /fuentes)',
    pt: 'Só este veículo (veja /fontes)',
    uk: 'Лише це видання (див. /джерела)',
    ja: 'この媒体だけ（/情報源 を参照）',
  },
} as const satisfies OptionTexts

/** An article that may be named. */
export const ARTICLE_OPTION = {
  name: {
    en: 'article',
    de: 'artikel',
    fr: 'article',
    es: 'artículo',
    pt: 'artigo',
    uk: 'стаття',
    ja: '記事',
  },
  description: {
    en: 'One article: words of its headline',
    de: 'Ein Artikel: Wörter aus seiner Überschrift',
    fr: 'Un article : des mots de son titre',
    es: 'Un artículo: palabras de su titular',
    pt: 'Um artigo: palavras do título',
    uk: 'Одна стаття: слова з її заголовка',
    ja: '一つの記事：見出しの語句',
  },
} as const satisfies OptionTexts

/** Where posts are to come. */
export const CHANNEL_OPTION = {
  name: { en: 'channel', de: 'kanal', fr: 'salon', es: 'canal', pt: 'canal', uk: 'канал', ja: 'チャンネル' },
  description: {
    en: 'Where to post, for people who may manage the server or the channel',
    de: 'Wohin gesendet wird; für alle, die Server oder Kanal verwalten dürfen',
    fr: 'Où publier, pour qui peut gérer le serveur ou le salon',
    es: 'Dónde publicar, para quienes pueden gestionar el servidor o el canal',
    pt: 'Onde publicar, para quem pode gerenciar o servidor ou o canal',
    uk: 'Де публікувати; для тих, хто керує сервером або каналом',
    ja: '投稿先。サーバーかチャンネルを管理できる人向け',
  },
} as const satisfies OptionTexts
