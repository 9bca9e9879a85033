import { catalogue } from '../catalogue.ts'

/** The titles of forms. */
export const FORM_TITLES = catalogue('modal title', {
  ask: {
    en: 'Ask about the news',
    de: 'Nach den Nachrichten fragen',
    fr: 'Poser une question sur l’actualité',
    es: 'Preguntar sobre las noticias',
    pt: 'Perguntar sobre as notícias',
    uk: 'Запитати про новини',
    ja: 'ニュースについて質問する',
  },
  search: {
    en: 'Search the articles',
    de: 'Artikel durchsuchen',
    fr: 'Chercher dans les articles',
    es: 'Buscar en los artículos',
    pt: 'Buscar nos artigos',
    uk: 'Шукати у статтях',
    ja: '記事を検索する',
  },
  sources: {
    en: 'Outlets that the bot quotes here',
    de: 'Medien, die der Bot hier zitiert',
    fr: 'Médias que le bot cite ici',
    es: 'Medios que el bot cita aquí',
    pt: 'Veículos que o bot cita aqui',
    uk: 'Видання, які бот тут цитує',
    ja: 'ボットがここで引用する媒体',
  },
})

/** What stands above the fields of forms. */
export const FIELDS = catalogue('field label', {
  question: {
    en: 'Your question',
    de: 'Deine Frage',
    fr: 'Votre question',
    es: 'Tu pregunta',
    pt: 'Sua pergunta',
    uk: 'Ваше запитання',
    ja: '質問',
  },
  words: {
    en: 'What to look for',
    de: 'Wonach gesucht wird',
    fr: 'Ce que vous cherchez',
    es: 'Qué buscar',
    pt: 'O que procurar',
    uk: 'Що шукати',
    ja: '探す言葉',
  },
  from: {
    en: 'Published from',
    de: 'Veröffentlicht ab',
    fr: 'Publié à partir du',
    es: 'Publicado desde',
    pt: 'Publicado a partir de',
    uk: 'Опубліковано від',
    ja: '公開日（から）',
  },
  to: {
    en: 'Published up to',
    de: 'Veröffentlicht bis',
    fr: 'Publié jusqu’au',
    es: 'Publicado hasta',
    pt: 'Publicado até',
    uk: 'Опубліковано до',
    ja: '公開日（まで）',
  },
  source: {
    en: 'Only this outlet',
    de: 'Nur diese Quelle',
    fr: 'Seulement cette source',
    es: 'Solo esta fuente',
    pt: 'Só esta fonte',
    uk: 'Лише це джерело',
    ja: 'この情報源のみ',
  },
  sources: {
    en: 'One outlet a line; empty: all',
    de: 'Ein Medium je Zeile; leer: alle',
    fr: 'Un média par ligne ; vide : tous',
    es: 'Un medio por línea; vacío: todos',
    pt: 'Um veículo por linha; vazio: todos',
    uk: 'По одному виданню в рядку; порожньо — усі',
    ja: '1行に1媒体（空欄：すべて）',
  },
})

/** What stands in fields that are still empty. */
export const FIELD_EXAMPLES = catalogue('field placeholder', {
  date: {
    en: '2026-01-20, January 2026, last week, or nothing',
    de: '2026-01-20, Januar als 2026-01, oder nichts',
    fr: '2026-01-20, 2026-01, ou rien',
    es: '2026-01-20, 2026-01, o nada',
    pt: '2026-01-20, 2026-01, ou nada',
    uk: '2026-01-20, 2026-01 або нічого',
    ja: '2026-01-20、2026-01、または空欄',
  },
})
