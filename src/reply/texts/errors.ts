import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What a person is told where something cannot be done. */
export const ERRORS = catalogue('text', {
  title: {
    en: 'That went wrong',
    de: 'Das ging schief',
    fr: 'Quelque chose s’est mal passé',
    es: 'Algo salió mal',
    pt: 'Algo deu errado',
    uk: 'Щось пішло не так',
    ja: 'エラーが起きました',
  },
  failure: runs<{ reference: Inline }>({
    en: ({ reference }) => [
      'Something failed here. Try again; if it fails again, tell whoever runs this bot the reference ',
      reference,
      '.',
    ],
    de: ({ reference }) => [
      'Hier ist etwas fehlgeschlagen. Versuch es noch einmal; geht es wieder schief, nenne denen, die den Bot betreiben, das Kennzeichen ',
      reference,
      '.',
    ],
    fr: ({ reference }) => [
      'Une erreur s’est produite ici. Réessayez ; si cela se reproduit, indiquez à la personne qui gère ce bot la référence ',
      reference,
      '.',
    ],
    es: ({ reference }) => [
      'Algo falló aquí. Inténtalo de nuevo; si vuelve a fallar, di a quien gestiona este bot la referencia ',
      reference,
      '.',
    ],
    pt: ({ reference }) => [
      'Algo falhou aqui. Tente de novo; se falhar outra vez, informe a quem administra este bot a referência ',
      reference,
      '.',
    ],
    uk: ({ reference }) => [
      'Тут стався збій. Спробуйте ще раз; якщо він повториться, назвіть тому, хто веде цього бота, код ',
      reference,
      '.',
    ],
    ja: ({ reference }) => [
      'こちら側で問題が起きました。もう一度お試しください。再び失敗する場合は、このボットの運営者に次の番号を伝えてください：',
      reference,
      '。',
    ],
  }),
  indexRebuilding: {
    en: 'The archive’s index is being made anew; try again in a moment.',
    de: 'Der Index des Archivs wird gerade neu angelegt; versuch es gleich noch einmal.',
    fr: 'L’index des archives est en cours de reconstruction ; réessayez dans un instant.',
    es: 'El índice del archivo se está rehaciendo; vuelve a intentarlo en un momento.',
    pt: 'O índice do arquivo está sendo refeito; tente de novo daqui a pouco.',
    uk: 'Покажчик архіву саме створюється наново; спробуйте ще раз за хвилину.',
    ja: 'アーカイブの索引を作り直しています。少し待ってからもう一度お試しください。',
  },
  refusedOption: runs<{ option: Inline; value: string; reason: string; hint: readonly Inline[] }>({
    en: ({ option, value, reason, hint }, say) => [
      'Cannot use ',
      option,
      ` ${say.echo(value)}: ${reason}.`,
      ...hint,
    ],
    de: ({ option, value, reason, hint }, say) => [
      option,
      ` ${say.echo(value)} lässt sich nicht verwenden: ${reason}.`,
      ...hint,
    ],
    fr: ({ option, value, reason, hint }, say) => [
      'Impossible d’utiliser ',
      option,
      ` ${say.echo(value)} : ${reason}.`,
      ...hint,
    ],
    es: ({ option, value, reason, hint }, say) => [
      'No se puede usar ',
      option,
      ` ${say.echo(value)}: ${reason}.`,
      ...hint,
    ],
    pt: ({ option, value, reason, hint }, say) => [
      'Não é possível usar ',
      option,
      ` ${say.echo(value)}: ${reason}.`,
      ...hint,
    ],
    uk: ({ option, value, reason, hint }, say) => [
      'Не вдається використати ',
      option,
      ` ${say.echo(value)}: ${reason}.`,
      ...hint,
    ],
    ja: ({ option, value, reason, hint }, say) => [
      option,
      `${say.echo(value)}は使えません：${reason}。`,
      ...hint,
    ],
  }),
  emptyQuestion: {
    en: 'Ask something: the question is empty.',
    de: 'Frag etwas: Die Frage ist leer.',
    fr: 'Posez une question : elle est vide.',
    es: 'Pregunta algo: la pregunta está vacía.',
    pt: 'Pergunte algo: a pergunta está vazia.',
    uk: 'Запитайте щось: питання порожнє.',
    ja: '質問が空です。何か質問してください。',
  },
  emptyWords: {
    en: 'Say what to look for: the words are empty.',
    de: 'Sag, wonach gesucht werden soll: Die Wörter fehlen.',
    fr: 'Dites ce qu’il faut chercher : les mots manquent.',
    es: 'Di qué hay que buscar: faltan las palabras.',
    pt: 'Diga o que procurar: faltam as palavras.',
    uk: 'Скажіть, що шукати: слів немає.',
    ja: '何を探すかを指定してください。語句が空です。',
  },
  emptyQuotation: {
    en: 'Say what the quotation is about or who said it: the words and the person are empty.',
    de: 'Sag, worum es in dem Zitat geht oder von wem es ist: Wörter und Person fehlen.',
    fr: 'Dites sur quoi porte la citation ou de qui elle est : les mots et la personne manquent.',
    es: 'Di de qué trata la cita o de quién es: faltan las palabras y la persona.',
    pt: 'Diga sobre o que é a citação ou de quem ela é: faltam as palavras e a pessoa.',
    uk: 'Скажіть, про що цитата або чия вона: немає ні слів, ні людини.',
    ja: '何についての発言か、または誰の発言かを指定してください。語句も人物も空です。',
  },
  emptyTopic: {
    en: 'Say what the timeline is about: the topic is empty.',
    de: 'Sag, worum es in der Zeitleiste gehen soll: Das Thema fehlt.',
    fr: 'Dites sur quoi porte la chronologie : le sujet manque.',
    es: 'Di de qué trata la cronología: falta el tema.',
    pt: 'Diga sobre o que é a cronologia: falta o tema.',
    uk: 'Скажіть, про що хронологія: теми немає.',
    ja: '時系列の話題を指定してください。話題が空です。',
  },
  whichArticle: {
    en: 'Say which article: give words of its headline, or its id.',
    de: 'Sag, welcher Artikel: Nenne Wörter aus seiner Überschrift oder seine Kennung.',
    fr: 'Dites quel article : donnez des mots de son titre, ou son identifiant.',
    es: 'Di qué artículo: da palabras de su titular o su identificador.',
    pt: 'Diga qual artigo: dê palavras do título ou o identificador.',
    uk: 'Скажіть, яка стаття: слова з її заголовка або її ідентифікатор.',
    ja: 'どの記事かを指定してください。見出しの語句かIDをご記入ください。',
  },
  articleOrTopic: {
    en: 'Give an article or a topic, not both: a summary is of one of them.',
    de: 'Gib einen Artikel oder ein Thema an, nicht beides: Zusammengefasst wird eines davon.',
    fr: 'Donnez un article ou un sujet, pas les deux : un résumé porte sur l’un d’eux.',
    es: 'Da un artículo o un tema, no ambos: un resumen es de uno de los dos.',
    pt: 'Dê um artigo ou um tema, não ambos: um resumo é de um deles.',
    uk: 'Укажіть статтю або тему, але не обидві: підсумок буває чогось одного.',
    ja: '記事か話題のどちらか一方だけを指定してください。要約はどちらか一つについて作ります。',
  },
  whatToSumUp: runs<{ example: Inline }>({
    en: ({ example }) => ['Give an article (words of its headline) or a topic to sum up: ', example, '.'],
    de: ({ example }) => ['Gib einen Artikel (Wörter aus der Überschrift) oder ein Thema an: ', example, '.'],
    fr: ({ example }) => ['Donnez un article (des mots de son titre) ou un sujet à résumer : ', example, '.'],
    es: ({ example }) => ['Da un artículo (palabras de su titular) o un tema para resumir: ', example, '.'],
    pt: ({ example }) => ['Dê um artigo (palavras do título) ou um tema para resumir: ', example, '.'],
    uk: ({ example }) => ['Укажіть статтю (слова з її заголовка) або тему для підсумку: ', example, '.'],
    ja: ({ example }) => ['要約する記事（見出しの語句）か話題を指定してください：', example, '。'],
  }),
  trySearch: runs<{ example: Inline }>({
    en: ({ example }) => ['Try ', example, '.'],
    de: ({ example }) => ['Versuch es mit ', example, '.'],
    fr: ({ example }) => ['Essayez ', example, '.'],
    es: ({ example }) => ['Prueba ', example, '.'],
    pt: ({ example }) => ['Tente ', example, '.'],
    uk: ({ example }) => ['Спробуйте ', example, '.'],
    ja: ({ example }) => [example, 'を試してください。'],
  }),
  whichOf: phrase<{ words: string }>({
    en: ({ words }, say) => `Which article? ${say.echo(words)} fits several`,
    de: ({ words }, say) => `Welcher Artikel? ${say.echo(words)} passt auf mehrere`,
    fr: ({ words }, say) => `Quel article ? ${say.echo(words)} correspond à plusieurs`,
    es: ({ words }, say) => `¿Qué artículo? ${say.echo(words)} coincide con varios`,
    pt: ({ words }, say) => `Qual artigo? ${say.echo(words)} combina com vários`,
    uk: ({ words }, say) => `Яка стаття? ${say.echo(words)} підходить кільком`,
    ja: ({ words }, say) => `どの記事ですか？${say.echo(words)}に当たる記事が複数あります`,
  }),
  narrow: {
    en: 'Give more words of the headline, or the id.',
    de: 'Gib mehr Wörter der Überschrift an oder die Kennung.',
    fr: 'Donnez plus de mots du titre, ou l’identifiant.',
    es: 'Da más palabras del titular, o el identificador.',
    pt: 'Dê mais palavras do título, ou o identificador.',
    uk: 'Додайте слів із заголовка або вкажіть ідентифікатор.',
    ja: '見出しの語句を増やすか、IDを指定してください。',
  },
  narrowNewest: phrase<{ shown: number }>({
    en: ({ shown }, say) =>
      `These are the ${say.number(shown)} newest. Give more words of the headline, or the id.`,
    de: ({ shown }, say) =>
      `Das sind die ${say.number(shown)} neuesten. Gib mehr Wörter der Überschrift an oder die Kennung.`,
    fr: ({ shown }, say) =>
      `Voici les ${say.number(shown)} plus récents. Donnez plus de mots du titre, ou l’identifiant.`,
    es: ({ shown }, say) =>
      `Estos son los ${say.number(shown)} más recientes. Da más palabras del titular, o el identificador.`,
    pt: ({ shown }, say) =>
      `Estes são os ${say.number(shown)} mais recentes. Dê mais palavras do título, ou o identificador.`,
    uk: ({ shown }, say) =>
      `Це найновіші — ${say.number(shown)}. Додайте слів із заголовка або вкажіть ідентифікатор.`,
    ja: ({ shown }, say) =>
      `新しい順に${say.number(shown)}件です。見出しの語句を増やすか、IDを指定してください。`,
  }),
})
