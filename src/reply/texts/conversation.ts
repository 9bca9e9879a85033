import { catalogue, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What is said of the conversation itself, where no question is asked. */
export const CONVERSATION = catalogue('text', {
  fresh: {
    en: 'A new topic, then: the next question is taken by itself.',
    de: 'Also ein neues Thema: Die nächste Frage wird für sich genommen.',
    fr: 'Nouveau sujet, donc : la prochaine question sera prise à part.',
    es: 'Tema nuevo, entonces: la próxima pregunta se tomará por sí sola.',
    pt: 'Novo assunto, então: a próxima pergunta será tomada por si só.',
    uk: 'Отже, нова тема: наступне питання розглядатиметься окремо.',
    ja: '話題を変えます。次の質問はこれまでと切り離して受け取ります。',
  },
  nothingBefore: {
    en: 'There is no answer before this one to go on from: ask a question first.',
    de: 'Davor steht keine Antwort, an die sich anknüpfen ließe: Stell zuerst eine Frage.',
    fr: 'Il n’y a pas de réponse précédente à poursuivre : posez d’abord une question.',
    es: 'No hay una respuesta anterior con la que seguir: haz primero una pregunta.',
    pt: 'Não há uma resposta anterior para continuar: faça primeiro uma pergunta.',
    uk: 'Попередньої відповіді, яку можна було б продовжити, немає: спершу поставте питання.',
    ja: '続きを示せる前の回答がありません。まず質問してください。',
  },
  noMore: {
    en: 'That was all that the archive has on this question.',
    de: 'Mehr hat das Archiv zu dieser Frage nicht.',
    fr: 'C’est tout ce que les archives ont sur cette question.',
    es: 'Eso es todo lo que el archivo tiene sobre esta pregunta.',
    pt: 'Isso é tudo o que o arquivo tem sobre esta pergunta.',
    uk: 'Це все, що є в архіві з цього питання.',
    ja: 'この質問についてアーカイブにあるのは以上です。',
  },
  commandDoes: runs<{ command: Inline }>({
    en: ({ command }) => ['There is a command for that: ', command, '.'],
    de: ({ command }) => ['Dafür gibt es einen Befehl: ', command, '.'],
    fr: ({ command }) => ['Il y a une commande pour cela : ', command, '.'],
    es: ({ command }) => ['Hay un comando para eso: ', command, '.'],
    pt: ({ command }) => ['Há um comando para isso: ', command, '.'],
    uk: ({ command }) => ['Для цього є команда: ', command, '.'],
    ja: ({ command }) => ['それにはコマンドがあります：', command, '。'],
  }),
  typedCommand: {
    en: 'Begin a message with the command, without mentioning me, and choose it from the list that Discord shows.',
    de: 'Beginne eine Nachricht mit dem Befehl, ohne mich zu erwähnen, und wähle ihn aus der Liste, die Discord zeigt.',
    fr: 'Commencez un message par la commande, sans me mentionner, et choisissez-la dans la liste que montre Discord.',
    es: 'Empieza un mensaje con el comando, sin mencionarme, y elígelo de la lista que muestra Discord.',
    pt: 'Comece uma mensagem com o comando, sem me mencionar, e escolha-o na lista que o Discord mostra.',
    uk: 'Почніть повідомлення з команди, не згадуючи мене, і виберіть її зі списку, який покаже Discord.',
    ja: '私へのメンションなしでコマンドからメッセージを始め、Discordが表示する一覧から選んでください。',
  },
  sources: {
    en: 'That answer is quoted from:',
    de: 'Diese Antwort ist zitiert aus:',
    fr: 'Cette réponse est citée de :',
    es: 'Esa respuesta está citada de:',
    pt: 'Essa resposta foi citada de:',
    uk: 'Ця відповідь цитує:',
    ja: 'その回答の引用元：',
  },
  sure: {
    en: 'I can vouch for the wording alone: I quote what articles say, word for word, and do not know whether it is so. That answer is quoted from:',
    de: 'Einstehen kann ich nur für den Wortlaut: Ich zitiere Wort für Wort, was Artikel sagen, und weiß nicht, ob es stimmt. Diese Antwort ist zitiert aus:',
    fr: 'Je ne peux garantir que les mots : je cite à la lettre ce que disent les articles, sans savoir si c’est vrai. Cette réponse est citée de :',
    es: 'Solo puedo responder de las palabras: cito al pie de la letra lo que dicen los artículos y no sé si es cierto. Esa respuesta está citada de:',
    pt: 'Só posso garantir as palavras: cito ao pé da letra o que os artigos dizem e não sei se é verdade. Essa resposta foi citada de:',
    uk: 'Я ручаюся лише за слова: цитую дослівно те, що пишуть статті, і не знаю, чи це так. Ця відповідь цитує:',
    ja: '私が保証できるのは文言だけです。記事の言葉をそのまま引用しており、それが事実かどうかは分かりません。その回答の引用元：',
  },
})
