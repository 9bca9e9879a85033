import { catalogue, phrase } from '../catalogue.ts'

/** What several replies say of the archive as a whole. */
export const HOLDINGS = catalogue('text', {
  empty: {
    en: 'The archive is empty: no articles have been imported yet.',
    de: 'Das Archiv ist leer: Es wurden noch keine Artikel eingelesen.',
    fr: 'Les archives sont vides : aucun article n’a encore été importé.',
    es: 'El archivo está vacío: todavía no se ha importado ningún artículo.',
    pt: 'O arquivo está vazio: nenhum artigo foi importado ainda.',
    uk: 'Архів порожній: жодної статті ще не завантажено.',
    ja: 'アーカイブは空です。まだ記事が取り込まれていません。',
  },
  emptied: phrase<{ days: number }>({
    en: ({ days }, say) =>
      `The archive is empty: articles are removed ${say.count(days, { one: 'day', other: 'days' })} after they were published, and no newer ones have come in.`,
    de: ({ days }, say) =>
      `Das Archiv ist leer: Artikel werden ${say.count(days, { one: 'Tag', other: 'Tage' })} nach ihrem Erscheinen entfernt, und neuere kamen nicht.`,
    fr: ({ days }, say) =>
      `Les archives sont vides : les articles sont retirés ${say.count(days, { one: 'jour', other: 'jours' })} après leur parution, et aucun plus récent n’est arrivé.`,
    es: ({ days }, say) =>
      `El archivo está vacío: los artículos se eliminan ${say.count(days, { one: 'día', other: 'días' })} después de publicarse, y no ha llegado ninguno más reciente.`,
    pt: ({ days }, say) =>
      `O arquivo está vazio: os artigos são removidos ${say.count(days, { one: 'dia', other: 'dias' })} depois de publicados, e nenhum mais recente chegou.`,
    uk: ({ days }, say) =>
      `Архів порожній: статті вилучаються через ${say.count(days, { one: 'день', few: 'дні', many: 'днів' })} після публікації, а новіших не надходило.`,
    ja: ({ days }, say) =>
      `アーカイブは空です。記事は公開から${say.count(days, { other: '日' })}で削除され、それより新しい記事は届いていません。`,
  }),
  articles: phrase<{ articles: number }>({
    en: ({ articles }, say) => say.count(articles, { one: 'article', other: 'articles' }),
    de: ({ articles }, say) => say.count(articles, { one: 'Artikel', other: 'Artikel' }),
    fr: ({ articles }, say) => say.count(articles, { one: 'article', other: 'articles' }),
    es: ({ articles }, say) => say.count(articles, { one: 'artículo', other: 'artículos' }),
    pt: ({ articles }, say) => say.count(articles, { one: 'artigo', other: 'artigos' }),
    uk: ({ articles }, say) => say.count(articles, { one: 'стаття', few: 'статті', many: 'статей' }),
    ja: ({ articles }, say) => say.count(articles, { other: '件の記事' }),
  }),
  /** `only` is the name of the outlet, where there is but one. */
  fromSources: phrase<{ articles: number; sources: number; only?: string | undefined }>({
    en: ({ articles, sources, only }, say) =>
      `${say.count(articles, { one: 'article', other: 'articles' })} from ${only ?? say.count(sources, { one: 'source', other: 'sources' })}`,
    de: ({ articles, sources, only }, say) =>
      `${say.count(articles, { one: 'Artikel', other: 'Artikel' })} aus ${only ?? say.count(sources, { one: 'Quelle', other: 'Quellen' })}`,
    fr: ({ articles, sources, only }, say) =>
      `${say.count(articles, { one: 'article', other: 'articles' })} de ${only ?? say.count(sources, { one: 'source', other: 'sources' })}`,
    es: ({ articles, sources, only }, say) =>
      `${say.count(articles, { one: 'artículo', other: 'artículos' })} de ${only ?? say.count(sources, { one: 'fuente', other: 'fuentes' })}`,
    pt: ({ articles, sources, only }, say) =>
      `${say.count(articles, { one: 'artigo', other: 'artigos' })} de ${only ?? say.count(sources, { one: 'fonte', other: 'fontes' })}`,
    uk: ({ articles, sources, only }, say) =>
      `${say.count(articles, { one: 'стаття', few: 'статті', many: 'статей' })} із ${only ?? say.count(sources, { one: 'джерела', few: 'джерел', many: 'джерел' })}`,
    ja: ({ articles, sources, only }, say) =>
      `${only ?? say.count(sources, { other: '件の情報源' })}、記事${say.count(articles, { other: '件' })}`,
  }),
  newest: phrase<{ day: string }>({
    en: ({ day }, say) => `newest ${say.day(day)}`,
    de: ({ day }, say) => `neuester vom ${say.day(day)}`,
    fr: ({ day }, say) => `le plus récent : ${say.day(day)}`,
    es: ({ day }, say) => `el más reciente: ${say.day(day)}`,
    pt: ({ day }, say) => `o mais recente: ${say.day(day)}`,
    uk: ({ day }, say) => `найновіша: ${say.day(day)}`,
    ja: ({ day }, say) => `最新${say.day(day)}`,
  }),
})
