import { catalogue, phrase } from '../catalogue.ts'

/** What `/sources` says. */
export const SOURCES = catalogue('text', {
  title: {
    en: 'Sources',
    de: 'Quellen',
    fr: 'Sources',
    es: 'Fuentes',
    pt: 'Fontes',
    uk: 'Джерела',
    ja: '情報源',
  },
  others: phrase<{ sources: number }>({
    en: ({ sources }, say) =>
      `and ${say.count(sources, { one: 'other', other: 'others' })} with fewer articles`,
    de: ({ sources }, say) =>
      `und ${say.count(sources, { one: 'weitere', other: 'weitere' })} mit weniger Artikeln`,
    fr: ({ sources }, say) =>
      `et ${say.count(sources, { one: 'autre', other: 'autres' })} avec moins d’articles`,
    es: ({ sources }, say) => `y ${say.count(sources, { one: 'otra', other: 'otras' })} con menos artículos`,
    pt: ({ sources }, say) => `e ${say.count(sources, { one: 'outra', other: 'outras' })} com menos artigos`,
    uk: ({ sources }, say) =>
      `і ще ${say.count(sources, { one: 'джерело', few: 'джерела', many: 'джерел' })} з меншою кількістю статей`,
    ja: ({ sources }, say) => `ほか、記事の少ない情報源が${say.count(sources, { other: '件' })}`,
  }),
})
