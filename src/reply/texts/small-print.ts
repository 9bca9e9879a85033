import { catalogue, phrase } from '../catalogue.ts'

/** The one line under an answer. */
export const SMALL_PRINT = catalogue('text', {
  none: {
    en: 'searched no article',
    de: 'keinen Artikel durchsucht',
    fr: 'aucun article parcouru',
    es: 'ningún artículo consultado',
    pt: 'nenhum artigo pesquisado',
    uk: 'жодної статті не переглянуто',
    ja: '検索した記事なし',
  },
  searched: phrase<{ articles: number }>({
    en: ({ articles }, say) => `searched ${say.count(articles, { one: 'article', other: 'articles' })}`,
    de: ({ articles }, say) => `${say.count(articles, { one: 'Artikel', other: 'Artikel' })} durchsucht`,
    fr: ({ articles }, say) =>
      `${say.count(articles, { one: 'article parcouru', other: 'articles parcourus' })}`,
    es: ({ articles }, say) =>
      `${say.count(articles, { one: 'artículo consultado', other: 'artículos consultados' })}`,
    pt: ({ articles }, say) =>
      `${say.count(articles, { one: 'artigo pesquisado', other: 'artigos pesquisados' })}`,
    uk: ({ articles }, say) =>
      `переглянуто ${say.count(articles, { one: 'статтю', few: 'статті', many: 'статей' })}`,
    ja: ({ articles }, say) => `記事${say.count(articles, { other: '件' })}を検索`,
  }),
  searchedBetween: phrase<{ articles: number; from: string; to: string }>({
    en: ({ articles, from, to }, say) =>
      `searched ${say.count(articles, { one: 'article', other: 'articles' })}, ${say.period(from, to)}`,
    de: ({ articles, from, to }, say) =>
      `${say.count(articles, { one: 'Artikel', other: 'Artikel' })} durchsucht, ${say.period(from, to)}`,
    fr: ({ articles, from, to }, say) =>
      `${say.count(articles, { one: 'article parcouru', other: 'articles parcourus' })}, ${say.period(from, to)}`,
    es: ({ articles, from, to }, say) =>
      `${say.count(articles, { one: 'artículo consultado', other: 'artículos consultados' })}, ${say.period(from, to)}`,
    pt: ({ articles, from, to }, say) =>
      `${say.count(articles, { one: 'artigo pesquisado', other: 'artigos pesquisados' })}, ${say.period(from, to)}`,
    uk: ({ articles, from, to }, say) =>
      `переглянуто ${say.count(articles, { one: 'статтю', few: 'статті', many: 'статей' })}, ${say.period(from, to)}`,
    ja: ({ articles, from, to }, say) =>
      `記事${say.count(articles, { other: '件' })}を検索（${say.period(from, to)}）`,
  }),
  /** Under what answers a question in another language. */
  readAsEnglish: {
    en: 'read as English',
    de: 'als Englisch gelesen',
    fr: 'lu comme de l’anglais',
    es: 'leído como inglés',
    pt: 'lido como inglês',
    uk: 'прочитано як англійське',
    ja: '英語として読み取り',
  },
  understood: phrase<{ question: string }>({
    en: ({ question }) => `understood as: ${question}`,
    de: ({ question }) => `verstanden als: ${question}`,
    fr: ({ question }) => `compris comme : ${question}`,
    es: ({ question }) => `entendido como: ${question}`,
    pt: ({ question }) => `entendido como: ${question}`,
    uk: ({ question }) => `зрозуміло як: ${question}`,
    ja: ({ question }) => `質問の解釈：${question}`,
  }),
})
