import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What stands around the quotes of an answer. */
export const ANSWER = catalogue('text', {
  unsure: {
    en: 'The closest I have; it may not answer your question.',
    de: 'Das Nächste, was ich habe; vielleicht beantwortet es die Frage nicht.',
    fr: 'Ce que j’ai de plus proche ; cela ne répond peut-être pas à la question.',
    es: 'Lo más cercano que tengo; puede que no responda a la pregunta.',
    pt: 'O mais próximo que tenho; pode não responder à pergunta.',
    uk: 'Найближче з того, що я маю; можливо, це не відповідь на запитання.',
    ja: '手元で最も近い記事です。質問の答えではないかもしれません。',
  },
  otherFigure: {
    en: 'Reports tell another figure.',
    de: 'Die Berichte nennen eine andere Zahl.',
    fr: 'Les articles donnent un autre chiffre.',
    es: 'Las noticias dan otra cifra.',
    pt: 'As notícias dão outro número.',
    uk: 'Повідомлення називають інше число.',
    ja: '報道では別の数字が伝えられています。',
  },
  differ: {
    en: 'Reports differ',
    de: 'Die Berichte weichen voneinander ab',
    fr: 'Les récits divergent',
    es: 'Las informaciones difieren',
    pt: 'Os relatos divergem',
    uk: 'Повідомлення різняться',
    ja: '報道に食い違いがあります',
  },
  also: {
    en: 'Also reported',
    de: 'Außerdem berichtet',
    fr: 'Également rapporté',
    es: 'También se informa',
    pt: 'Também noticiado',
    uk: 'Також повідомляють',
    ja: 'このほかの報道',
  },
  agreeing: phrase<{ outlets: number }>({
    en: ({ outlets }, say) =>
      `${say.count(outlets, { one: 'outlet reports', other: 'outlets report' })} this independently of each other.`,
    de: ({ outlets }, say) =>
      `${say.count(outlets, { one: 'Medium berichtet', other: 'Medien berichten' })} das unabhängig voneinander.`,
    fr: ({ outlets }, say) =>
      `${say.count(outlets, { one: 'média le rapporte', other: 'médias le rapportent' })} indépendamment les uns des autres.`,
    es: ({ outlets }, say) =>
      `${say.count(outlets, { one: 'medio lo informa', other: 'medios lo informan' })} de forma independiente.`,
    pt: ({ outlets }, say) =>
      `${say.count(outlets, { one: 'veículo noticia', other: 'veículos noticiam' })} isto de forma independente.`,
    uk: ({ outlets }, say) =>
      `${say.count(outlets, { one: 'видання повідомляє', few: 'видання повідомляють', many: 'видань повідомляють' })} це незалежно одне від одного.`,
    ja: ({ outlets }, say) => `${say.count(outlets, { other: '媒体' })}がそれぞれ独自に報じています。`,
  }),
  searchInstead: runs<{ command: Inline }>({
    en: ({ command }) => ['To search the reports, quoted or not: ', command, '.'],
    de: ({ command }) => ['In den Berichten suchen, zitiert oder nicht: ', command, '.'],
    fr: ({ command }) => ['Chercher dans les articles, avec ou sans citation : ', command, '.'],
    es: ({ command }) => ['Buscar en las noticias, con cita o sin ella: ', command, '.'],
    pt: ({ command }) => ['Buscar nas notícias, com citação ou não: ', command, '.'],
    uk: ({ command }) => ['Шукати в публікаціях, з цитатами чи без: ', command, '.'],
    ja: ({ command }) => ['引用の有無を問わず報道を探すには：', command, '。'],
  }),
  reportedSpeech: {
    en: 'Not quoted; reported as said, in the words of the reports:',
    de: 'Nicht wörtlich zitiert; sinngemäß wiedergegeben, in den Worten der Berichte:',
    fr: 'Pas de citation ; propos rapportés, dans les mots des articles :',
    es: 'Sin cita textual; declaraciones contadas con las palabras de las noticias:',
    pt: 'Sem citação literal; declarações relatadas nas palavras das notícias:',
    uk: 'Без дослівних цитат; сказане переказано словами публікацій:',
    ja: '直接の引用はありません。報道の言葉による間接的な発言：',
  },
  onOtherThings: {
    en: 'On other things',
    de: 'Zu anderem',
    fr: 'Sur d’autres sujets',
    es: 'Sobre otros asuntos',
    pt: 'Sobre outros assuntos',
    uk: 'Про інше',
    ja: 'ほかの話題での発言',
  },
  speakerNotNamed: {
    en: 'Speaker not named',
    de: 'Ohne Namen zitiert',
    fr: 'Auteur non nommé',
    es: 'Sin nombre de quien habla',
    pt: 'Sem nome de quem fala',
    uk: 'Мовця не названо',
    ja: '発言者名なし',
  },
  newestArticles: {
    en: 'Newest articles',
    de: 'Neueste Artikel',
    fr: 'Articles les plus récents',
    es: 'Artículos más recientes',
    pt: 'Artigos mais recentes',
    uk: 'Найновіші статті',
    ja: '最新の記事',
  },
  newestFrom: phrase<{ source: string }>({
    en: ({ source }) => `Newest articles from ${source}`,
    de: ({ source }) => `Neueste Artikel von ${source}`,
    fr: ({ source }) => `Articles les plus récents de ${source}`,
    es: ({ source }) => `Artículos más recientes de ${source}`,
    pt: ({ source }) => `Artigos mais recentes de ${source}`,
    uk: ({ source }) => `Найновіші статті: ${source}`,
    ja: ({ source }) => `${source}の最新記事`,
  }),
  newestOn: phrase<{ topic: string }>({
    en: ({ topic }) => `Newest on ${topic}`,
    de: ({ topic }) => `Neuestes zu ${topic}`,
    fr: ({ topic }) => `Dernières nouvelles : ${topic}`,
    es: ({ topic }) => `Lo más reciente sobre ${topic}`,
    pt: ({ topic }) => `O mais recente sobre ${topic}`,
    uk: ({ topic }) => `Найновіше: ${topic}`,
    ja: ({ topic }) => `${topic}の最新記事`,
  }),
  shownOf: phrase<{ shown: number; articles: number; day: string }>({
    en: ({ shown, articles, day }, say) =>
      `${say.number(shown)} of ${say.count(articles, { one: 'article', other: 'articles' })} · newest ${say.day(day)}`,
    de: ({ shown, articles, day }, say) =>
      `${say.number(shown)} von ${say.count(articles, { one: 'Artikel', other: 'Artikeln' })} · neuester vom ${say.day(day)}`,
    fr: ({ shown, articles, day }, say) =>
      `${say.number(shown)} sur ${say.count(articles, { one: 'article', other: 'articles' })} · le plus récent : ${say.day(day)}`,
    es: ({ shown, articles, day }, say) =>
      `${say.number(shown)} de ${say.count(articles, { one: 'artículo', other: 'artículos' })} · el más reciente: ${say.day(day)}`,
    pt: ({ shown, articles, day }, say) =>
      `${say.number(shown)} de ${say.count(articles, { one: 'artigo', other: 'artigos' })} · o mais recente: ${say.day(day)}`,
    uk: ({ shown, articles, day }, say) =>
      `${say.number(shown)} з ${say.count(articles, { one: 'статті', few: 'статей', many: 'статей' })} · найновіша: ${say.day(day)}`,
    ja: ({ shown, articles, day }, say) =>
      `${say.count(articles, { other: '件' })}中${say.count(shown, { other: '件' })} · 最新${say.day(day)}`,
  }),
  nothingByThen: {
    en: 'Nothing in the archive was published by that day.',
    de: 'Bis zu diesem Tag wurde nichts aus dem Archiv veröffentlicht.',
    fr: 'Rien dans les archives n’était publié à cette date.',
    es: 'Nada del archivo se había publicado para ese día.',
    pt: 'Nada do arquivo havia sido publicado até esse dia.',
    uk: 'До того дня в архіві нічого не опубліковано.',
    ja: 'その日までに掲載された記事はアーカイブにありません。',
  },
})
