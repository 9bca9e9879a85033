import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What is said where a conversation goes on. */
export const THREADS = catalogue('text', {
  opening: {
    en: 'Go on asking here: what follows is taken to be about this answer. Mention me, or press the button; Discord does not show me other messages.',
    de: 'Frag hier weiter: Was folgt, wird auf diese Antwort bezogen. Erwähne mich oder drück den Knopf; andere Nachrichten zeigt Discord mir nicht.',
    fr: 'Continuez ici : la suite se rapporte à cette réponse. Mentionnez-moi ou appuyez sur le bouton ; Discord ne me montre pas les autres messages.',
    es: 'Sigue preguntando aquí: lo que venga se referirá a esta respuesta. Mencióname o pulsa el botón; Discord no me muestra otros mensajes.',
    pt: 'Continue aqui: o que vier será entendido como sobre esta resposta. Mencione-me ou aperte o botão; o Discord não me mostra outras mensagens.',
    uk: 'Питайте далі тут: наступне стосуватиметься цієї відповіді. Згадайте мене або натисніть кнопку; інших повідомлень Discord мені не показує.',
    ja: 'ここで続けて質問してください。続きはこの回答についてのものとみなします。私にメンションするかボタンを押してください。他のメッセージは Discord が私に見せません。',
  },
  there: runs<{ thread: Inline }>({
    en: ({ thread }) => ['There is a thread on this answer already: ', thread, '.'],
    de: ({ thread }) => ['Zu dieser Antwort gibt es schon einen Thread: ', thread, '.'],
    fr: ({ thread }) => ['Il y a déjà un fil sur cette réponse : ', thread, '.'],
    es: ({ thread }) => ['Ya hay un hilo sobre esta respuesta: ', thread, '.'],
    pt: ({ thread }) => ['Já existe um tópico sobre esta resposta: ', thread, '.'],
    uk: ({ thread }) => ['Гілка про цю відповідь уже є: ', thread, '.'],
    ja: ({ thread }) => ['この回答のスレッドはすでにあります：', thread, '。'],
  }),
  nowhere: {
    en: 'No thread can be started here.',
    de: 'Hier lässt sich kein Thread beginnen.',
    fr: 'Impossible de créer un fil ici.',
    es: 'Aquí no se puede abrir un hilo.',
    pt: 'Não é possível abrir um tópico aqui.',
    uk: 'Тут не можна почати гілку.',
    ja: 'ここではスレッドを作れません。',
  },
  personLacks: phrase<{ permission: string }>({
    en: ({ permission }) => `No thread can be started here: you lack the permission “${permission}”.`,
    de: ({ permission }) =>
      `Hier lässt sich kein Thread beginnen: Dir fehlt die Berechtigung „${permission}“.`,
    fr: ({ permission }) => `Impossible de créer un fil ici : la permission « ${permission} » vous manque.`,
    es: ({ permission }) => `Aquí no se puede abrir un hilo: te falta el permiso «${permission}».`,
    pt: ({ permission }) => `Não é possível abrir um tópico aqui: falta a você a permissão “${permission}”.`,
    uk: ({ permission }) => `Тут не можна почати гілку: вам бракує дозволу «${permission}».`,
    ja: ({ permission }) => `ここではスレッドを作れません。あなたに「${permission}」の権限がありません。`,
  }),
  botLacks: phrase<{ permissions: readonly string[] }>({
    en: ({ permissions }, say) => `No thread can be started here: I lack ${say.and(permissions)}.`,
    de: ({ permissions }, say) => `Hier lässt sich kein Thread beginnen: Mir fehlt ${say.and(permissions)}.`,
    fr: ({ permissions }, say) => `Impossible de créer un fil ici : il me manque ${say.and(permissions)}.`,
    es: ({ permissions }, say) => `Aquí no se puede abrir un hilo: me falta ${say.and(permissions)}.`,
    pt: ({ permissions }, say) => `Não é possível abrir um tópico aqui: falta a mim ${say.and(permissions)}.`,
    uk: ({ permissions }, say) => `Тут не можна почати гілку: мені бракує ${say.and(permissions)}.`,
    ja: ({ permissions }, say) =>
      `ここではスレッドを作れません。私に次の権限がありません：${say.and(permissions)}。`,
  }),
  full: {
    en: 'No thread can be started: this server has as many as Discord allows. Archive one of them first.',
    de: 'Es lässt sich kein Thread beginnen: Der Server hat so viele, wie Discord erlaubt. Archiviert erst einen davon.',
    fr: 'Impossible de créer un fil : ce serveur en a autant que Discord le permet. Archivez-en un d’abord.',
    es: 'No se puede abrir un hilo: este servidor tiene tantos como permite Discord. Archiva antes uno de ellos.',
    pt: 'Não é possível abrir um tópico: este servidor já tem tantos quantos o Discord permite. Arquive antes um deles.',
    uk: 'Гілку почати не можна: на сервері їх стільки, скільки дозволяє Discord. Спершу заархівуйте якусь.',
    ja: 'スレッドを作れません。このサーバーのスレッド数は Discord の上限に達しています。先にどれかをアーカイブしてください。',
  },
  unclear: {
    en: 'Discord did not start the thread just now. Please press again in a moment.',
    de: 'Discord hat den Thread eben nicht begonnen. Bitte drück gleich noch einmal.',
    fr: 'Discord n’a pas créé le fil à l’instant. Appuyez de nouveau dans un moment.',
    es: 'Discord no ha abierto el hilo ahora mismo. Vuelve a pulsar en un momento.',
    pt: 'O Discord não abriu o tópico agora. Aperte de novo em instantes.',
    uk: 'Discord щойно не почав гілки. Натисніть ще раз за хвилину.',
    ja: 'Discord がスレッドを作れませんでした。少し待ってからもう一度押してください。',
  },
  roleMentioned: {
    en: 'Discord shows me the words of messages that mention me, and not of those that mention my role of the same name, so I cannot read this one. Choose me in the list, not the role, or press the button.',
    de: 'Discord zeigt mir die Worte von Nachrichten, die mich erwähnen, nicht von solchen, die meine gleichnamige Rolle erwähnen, darum kann ich diese nicht lesen. Wähl in der Liste mich statt der Rolle, oder drück den Knopf.',
    fr: 'Discord me montre les mots des messages qui me mentionnent, pas de ceux qui mentionnent mon rôle du même nom : je ne peux pas lire celui-ci. Choisissez-moi dans la liste, pas le rôle, ou appuyez sur le bouton.',
    es: 'Discord me muestra las palabras de los mensajes que me mencionan, no de los que mencionan mi rol del mismo nombre, así que no puedo leer este. Elígeme a mí en la lista, no el rol, o pulsa el botón.',
    pt: 'O Discord me mostra as palavras das mensagens que me mencionam, não das que mencionam meu cargo de mesmo nome, por isso não consigo ler esta. Escolha a mim na lista, não o cargo, ou aperte o botão.',
    uk: 'Discord показує мені слова повідомлень, де згадано мене, але не тих, де згадано мою однойменну роль, тож цього я не можу прочитати. Виберіть у списку мене, а не роль, або натисніть кнопку.',
    ja: 'Discord が私に見せるのは私へのメンションがあるメッセージだけで、同じ名前のロールへのメンションでは内容を読めません。一覧からロールではなく私を選ぶか、ボタンを押してください。',
  },
  withheld: {
    en: 'Discord shows me no message that does not mention me, so I cannot read this one. Mention me, reply to me with the mention on, or press the button. I will not say this here again.',
    de: 'Discord zeigt mir keine Nachricht, die mich nicht erwähnt, darum kann ich diese nicht lesen. Erwähne mich, antworte mir mit Erwähnung, oder drück den Knopf. Das sage ich hier nur einmal.',
    fr: 'Discord ne me montre aucun message qui ne me mentionne pas : je ne peux pas lire celui-ci. Mentionnez-moi, répondez-moi avec mention, ou appuyez sur le bouton. Je ne le redirai pas ici.',
    es: 'Discord no me muestra los mensajes que no me mencionan, así que no puedo leer este. Mencióname, respóndeme con mención o pulsa el botón. No lo repetiré aquí.',
    pt: 'O Discord não me mostra mensagens que não me mencionam, por isso não consigo ler esta. Mencione-me, responda-me com menção ou aperte o botão. Não vou repetir isto aqui.',
    uk: 'Discord не показує мені повідомлень без згадки про мене, тож цього я не можу прочитати. Згадайте мене, дайте відповідь зі згадкою або натисніть кнопку. Тут я цього більше не казатиму.',
    ja: 'Discord はメンションのないメッセージを私に見せないため、これを読めません。私にメンションするか、メンション付きで返信するか、ボタンを押してください。ここでは一度だけお知らせします。',
  },
})
