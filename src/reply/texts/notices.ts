import { catalogue, phrase } from '../catalogue.ts'

/** What the bot says of itself, wherever it is used. */
export const NOTICES = catalogue('text', {
  tooMany: phrase<{ seconds: number }>({
    en: ({ seconds }, say) =>
      `That was a lot in one minute. Please go on in ${say.count(seconds, { one: 'second', other: 'seconds' })}.`,
    de: ({ seconds }, say) =>
      `Das war viel in einer Minute. Bitte mach in ${say.count(seconds, { one: 'Sekunde', other: 'Sekunden' })} weiter.`,
    fr: ({ seconds }, say) =>
      `Cela fait beaucoup en une minute. Reprenez dans ${say.count(seconds, { one: 'seconde', other: 'secondes' })}.`,
    es: ({ seconds }, say) =>
      `Ha sido mucho en un minuto. Continúa en ${say.count(seconds, { one: 'segundo', other: 'segundos' })}.`,
    pt: ({ seconds }, say) =>
      `Foi muita coisa em um minuto. Continue em ${say.count(seconds, { one: 'segundo', other: 'segundos' })}.`,
    uk: ({ seconds }, say) =>
      `Забагато за одну хвилину. Продовжуйте через ${say.count(seconds, { one: 'секунду', few: 'секунди', many: 'секунд' })}.`,
    ja: ({ seconds }, say) =>
      `1分間の操作が多すぎます。${say.count(seconds, { other: '秒' })}後にもう一度どうぞ。`,
  }),
  stopping: {
    en: 'This bot is just being restarted. Please try again in a minute.',
    de: 'Der Bot wird gerade neu gestartet. Bitte versuch es in einer Minute wieder.',
    fr: 'Ce bot est en cours de redémarrage. Réessayez dans une minute.',
    es: 'El bot se está reiniciando. Vuelve a intentarlo en un minuto.',
    pt: 'O bot está sendo reiniciado. Tente de novo em um minuto.',
    uk: 'Бот саме перезапускається. Спробуйте знову за хвилину.',
    ja: 'ボットを再起動しています。1分後にもう一度どうぞ。',
  },
  unknownCommand: phrase<{ command: string; help: string }>({
    en: ({ command, help }) =>
      `This bot no longer has the command ${command}. Type ${help} for those that it has.`,
    de: ({ command, help }) =>
      `Den Befehl ${command} hat dieser Bot nicht mehr. ${help} zeigt, welche er hat.`,
    fr: ({ command, help }) =>
      `Ce bot n’a plus la commande ${command}. Tapez ${help} pour voir celles qu’il a.`,
    es: ({ command, help }) =>
      `Este bot ya no tiene el comando ${command}. Escribe ${help} para ver los que tiene.`,
    pt: ({ command, help }) =>
      `Este bot não tem mais o comando ${command}. Digite ${help} para ver os que tem.`,
    uk: ({ command, help }) => `Цей бот більше не має команди ${command}. Наявні показує ${help}.`,
    ja: ({ command, help }) => `コマンド${command}はもうありません。使えるコマンドは${help}で見られます。`,
  }),
  unknownAction: {
    en: 'This button is from an older version of the bot and leads nowhere now. Please ask again.',
    de: 'Dieser Knopf stammt aus einer älteren Version des Bots und führt nirgends mehr hin. Bitte frag noch einmal.',
    fr: 'Ce bouton vient d’une version antérieure du bot et ne mène plus nulle part. Reposez votre question.',
    es: 'Este botón es de una versión anterior del bot y ya no lleva a ninguna parte. Vuelve a preguntar.',
    pt: 'Este botão é de uma versão anterior do bot e já não leva a lugar nenhum. Pergunte de novo.',
    uk: 'Ця кнопка — зі старішої версії бота й більше нікуди не веде. Запитайте ще раз.',
    ja: 'このボタンは古い版のもので、もう使えません。もう一度質問してください。',
  },
  managersOnly: {
    en: 'Only people who may manage this server can do that.',
    de: 'Das können nur Personen, die diesen Server verwalten dürfen.',
    fr: 'Seules les personnes pouvant gérer ce serveur peuvent le faire.',
    es: 'Solo quienes pueden gestionar este servidor pueden hacer eso.',
    pt: 'Só quem pode gerenciar este servidor pode fazer isso.',
    uk: 'Це можуть робити лише ті, хто керує цим сервером.',
    ja: 'この操作は、サーバーを管理できる人だけが行えます。',
  },
  leftOut: {
    en: 'The rest does not fit into one Discord message.',
    de: 'Der Rest passt nicht in eine Discord-Nachricht.',
    fr: 'Le reste ne tient pas dans un message Discord.',
    es: 'El resto no cabe en un mensaje de Discord.',
    pt: 'O resto não cabe em uma mensagem do Discord.',
    uk: 'Решта не вміщується в одне повідомлення Discord.',
    ja: '残りはDiscordの1メッセージに収まりません。',
  },
})
