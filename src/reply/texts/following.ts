import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What `/follow`, `/unfollow` and `/following` say, and what `/digest` says like them. */
export const FOLLOWING = catalogue('text', {
  inDiscord: {
    en: 'This works in Discord: the bot has to know whom to write to, and where.',
    de: 'Das geht in Discord: Der Bot muss wissen, wem er wohin schreiben soll.',
    fr: 'Cela fonctionne dans Discord : le bot doit savoir à qui écrire, et où.',
    es: 'Esto funciona en Discord: el bot necesita saber a quién escribir y dónde.',
    pt: 'Isto funciona no Discord: o bot precisa saber a quem escrever e onde.',
    uk: 'Це працює в Discord: бот має знати, кому й куди писати.',
    ja: 'この機能はDiscordで使えます。誰のどこに送るかをボットが知る必要があります。',
  },
  oneOfBoth: {
    en: 'Give a topic or a source to follow: one of them, not both.',
    de: 'Gib ein Thema oder eine Quelle an: eines von beiden, nicht beides.',
    fr: 'Indiquez un sujet ou une source à suivre : l’un ou l’autre, pas les deux.',
    es: 'Indica un tema o una fuente: uno de los dos, no ambos.',
    pt: 'Indique um tema ou uma fonte: um dos dois, não ambos.',
    uk: 'Вкажіть тему або джерело: щось одне, не обидва.',
    ja: '話題か情報源のどちらか一方を指定してください。',
  },
  noWords: phrase<{ words: string }>({
    en: ({ words }, say) =>
      `${say.echo(words)} has no word that articles could be told by. Name what they are about; an outlet goes into source.`,
    de: ({ words }, say) =>
      `${say.echo(words)} enthält kein Wort, an dem sich Artikel erkennen ließen. Nenne, worum es geht; ein Medium gehört in die Quelle.`,
    fr: ({ words }, say) =>
      `${say.echo(words)} ne contient aucun mot qui permette de reconnaître des articles. Nommez leur sujet ; un média se met dans source.`,
    es: ({ words }, say) =>
      `${say.echo(words)} no tiene ninguna palabra que distinga artículos. Di de qué tratan; un medio va en la fuente.`,
    pt: ({ words }, say) =>
      `${say.echo(words)} não tem nenhuma palavra que distinga artigos. Diga de que tratam; um veículo vai em fonte.`,
    uk: ({ words }, say) =>
      `${say.echo(words)} не містить слова, за яким можна впізнати статті. Назвіть, про що вони; видання вкажіть як джерело.`,
    ja: ({ words }, say) =>
      `${say.echo(words)}には記事を見分けられる言葉がありません。話題を示す言葉を入れてください。媒体は情報源に指定します。`,
  }),
  follows: runs<{ what: string; where: Inline }>({
    en: ({ what, where }, say) => [`New articles on ${say.echo(what)} will be posted in `, where, '.'],
    de: ({ what, where }, say) => [`Neue Artikel zu ${say.echo(what)} kommen in `, where, '.'],
    fr: ({ what, where }, say) => [
      `Les nouveaux articles sur ${say.echo(what)} seront publiés dans `,
      where,
      '.',
    ],
    es: ({ what, where }, say) => [
      `Los artículos nuevos sobre ${say.echo(what)} se publicarán en `,
      where,
      '.',
    ],
    pt: ({ what, where }, say) => [
      `Os artigos novos sobre ${say.echo(what)} serão publicados em `,
      where,
      '.',
    ],
    uk: ({ what, where }, say) => [`Нові статті на тему ${say.echo(what)} з’являтимуться у `, where, '.'],
    ja: ({ what, where }, say) => [`${say.echo(what)}の新しい記事を`, where, 'に投稿します。'],
  }),
  followsAlready: runs<{ what: string; where: Inline }>({
    en: ({ what, where }, say) => [`${say.echo(what)} is followed in `, where, ' already.'],
    de: ({ what, where }, say) => [`${say.echo(what)} wird in `, where, ' schon verfolgt.'],
    fr: ({ what, where }, say) => [`${say.echo(what)} est déjà suivi dans `, where, '.'],
    es: ({ what, where }, say) => [`${say.echo(what)} ya se sigue en `, where, '.'],
    pt: ({ what, where }, say) => [`${say.echo(what)} já é seguido em `, where, '.'],
    uk: ({ what, where }, say) => [`За ${say.echo(what)} вже стежать у `, where, '.'],
    ja: ({ what, where }, say) => [`${say.echo(what)}はすでに`, where, 'でフォローされています。'],
  }),
  tooManyOfYours: phrase<{ most: number }>({
    en: ({ most }, say) =>
      `You follow ${say.number(most)} things, which is the most that one person can. End one of them first.`,
    de: ({ most }, say) =>
      `Du verfolgst schon ${say.number(most)}, mehr geht für eine Person nicht. Beende erst eines davon.`,
    fr: ({ most }, say) =>
      `Vous en suivez ${say.number(most)}, le maximum par personne. Arrêtez-en un d’abord.`,
    es: ({ most }, say) => `Ya sigues ${say.number(most)}, el máximo por persona. Deja antes uno de ellos.`,
    pt: ({ most }, say) => `Você já segue ${say.number(most)}, o máximo por pessoa. Deixe antes um deles.`,
    uk: ({ most }, say) =>
      `Ви вже стежите за ${say.number(most)} — це найбільше для однієї людини. Спершу припиніть щось одне.`,
    ja: ({ most }, say) =>
      `1人がフォローできる上限（${say.number(most)}件）に達しています。先にどれかを解除してください。`,
  }),
  tooManyHere: phrase<{ most: number }>({
    en: ({ most }, say) =>
      `This server follows ${say.number(most)} things, which is the most that one server can. End one of them first.`,
    de: ({ most }, say) =>
      `Dieser Server verfolgt schon ${say.number(most)}, mehr geht für einen Server nicht. Beende erst eines davon.`,
    fr: ({ most }, say) =>
      `Ce serveur en suit ${say.number(most)}, le maximum par serveur. Arrêtez-en un d’abord.`,
    es: ({ most }, say) =>
      `Este servidor ya sigue ${say.number(most)}, el máximo por servidor. Deja antes uno de ellos.`,
    pt: ({ most }, say) =>
      `Este servidor já segue ${say.number(most)}, o máximo por servidor. Deixe antes um deles.`,
    uk: ({ most }, say) =>
      `Цей сервер уже стежить за ${say.number(most)} — це найбільше для сервера. Спершу припиніть щось одне.`,
    ja: ({ most }, say) =>
      `このサーバーでフォローできる上限（${say.number(most)}件）に達しています。先にどれかを解除してください。`,
  }),
  managersOnly: {
    en: 'Posts in a channel are for people who may manage the server or that channel. Leave the channel out to get it in your direct messages.',
    de: 'In einen Kanal senden lassen dürfen nur, die den Server oder diesen Kanal verwalten. Ohne Kanal kommt es in deine Direktnachrichten.',
    fr: 'Publier dans un salon est réservé à qui peut gérer le serveur ou ce salon. Sans salon, vous le recevrez en message privé.',
    es: 'Publicar en un canal es para quienes pueden gestionar el servidor o ese canal. Sin canal, te llegará por mensaje directo.',
    pt: 'Publicar em um canal é para quem pode gerenciar o servidor ou esse canal. Sem canal, você recebe por mensagem direta.',
    uk: 'Публікувати в каналі можуть ті, хто керує сервером або цим каналом. Без каналу все надходитиме вам у приватні повідомлення.',
    ja: 'チャンネルへの投稿は、サーバーかそのチャンネルを管理できる人だけが設定できます。チャンネルを省くとダイレクトメッセージに届きます。',
  },
  cannotPost: runs<{ where: Inline; why: string }>({
    en: ({ where, why }) => ['Nothing can be posted in ', where, `: ${why}.`],
    de: ({ where, why }) => ['In ', where, ` kann nichts gesendet werden: ${why}.`],
    fr: ({ where, why }) => ['Rien ne peut être publié dans ', where, ` : ${why}.`],
    es: ({ where, why }) => ['No se puede publicar en ', where, `: ${why}.`],
    pt: ({ where, why }) => ['Não é possível publicar em ', where, `: ${why}.`],
    uk: ({ where, why }) => ['У ', where, ` не можна писати: ${why}.`],
    ja: ({ where, why }) => [where, `には投稿できません：${why}。`],
  }),
  unfollowed: phrase<{ what: string }>({
    en: ({ what }, say) => `${say.echo(what)} is followed no more.`,
    de: ({ what }, say) => `${say.echo(what)} wird nicht mehr verfolgt.`,
    fr: ({ what }, say) => `${say.echo(what)} n’est plus suivi.`,
    es: ({ what }, say) => `Ya no se sigue ${say.echo(what)}.`,
    pt: ({ what }, say) => `${say.echo(what)} não é mais seguido.`,
    uk: ({ what }, say) => `За ${say.echo(what)} більше не стежать.`,
    ja: ({ what }, say) => `${say.echo(what)}のフォローを解除しました。`,
  }),
  notFollowed: runs<{ what: string; following: Inline }>({
    en: ({ what, following }, say) => [
      `${say.echo(what)} is not among what you may unfollow. `,
      following,
      ' lists it.',
    ],
    de: ({ what, following }, say) => [
      `${say.echo(what)} gehört nicht zu dem, was du beenden kannst. `,
      following,
      ' zeigt es.',
    ],
    fr: ({ what, following }, say) => [
      `${say.echo(what)} ne fait pas partie de ce que vous pouvez arrêter. `,
      following,
      ' en donne la liste.',
    ],
    es: ({ what, following }, say) => [
      `${say.echo(what)} no está entre lo que puedes dejar. `,
      following,
      ' lo muestra.',
    ],
    pt: ({ what, following }, say) => [
      `${say.echo(what)} não está entre o que você pode deixar. `,
      following,
      ' mostra a lista.',
    ],
    uk: ({ what, following }, say) => [
      `${say.echo(what)} немає серед того, що ви можете припинити. Список — `,
      following,
      '.',
    ],
    ja: ({ what, following }, say) => [
      `${say.echo(what)}は解除できるものの中にありません。`,
      following,
      ' で一覧を見られます。',
    ],
  }),
  title: {
    en: 'What is followed',
    de: 'Was verfolgt wird',
    fr: 'Ce qui est suivi',
    es: 'Lo que se sigue',
    pt: 'O que é seguido',
    uk: 'За чим стежать',
    ja: 'フォロー中',
  },
  nothing: {
    en: 'Nothing is followed yet.',
    de: 'Noch wird nichts verfolgt.',
    fr: 'Rien n’est encore suivi.',
    es: 'Todavía no se sigue nada.',
    pt: 'Nada é seguido ainda.',
    uk: 'Поки ні за чим не стежать.',
    ja: 'まだ何もフォローされていません。',
  },
  pausedBecause: phrase<{ why: string }>({
    en: ({ why }) => `paused: ${why}`,
    de: ({ why }) => `angehalten: ${why}`,
    fr: ({ why }) => `en pause : ${why}`,
    es: ({ why }) => `en pausa: ${why}`,
    pt: ({ why }) => `em pausa: ${why}`,
    uk: ({ why }) => `призупинено: ${why}`,
    ja: ({ why }) => `停止中：${why}`,
  }),
  notTold: {
    en: 'you could not be told by direct message',
    de: 'eine Direktnachricht darüber kam nicht an',
    fr: 'le message privé à ce sujet n’a pas pu vous parvenir',
    es: 'no se te pudo avisar por mensaje directo',
    pt: 'não foi possível avisar você por mensagem direta',
    uk: 'сповістити вас приватним повідомленням не вдалося',
    ja: 'ダイレクトメッセージでお知らせできませんでした',
  },
  next: runs<{ moment: Inline }>({
    en: ({ moment }) => ['next ', moment],
    de: ({ moment }) => ['nächster ', moment],
    fr: ({ moment }) => ['prochain : ', moment],
    es: ({ moment }) => ['próximo: ', moment],
    pt: ({ moment }) => ['próximo: ', moment],
    uk: ({ moment }) => ['наступний: ', moment],
    ja: ({ moment }) => ['次回：', moment],
  }),
})
