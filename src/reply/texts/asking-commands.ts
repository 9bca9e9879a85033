import { commandTexts } from '../command-texts.ts'
import { ARTICLE_OPTION, FROM_OPTION, SOURCE_OPTION, TO_OPTION } from './shared-options.ts'

/** `/ask` as people see it. */
export const ASK_COMMAND = commandTexts({
  name: {
    en: 'ask',
    de: 'fragen',
    fr: 'demander',
    es: 'preguntar',
    pt: 'perguntar',
    uk: 'запитати',
    ja: '質問',
  },
  description: {
    en: 'Ask about the news; the answer is quoted from the articles',
    de: 'Frag nach den Nachrichten; die Antwort wird aus den Artikeln zitiert',
    fr: 'Poser une question sur l’actualité ; la réponse est citée des articles',
    es: 'Pregunta sobre las noticias; la respuesta se cita de los artículos',
    pt: 'Pergunte sobre as notícias; a resposta é citada dos artigos',
    uk: 'Запитати про новини; відповідь цитується зі статей',
    ja: 'ニュースについて質問します。回答は記事からの引用です',
  },
  options: {
    question: {
      name: {
        en: 'question',
        de: 'frage',
        fr: 'question',
        es: 'pregunta',
        pt: 'pergunta',
        uk: 'питання',
        ja: '質問文',
      },
      description: {
        en: 'Your question, in plain words',
        de: 'Deine Frage in einfachen Worten',
        fr: 'Votre question, en langage courant',
        es: 'Tu pregunta, con tus palabras',
        pt: 'Sua pergunta, em palavras simples',
        uk: 'Ваше питання звичайними словами',
        ja: '質問をふつうの言葉で',
      },
    },
    from: FROM_OPTION,
    to: TO_OPTION,
    source: SOURCE_OPTION,
    private: {
      name: {
        en: 'private',
        de: 'privat',
        fr: 'privé',
        es: 'privado',
        pt: 'privado',
        uk: 'приватно',
        ja: '非公開',
      },
      description: {
        en: 'Show the answer to you alone',
        de: 'Die Antwort nur dir zeigen',
        fr: 'Ne montrer la réponse qu’à vous',
        es: 'Mostrarte la respuesta solo a ti',
        pt: 'Mostrar a resposta só para você',
        uk: 'Показати відповідь лише вам',
        ja: '回答を自分だけに表示します',
      },
    },
  },
})

/** `/search` as people see it. */
export const SEARCH_COMMAND = commandTexts({
  name: { en: 'search', de: 'suchen', fr: 'chercher', es: 'buscar', pt: 'buscar', uk: 'пошук', ja: '検索' },
  description: {
    en: 'Find articles by words, best first, a passage of each',
    de: 'Artikel nach Wörtern finden, die besten zuerst, mit je einer Textstelle',
    fr: 'Trouver des articles par mots, les meilleurs d’abord, avec un passage de chacun',
    es: 'Encuentra artículos por palabras, los mejores primero, con un pasaje de cada uno',
    pt: 'Encontre artigos por palavras, os melhores primeiro, com um trecho de cada',
    uk: 'Знайти статті за словами: спершу найкращі, уривок із кожної',
    ja: '語句で記事を探し、関連の高い順に抜粋を示します',
  },
  options: {
    words: {
      name: {
        en: 'words',
        de: 'wörter',
        fr: 'mots',
        es: 'palabras',
        pt: 'palavras',
        uk: 'слова',
        ja: '語句',
      },
      description: {
        en: 'What to look for',
        de: 'Wonach gesucht wird',
        fr: 'Ce que vous cherchez',
        es: 'Qué buscar',
        pt: 'O que procurar',
        uk: 'Що шукати',
        ja: '探したい語句',
      },
    },
    from: FROM_OPTION,
    to: TO_OPTION,
    source: SOURCE_OPTION,
  },
})

/** `/summary` as people see it. */
export const SUMMARY_COMMAND = commandTexts({
  name: {
    en: 'summary',
    de: 'zusammenfassung',
    fr: 'résumé',
    es: 'resumen',
    pt: 'resumo',
    uk: 'підсумок',
    ja: '要約',
  },
  description: {
    en: 'Sum up one article, or a topic over several, in quoted sentences',
    de: 'Einen Artikel oder ein Thema aus mehreren in zitierten Sätzen zusammenfassen',
    fr: 'Résumer un article, ou un sujet à partir de plusieurs, en phrases citées',
    es: 'Resume un artículo, o un tema de varios, en frases citadas',
    pt: 'Resuma um artigo, ou um tema de vários, em frases citadas',
    uk: 'Підсумувати статтю або тему з кількох статей цитованими реченнями',
    ja: '一つの記事、または複数の記事にわたる話題を引用文で要約します',
  },
  options: {
    article: ARTICLE_OPTION,
    topic: {
      name: { en: 'topic', de: 'thema', fr: 'sujet', es: 'tema', pt: 'tema', uk: 'тема', ja: '話題' },
      description: {
        en: 'A topic, such as: peace talks',
        de: 'Ein Thema, zum Beispiel: peace talks',
        fr: 'Un sujet, par exemple : peace talks',
        es: 'Un tema, por ejemplo: peace talks',
        pt: 'Um tema, por exemplo: peace talks',
        uk: 'Тема, наприклад: peace talks',
        ja: '話題（例：peace talks）',
      },
    },
  },
})

/** `/quote` as people see it. */
export const QUOTE_COMMAND = commandTexts({
  name: { en: 'quote', de: 'zitat', fr: 'citation', es: 'cita', pt: 'citação', uk: 'цитата', ja: '引用' },
  description: {
    en: 'Find what people are quoted as saying, with the speaker',
    de: 'Finden, womit Menschen zitiert werden, mit Angabe der Person',
    fr: 'Trouver les propos cités, avec leur auteur',
    es: 'Encuentra declaraciones citadas, con quien las dijo',
    pt: 'Encontre declarações citadas, com quem as fez',
    uk: 'Знайти, що люди кажуть у цитатах, з ім’ям мовця',
    ja: '人の発言の引用を、発言者とともに探します',
  },
  options: {
    words: {
      name: {
        en: 'words',
        de: 'wörter',
        fr: 'mots',
        es: 'palabras',
        pt: 'palavras',
        uk: 'слова',
        ja: '語句',
      },
      description: {
        en: 'What it was about',
        de: 'Worum es ging',
        fr: 'De quoi il s’agissait',
        es: 'De qué trataba',
        pt: 'Sobre o que era',
        uk: 'Про що йшлося',
        ja: '何についての発言か',
      },
    },
    person: {
      name: {
        en: 'person',
        de: 'person',
        fr: 'personne',
        es: 'persona',
        pt: 'pessoa',
        uk: 'людина',
        ja: '人物',
      },
      description: {
        en: 'Only what this person said',
        de: 'Nur was diese Person gesagt hat',
        fr: 'Seulement ce que cette personne a dit',
        es: 'Solo lo que dijo esta persona',
        pt: 'Só o que esta pessoa disse',
        uk: 'Лише те, що сказала ця людина',
        ja: 'この人物の発言だけ',
      },
    },
  },
})
