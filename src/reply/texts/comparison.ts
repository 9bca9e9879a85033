import { catalogue, phrase } from '../catalogue.ts'

interface Side {
  readonly source: string
  /** How many articles it has in the period. */
  readonly held: number
}

/** What `/compare` says. */
export const COMPARISON = catalogue('text', {
  both: {
    en: 'Both report',
    de: 'Beide berichten',
    fr: 'Les deux rapportent',
    es: 'Ambos informan',
    pt: 'Ambos relatam',
    uk: 'Повідомляють обидва',
    ja: '両方が報じている',
  },
  figuresDiffer: {
    en: 'The figures differ',
    de: 'Die Zahlen weichen voneinander ab',
    fr: 'Les chiffres diffèrent',
    es: 'Las cifras difieren',
    pt: 'Os números diferem',
    uk: 'Числа різняться',
    ja: '数字が食い違っている',
  },
  only: phrase<{ source: string }>({
    en: ({ source }) => `Only ${source}`,
    de: ({ source }) => `Nur ${source}`,
    fr: ({ source }) => `Seulement ${source}`,
    es: ({ source }) => `Solo ${source}`,
    pt: ({ source }) => `Apenas ${source}`,
    uk: ({ source }) => `Лише ${source}`,
    ja: ({ source }) => `${source}のみ`,
  }),
  /** One of the two has nothing in the period, one article that is not on the topic, or several of which none is. */
  nothingHeld: phrase<{ source: string }>({
    en: ({ source }) => `Nothing to compare: there is no article from ${source} in this period.`,
    de: ({ source }) => `Nichts zu vergleichen: Aus diesem Zeitraum gibt es keinen Artikel von ${source}.`,
    fr: ({ source }) => `Rien à comparer : il n’y a aucun article de ${source} pour cette période.`,
    es: ({ source }) => `Nada que comparar: no hay ningún artículo de ${source} en este periodo.`,
    pt: ({ source }) => `Nada a comparar: não há nenhum artigo de ${source} neste período.`,
    uk: ({ source }) => `Нема чого порівнювати: за цей час немає жодної статті ${source}.`,
    ja: ({ source }) => `比較できません。この期間に${source}の記事はありません。`,
  }),
  onlySilent: phrase<{ source: string }>({
    en: ({ source }) => `Nothing to compare: the only article from ${source} does not report on this.`,
    de: ({ source }) => `Nichts zu vergleichen: Der einzige Artikel von ${source} berichtet nicht darüber.`,
    fr: ({ source }) => `Rien à comparer : le seul article de ${source} n’en parle pas.`,
    es: ({ source }) => `Nada que comparar: el único artículo de ${source} no informa de esto.`,
    pt: ({ source }) => `Nada a comparar: o único artigo de ${source} não trata disto.`,
    uk: ({ source }) => `Нема чого порівнювати: єдина стаття ${source} про це не повідомляє.`,
    ja: ({ source }) => `比較できません。${source}の唯一の記事はこれを報じていません。`,
  }),
  oneSilent: phrase<Side>({
    en: ({ source, held }, say) =>
      `Nothing to compare: none of the ${say.number(held)} articles from ${source} reports on this.`,
    de: ({ source, held }, say) =>
      `Nichts zu vergleichen: Keiner der ${say.number(held)} Artikel von ${source} berichtet darüber.`,
    fr: ({ source, held }, say) =>
      `Rien à comparer : aucun des ${say.number(held)} articles de ${source} n’en parle.`,
    es: ({ source, held }, say) =>
      `Nada que comparar: ninguno de los ${say.number(held)} artículos de ${source} informa de esto.`,
    pt: ({ source, held }, say) =>
      `Nada a comparar: nenhum dos ${say.number(held)} artigos de ${source} trata disto.`,
    uk: ({ source, held }, say) =>
      `Нема чого порівнювати: жодна зі статей ${source} (усього ${say.number(held)}) про це не повідомляє.`,
    ja: ({ source, held }, say) =>
      `比較できません。${source}の記事${say.number(held)}件のうち、これを報じたものはありません。`,
  }),
  bothSilent: phrase<{ first: string; second: string }>({
    en: ({ first, second }) => `Nothing to compare: neither ${first} nor ${second} reports on this.`,
    de: ({ first, second }) => `Nichts zu vergleichen: Weder ${first} noch ${second} berichtet darüber.`,
    fr: ({ first, second }) => `Rien à comparer : ni ${first} ni ${second} n’en parle.`,
    es: ({ first, second }) => `Nada que comparar: ni ${first} ni ${second} informan de esto.`,
    pt: ({ first, second }) => `Nada a comparar: nem ${first} nem ${second} tratam disto.`,
    uk: ({ first, second }) => `Нема чого порівнювати: ні ${first}, ні ${second} про це не повідомляють.`,
    ja: ({ first, second }) => `比較できません。${first}も${second}もこれを報じていません。`,
  }),
  nothingInCommon: {
    en: 'Both report on this, but no two sentences tell of the same.',
    de: 'Beide berichten darüber, aber keine zwei Sätze erzählen dasselbe.',
    fr: 'Les deux en parlent, mais aucune phrase de l’un ne recoupe celles de l’autre.',
    es: 'Ambos informan de esto, pero no hay dos frases que cuenten lo mismo.',
    pt: 'Ambos tratam disto, mas não há duas frases que contem o mesmo.',
    uk: 'Обидва пишуть про це, але жодні два речення не кажуть того самого.',
    ja: '両方が報じていますが、同じ内容を述べた文はありません。',
  },
  copies: phrase<{ copies: number }>({
    en: ({ copies }, say) =>
      `${say.count(copies, { one: 'report stands', other: 'reports stand' })} in both nearly word for word, as agencies’ texts do.`,
    de: ({ copies }, say) =>
      `${say.count(copies, { one: 'Bericht steht', other: 'Berichte stehen' })} in beiden fast wörtlich gleich, wie Agenturtexte.`,
    fr: ({ copies }, say) =>
      `${say.count(copies, { one: 'article figure', other: 'articles figurent' })} presque mot pour mot chez les deux, comme des dépêches d’agence.`,
    es: ({ copies }, say) =>
      `${say.count(copies, { one: 'texto aparece', other: 'textos aparecen' })} casi palabra por palabra en ambos, como los de agencia.`,
    pt: ({ copies }, say) =>
      `${say.count(copies, { one: 'texto aparece', other: 'textos aparecem' })} quase palavra por palavra em ambos, como os de agência.`,
    uk: ({ copies }, say) =>
      `${say.count(copies, { one: 'текст стоїть', few: 'тексти стоять', many: 'текстів стоять' })} в обох майже слово в слово, як повідомлення агентств.`,
    ja: ({ copies }, say) =>
      `通信社の配信記事のように、${say.number(copies)}件の記事が両方にほぼ同じ文面で載っています。`,
  }),
  /** How much each has: "Coast Courier 4 of 12 articles". */
  share: phrase<{ source: string; articles: number; held: number }>({
    en: ({ source, articles, held }, say) =>
      `${source}: ${say.number(articles)} of ${say.count(held, { one: 'article', other: 'articles' })}`,
    de: ({ source, articles, held }, say) =>
      `${source}: ${say.number(articles)} von ${say.count(held, { one: 'Artikel', other: 'Artikeln' })}`,
    fr: ({ source, articles, held }, say) =>
      `${source} : ${say.number(articles)} sur ${say.count(held, { one: 'article', other: 'articles' })}`,
    es: ({ source, articles, held }, say) =>
      `${source}: ${say.number(articles)} de ${say.count(held, { one: 'artículo', other: 'artículos' })}`,
    pt: ({ source, articles, held }, say) =>
      `${source}: ${say.number(articles)} de ${say.count(held, { one: 'artigo', other: 'artigos' })}`,
    uk: ({ source, articles, held }, say) =>
      `${source}: ${say.number(articles)} з ${say.count(held, { one: 'статті', few: 'статей', many: 'статей' })}`,
    ja: ({ source, articles, held }, say) =>
      `${source}：記事${say.number(held)}件中${say.number(articles)}件`,
  }),
  needsTopic: {
    en: 'Say what the two are to be compared on: the topic is empty.',
    de: 'Worin sollen die beiden verglichen werden? Das Thema ist leer.',
    fr: 'Sur quoi comparer les deux ? Le sujet est vide.',
    es: 'Di en qué comparar a los dos: el tema está vacío.',
    pt: 'Diga em que comparar os dois: o tema está vazio.',
    uk: 'Скажіть, у чому їх порівняти: тема порожня.',
    ja: '何について比較するかを入力してください。話題が空です。',
  },
  needsTwo: {
    en: 'Name two different outlets.',
    de: 'Nenne zwei verschiedene Quellen.',
    fr: 'Indiquez deux sources différentes.',
    es: 'Indica dos fuentes distintas.',
    pt: 'Indique duas fontes diferentes.',
    uk: 'Назвіть два різні джерела.',
    ja: '異なる2つの情報源を指定してください。',
  },
})
