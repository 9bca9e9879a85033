import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What is said of posts that were set up in channels that are gone. */
export const GONE = catalogue('text', {
  title: {
    en: 'Channel gone',
    de: 'Kanal verschwunden',
    fr: 'Salon disparu',
    es: 'Canal desaparecido',
    pt: 'Canal desaparecido',
    uk: 'Каналу немає',
    ja: 'チャンネルがなくなりました',
  },
  told: runs<{ where: Inline; following: Inline }>({
    en: ({ where, following }) => [
      'The channel ',
      where,
      ' is gone, and what you set there can never be posted. ',
      following,
      ' moves it to another place or removes it.',
    ],
    de: ({ where, following }) => [
      'Den Kanal ',
      where,
      ' gibt es nicht mehr, und was du dort eingerichtet hast, kann nie mehr gesendet werden. ',
      following,
      ' verlegt oder entfernt es.',
    ],
    fr: ({ where, following }) => [
      'Le salon ',
      where,
      ' n’existe plus, et ce que vous y avez mis en place ne pourra plus jamais être publié. ',
      following,
      ' permet de le déplacer ou de le retirer.',
    ],
    es: ({ where, following }) => [
      'El canal ',
      where,
      ' ya no existe, y lo que configuraste allí nunca podrá publicarse. ',
      following,
      ' lo mueve a otro lugar o lo quita.',
    ],
    pt: ({ where, following }) => [
      'O canal ',
      where,
      ' não existe mais, e o que você configurou ali nunca poderá ser publicado. ',
      following,
      ' o move para outro lugar ou o remove.',
    ],
    uk: ({ where, following }) => [
      'Каналу ',
      where,
      ' більше немає, і налаштоване там ніколи не буде опубліковано. ',
      following,
      ' перенесе його в інше місце або прибере.',
    ],
    ja: ({ where, following }) => [
      'チャンネル',
      where,
      'はなくなり、そこに設定した内容は投稿できません。',
      following,
      'で別の場所に移すか、削除できます。',
    ],
  }),
  never: {
    en: 'can never be posted: the channel is gone',
    de: 'kann nie mehr gesendet werden: den Kanal gibt es nicht mehr',
    fr: 'ne pourra plus être publié : le salon n’existe plus',
    es: 'nunca podrá publicarse: el canal ya no existe',
    pt: 'nunca poderá ser publicado: o canal não existe mais',
    uk: 'ніколи не буде опубліковано: каналу більше немає',
    ja: '投稿できません：チャンネルがなくなりました',
  },
  choose: {
    en: 'What was set in channels that are gone can be moved or removed:',
    de: 'Was in verschwundenen Kanälen eingerichtet war, lässt sich verlegen oder entfernen:',
    fr: 'Ce qui était mis en place dans des salons disparus peut être déplacé ou retiré :',
    es: 'Lo que estaba en canales que ya no existen se puede mover o quitar:',
    pt: 'O que estava em canais que não existem mais pode ser movido ou removido:',
    uk: 'Налаштоване в каналах, яких більше немає, можна перенести або прибрати:',
    ja: 'なくなったチャンネルの設定は、移すか削除できます：',
  },
  moved: phrase<{ things: number }>({
    en: ({ things }, say) => `Moved: ${say.number(things)}.`,
    de: ({ things }, say) => `Verlegt: ${say.number(things)}.`,
    fr: ({ things }, say) => `Déplacés : ${say.number(things)}.`,
    es: ({ things }, say) => `Movidos: ${say.number(things)}.`,
    pt: ({ things }, say) => `Movidos: ${say.number(things)}.`,
    uk: ({ things }, say) => `Перенесено: ${say.number(things)}.`,
    ja: ({ things }, say) => `移動：${say.number(things)}件。`,
  }),
  removed: phrase<{ things: number }>({
    en: ({ things }, say) => `Removed: ${say.number(things)}.`,
    de: ({ things }, say) => `Entfernt: ${say.number(things)}.`,
    fr: ({ things }, say) => `Retirés : ${say.number(things)}.`,
    es: ({ things }, say) => `Quitados: ${say.number(things)}.`,
    pt: ({ things }, say) => `Removidos: ${say.number(things)}.`,
    uk: ({ things }, say) => `Прибрано: ${say.number(things)}.`,
    ja: ({ things }, say) => `削除：${say.number(things)}件。`,
  }),
  left: phrase<{ things: number }>({
    en: ({ things }, say) =>
      `Not moved: ${say.number(things)}. There is a digest already, too much is followed there, or it is not yours.`,
    de: ({ things }, say) =>
      `Nicht verlegt: ${say.number(things)}. Dort gibt es schon einen Überblick, es wird zu viel verfolgt, oder es gehört dir nicht.`,
    fr: ({ things }, say) =>
      `Non déplacés : ${say.number(things)}. Il y a déjà un résumé, trop de suivis à cet endroit, ou ce n’est pas à vous.`,
    es: ({ things }, say) =>
      `Sin mover: ${say.number(things)}. Ya hay un boletín, allí se sigue demasiado o no es tuyo.`,
    pt: ({ things }, say) =>
      `Não movidos: ${say.number(things)}. Já existe um boletim, ali se segue demais ou não é seu.`,
    uk: ({ things }, say) =>
      `Не перенесено: ${say.number(things)}. Там уже є дайджест, стежать за надто багатьма темами, або це не ваше.`,
    ja: ({ things }, say) =>
      `移動できなかったもの：${say.number(things)}件。すでにダイジェストがあるか、フォローが多すぎるか、あなたの設定ではありません。`,
  }),
})

export const GONE_BUTTONS = catalogue('button', {
  moveHere: {
    en: 'Move here',
    de: 'Hierher verlegen',
    fr: 'Déplacer ici',
    es: 'Mover aquí',
    pt: 'Mover para cá',
    uk: 'Перенести сюди',
    ja: 'ここに移す',
  },
  moveToMessages: {
    en: 'Move to my direct messages',
    de: 'In meine Direktnachrichten',
    fr: 'Vers mes messages privés',
    es: 'A mis mensajes directos',
    pt: 'Para minhas mensagens diretas',
    uk: 'У мої приватні повідомлення',
    ja: '自分のDMに移す',
  },
  remove: {
    en: 'Remove',
    de: 'Entfernen',
    fr: 'Retirer',
    es: 'Quitar',
    pt: 'Remover',
    uk: 'Прибрати',
    ja: '削除',
  },
})
