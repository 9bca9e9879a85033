import { catalogue } from '../catalogue.ts'

/** What stands on the buttons below an answer, a list and an article. */
export const BUTTONS = catalogue('button', {
  more: {
    en: 'More quotes',
    de: 'Weitere Zitate',
    fr: 'Plus de citations',
    es: 'Más citas',
    pt: 'Mais citações',
    uk: 'Більше цитат',
    ja: '引用をもっと見る',
  },
  article: {
    en: 'Full article',
    de: 'Ganzer Artikel',
    fr: 'Article complet',
    es: 'Artículo completo',
    pt: 'Artigo completo',
    uk: 'Уся стаття',
    ja: '記事全体',
  },
  timeline: {
    en: 'Timeline',
    de: 'Zeitleiste',
    fr: 'Chronologie',
    es: 'Cronología',
    pt: 'Linha do tempo',
    uk: 'Хронологія',
    ja: '時系列',
  },
  why: {
    en: 'Why this answer?',
    de: 'Warum diese Antwort?',
    fr: 'Pourquoi cette réponse ?',
    es: '¿Por qué esta respuesta?',
    pt: 'Por que esta resposta?',
    uk: 'Чому така відповідь?',
    ja: 'なぜこの回答？',
  },
  read: {
    en: 'Read the text',
    de: 'Text lesen',
    fr: 'Lire le texte',
    es: 'Leer el texto',
    pt: 'Ler o texto',
    uk: 'Читати текст',
    ja: '本文を読む',
  },
  card: {
    en: 'About the article',
    de: 'Zum Artikel',
    fr: 'À propos de l’article',
    es: 'Sobre el artículo',
    pt: 'Sobre o artigo',
    uk: 'Про статтю',
    ja: '記事について',
  },
  original: {
    en: 'Open the original',
    de: 'Original öffnen',
    fr: 'Ouvrir l’original',
    es: 'Abrir el original',
    pt: 'Abrir o original',
    uk: 'Відкрити оригінал',
    ja: '元の記事を開く',
  },
  thread: {
    en: 'Continue in a thread',
    de: 'In einem Thread weiterfragen',
    fr: 'Continuer dans un fil',
    es: 'Seguir en un hilo',
    pt: 'Continuar em um tópico',
    uk: 'Продовжити в гілці',
    ja: 'スレッドで続けて質問',
  },
  ask: {
    en: 'Ask',
    de: 'Fragen',
    fr: 'Demander',
    es: 'Preguntar',
    pt: 'Perguntar',
    uk: 'Запитати',
    ja: '質問する',
  },
})

/** What stands in lists to choose from. */
export const LISTS = catalogue('placeholder', {
  article: {
    en: 'Another article of this answer',
    de: 'Ein anderer Artikel dieser Antwort',
    fr: 'Un autre article de cette réponse',
    es: 'Otro artículo de esta respuesta',
    pt: 'Outro artigo desta resposta',
    uk: 'Інша стаття цієї відповіді',
    ja: 'この回答の別の記事',
  },
})
