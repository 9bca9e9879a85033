import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** Permissions as Discord's own settings call them. */
export const PERMISSIONS = catalogue('text', {
  ViewChannel: {
    en: 'View Channel',
    de: 'Kanal anzeigen',
    fr: 'Voir le salon',
    es: 'Ver canal',
    pt: 'Ver canal',
    uk: 'Переглядати канал',
    ja: 'チャンネルを見る',
  },
  SendMessages: {
    en: 'Send Messages',
    de: 'Nachrichten senden',
    fr: 'Envoyer des messages',
    es: 'Enviar mensajes',
    pt: 'Enviar mensagens',
    uk: 'Надсилати повідомлення',
    ja: 'メッセージを送信',
  },
  SendMessagesInThreads: {
    en: 'Send Messages in Threads',
    de: 'Nachrichten in Threads senden',
    fr: 'Envoyer des messages dans les fils',
    es: 'Enviar mensajes en hilos',
    pt: 'Enviar mensagens em tópicos',
    uk: 'Надсилати повідомлення в гілках',
    ja: 'スレッドでメッセージを送信',
  },
  CreatePublicThreads: {
    en: 'Create Public Threads',
    de: 'Öffentliche Threads erstellen',
    fr: 'Créer des fils publics',
    es: 'Crear hilos públicos',
    pt: 'Criar tópicos públicos',
    uk: 'Створювати публічні гілки',
    ja: '公開スレッドの作成',
  },
  EmbedLinks: {
    en: 'Embed Links',
    de: 'Links einbetten',
    fr: 'Intégrer des liens',
    es: 'Insertar enlaces',
    pt: 'Inserir links',
    uk: 'Вбудовувати посилання',
    ja: '埋め込みリンク',
  },
  AttachFiles: {
    en: 'Attach Files',
    de: 'Dateien anhängen',
    fr: 'Joindre des fichiers',
    es: 'Adjuntar archivos',
    pt: 'Anexar arquivos',
    uk: 'Прикріплювати файли',
    ja: 'ファイルを添付',
  },
  ReadMessageHistory: {
    en: 'Read Message History',
    de: 'Nachrichtenverlauf anzeigen',
    fr: 'Voir les anciens messages',
    es: 'Leer el historial de mensajes',
    pt: 'Ver histórico de mensagens',
    uk: 'Читати історію повідомлень',
    ja: 'メッセージ履歴を読む',
  },
})

/** What is said where the bot lacks a permission. */
export const LACKING = catalogue('text', {
  needs: runs<{ permissions: readonly string[]; channel: Inline }>({
    en: ({ permissions, channel }, say) => [`I need ${say.and(permissions)} in `, channel, '.'],
    de: ({ permissions, channel }, say) => [`Ich brauche in `, channel, ` noch: ${say.and(permissions)}.`],
    fr: ({ permissions, channel }, say) => [`J’ai besoin de ${say.and(permissions)} dans `, channel, '.'],
    es: ({ permissions, channel }, say) => [`Necesito ${say.and(permissions)} en `, channel, '.'],
    pt: ({ permissions, channel }, say) => [`Preciso de ${say.and(permissions)} em `, channel, '.'],
    uk: ({ permissions, channel }, say) => ['Мені потрібен дозвіл у ', channel, `: ${say.and(permissions)}.`],
    ja: ({ permissions, channel }, say) => [channel, `で次の権限が必要です：${say.and(permissions)}。`],
  }),
  needsHere: phrase<{ permissions: readonly string[] }>({
    en: ({ permissions }, say) => `I need ${say.and(permissions)} in this channel to answer here.`,
    de: ({ permissions }, say) =>
      `Um hier zu antworten, brauche ich in diesem Kanal: ${say.and(permissions)}.`,
    fr: ({ permissions }, say) =>
      `Pour répondre ici, j’ai besoin dans ce salon de : ${say.and(permissions)}.`,
    es: ({ permissions }, say) => `Para responder aquí necesito en este canal: ${say.and(permissions)}.`,
    pt: ({ permissions }, say) => `Para responder aqui preciso neste canal de: ${say.and(permissions)}.`,
    uk: ({ permissions }, say) =>
      `Щоб відповідати тут, мені потрібен дозвіл у цьому каналі: ${say.and(permissions)}.`,
    ja: ({ permissions }, say) =>
      `ここで答えるには、このチャンネルで次の権限が必要です：${say.and(permissions)}。`,
  }),
  noChart: phrase<{ permissions: readonly string[] }>({
    en: ({ permissions }, say) => `Without its chart: I need ${say.and(permissions)} in this channel.`,
    de: ({ permissions }, say) =>
      `Ohne das Diagramm: Dafür brauche ich in diesem Kanal ${say.and(permissions)}.`,
    fr: ({ permissions }, say) => `Sans le graphique : il me faut ${say.and(permissions)} dans ce salon.`,
    es: ({ permissions }, say) => `Sin el gráfico: necesito ${say.and(permissions)} en este canal.`,
    pt: ({ permissions }, say) => `Sem o gráfico: preciso de ${say.and(permissions)} neste canal.`,
    uk: ({ permissions }, say) =>
      `Без діаграми: мені потрібен дозвіл у цьому каналі: ${say.and(permissions)}.`,
    ja: ({ permissions }, say) =>
      `グラフは省きました。このチャンネルで次の権限が必要です：${say.and(permissions)}。`,
  }),
})
