import { commandTexts } from '../command-texts.ts'
import { FROM_OPTION, SOURCE_OPTION, TO_OPTION } from './shared-options.ts'

/** `/trend` as people see it. */
export const TREND_COMMAND = commandTexts({
  name: {
    en: 'trend',
    de: 'trend',
    fr: 'tendance',
    es: 'tendencia',
    pt: 'tendência',
    uk: 'тренд',
    ja: '推移',
  },
  description: {
    en: 'Draw how much was reported on up to five topics over time',
    de: 'Zeichnen, wie viel über bis zu fünf Themen berichtet wurde',
    fr: 'Tracer la couverture de un à cinq sujets au fil du temps',
    es: 'Dibuja cuánto se informó de hasta cinco temas a lo largo del tiempo',
    pt: 'Desenhe quanto se noticiou sobre até cinco temas ao longo do tempo',
    uk: 'Намалювати, скільки писали про одну–п’ять тем у часі',
    ja: '最大5つの話題の報道量の推移をグラフにします',
  },
  options: {
    topics: {
      name: {
        en: 'topics',
        de: 'themen',
        fr: 'sujets',
        es: 'temas',
        pt: 'temas',
        uk: 'теми',
        ja: '話題',
      },
      description: {
        en: 'Up to five, with commas between: Zelenskiy, Putin, Trump',
        de: 'Bis zu fünf, mit Kommas dazwischen: Zelenskiy, Putin, Trump',
        fr: 'Cinq au plus, séparés par des virgules : Zelenskiy, Putin, Trump',
        es: 'Hasta cinco, separados por comas: Zelenskiy, Putin, Trump',
        pt: 'Até cinco, separados por vírgulas: Zelenskiy, Putin, Trump',
        uk: 'До п’яти, через кому: Zelenskiy, Putin, Trump',
        ja: '最大5件、コンマ区切り（例：Zelenskiy, Putin, Trump）',
      },
    },
    from: FROM_OPTION,
    to: TO_OPTION,
    source: SOURCE_OPTION,
  },
})

const FIRST = {
  name: {
    en: 'first',
    de: 'erste',
    fr: 'premier',
    es: 'primera',
    pt: 'primeiro',
    uk: 'перше',
    ja: '媒体1',
  },
  description: {
    en: 'One outlet (see /sources)',
    de: 'Das eine Medium',
    fr: 'Le premier média',
    es: 'El primer medio',
    pt: 'O primeiro veículo',
    uk: 'Перше видання',
    ja: '1つ目の媒体',
  },
}

const SECOND = {
  name: {
    en: 'second',
    de: 'zweite',
    fr: 'deuxième',
    es: 'segunda',
    pt: 'segundo',
    uk: 'друге',
    ja: '媒体2',
  },
  description: {
    en: 'The other outlet',
    de: 'Das andere Medium',
    fr: 'L’autre média',
    es: 'El otro medio',
    pt: 'O outro veículo',
    uk: 'Інше видання',
    ja: '2つ目の媒体',
  },
}

/** `/compare` as people see it. */
export const COMPARE_COMMAND = commandTexts({
  name: {
    en: 'compare',
    de: 'vergleichen',
    fr: 'comparer',
    es: 'comparar',
    pt: 'comparar',
    uk: 'порівняти',
    ja: '比較',
  },
  description: {
    en: 'Hold what two outlets report on one thing side by side, in quotes',
    de: 'Berichte zweier Medien über dieselbe Sache in Zitaten gegenüberstellen',
    fr: 'Mettre côte à côte, en citations, ce que deux médias disent d’un sujet',
    es: 'Compara, en citas, lo que dos medios informan de lo mismo',
    pt: 'Compare, em citações, o que dois veículos relatam sobre o mesmo',
    uk: 'Порівняти в цитатах, що два видання пишуть про те саме',
    ja: '同じ話題を2つの媒体がどう報じたか、引用で比べます',
  },
  options: {
    topic: {
      name: { en: 'topic', de: 'thema', fr: 'sujet', es: 'tema', pt: 'tema', uk: 'тема', ja: '話題' },
      description: {
        en: 'What both report on',
        de: 'Worüber beide berichten',
        fr: 'Ce dont les deux parlent',
        es: 'De qué informan ambos',
        pt: 'Do que ambos tratam',
        uk: 'Про що обидва пишуть',
        ja: '両方が報じている話題',
      },
    },
    first: FIRST,
    second: SECOND,
    from: FROM_OPTION,
    to: TO_OPTION,
  },
})
