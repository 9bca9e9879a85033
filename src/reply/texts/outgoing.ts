import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What posts say that nobody has just asked for: cards, digests, corrections, and why nothing comes. */
export const OUTGOING = catalogue('text', {
  followed: phrase<{ what: readonly string[] }>({
    en: ({ what }, say) => `followed here: ${say.and(what)}`,
    de: ({ what }, say) => `hier verfolgt: ${say.and(what)}`,
    fr: ({ what }, say) => `suivi ici : ${say.and(what)}`,
    es: ({ what }, say) => `se sigue aquí: ${say.and(what)}`,
    pt: ({ what }, say) => `seguido aqui: ${say.and(what)}`,
    uk: ({ what }, say) => `тут стежать за: ${say.and(what)}`,
    ja: ({ what }, say) => `フォロー中：${say.and(what)}`,
  }),
  gathered: phrase<{ articles: number }>({
    en: ({ articles }, say) =>
      `${say.count(articles, { one: 'more new article', other: 'more new articles' })}`,
    de: ({ articles }, say) =>
      `${say.count(articles, { one: 'weiterer neuer Artikel', other: 'weitere neue Artikel' })}`,
    fr: ({ articles }, say) =>
      `${say.count(articles, { one: 'autre nouvel article', other: 'autres nouveaux articles' })}`,
    es: ({ articles }, say) =>
      `${say.count(articles, { one: 'artículo nuevo más', other: 'artículos nuevos más' })}`,
    pt: ({ articles }, say) =>
      `${say.count(articles, { one: 'outro artigo novo', other: 'outros artigos novos' })}`,
    uk: ({ articles }, say) =>
      `Ще ${say.count(articles, { one: 'нова стаття', few: 'нові статті', many: 'нових статей' })}`,
    ja: ({ articles }, say) => `ほかの新しい記事${say.count(articles, { other: '件' })}`,
  }),
  andMore: phrase<{ articles: number }>({
    en: ({ articles }, say) => `and ${say.count(articles, { one: 'other', other: 'others' })}`,
    de: ({ articles }, say) => `und ${say.count(articles, { one: 'weiterer', other: 'weitere' })}`,
    fr: ({ articles }, say) => `et ${say.count(articles, { one: 'autre', other: 'autres' })}`,
    es: ({ articles }, say) => `y ${say.count(articles, { one: 'otro', other: 'otros' })}`,
    pt: ({ articles }, say) => `e ${say.count(articles, { one: 'outro', other: 'outros' })}`,
    uk: ({ articles }, say) => `і ще ${say.number(articles)}`,
    ja: ({ articles }, say) => `ほか${say.count(articles, { other: '件' })}`,
  }),
  dailyDigest: {
    en: 'News of the day',
    de: 'Nachrichten des Tages',
    fr: 'Les nouvelles du jour',
    es: 'Noticias del día',
    pt: 'Notícias do dia',
    uk: 'Новини дня',
    ja: '今日のニュース',
  },
  weeklyDigest: {
    en: 'News of the week',
    de: 'Nachrichten der Woche',
    fr: 'Les nouvelles de la semaine',
    es: 'Noticias de la semana',
    pt: 'Notícias da semana',
    uk: 'Новини тижня',
    ja: '今週のニュース',
  },
  digestOn: phrase<{ digest: string; topics: readonly string[] }>({
    en: ({ digest, topics }, say) => `${digest}: ${say.and(topics)}`,
    de: ({ digest, topics }, say) => `${digest}: ${say.and(topics)}`,
    fr: ({ digest, topics }, say) => `${digest} : ${say.and(topics)}`,
    es: ({ digest, topics }, say) => `${digest}: ${say.and(topics)}`,
    pt: ({ digest, topics }, say) => `${digest}: ${say.and(topics)}`,
    uk: ({ digest, topics }, say) => `${digest}: ${say.and(topics)}`,
    ja: ({ digest, topics }, say) => `${digest}：${say.and(topics)}`,
  }),
  reports: phrase<{ reports: number; outlets: readonly string[] }>({
    en: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'report', other: 'reports' })}: ${say.and(outlets)}`,
    de: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'Bericht', other: 'Berichte' })}: ${say.and(outlets)}`,
    fr: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'article', other: 'articles' })} : ${say.and(outlets)}`,
    es: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'información', other: 'informaciones' })}: ${say.and(outlets)}`,
    pt: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'reportagem', other: 'reportagens' })}: ${say.and(outlets)}`,
    uk: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'повідомлення', few: 'повідомлення', many: 'повідомлень' })}: ${say.and(outlets)}`,
    ja: ({ reports, outlets }, say) => `報道${say.count(reports, { other: '件' })}：${say.and(outlets)}`,
  }),
  otherOutlets: phrase<{ outlets: number }>({
    en: ({ outlets }, say) => say.count(outlets, { one: 'other outlet', other: 'other outlets' }),
    de: ({ outlets }, say) => say.count(outlets, { one: 'weiteres Medium', other: 'weitere Medien' }),
    fr: ({ outlets }, say) => say.count(outlets, { one: 'autre média', other: 'autres médias' }),
    es: ({ outlets }, say) => say.count(outlets, { one: 'otro medio', other: 'otros medios' }),
    pt: ({ outlets }, say) => say.count(outlets, { one: 'outro veículo', other: 'outros veículos' }),
    uk: ({ outlets }, say) =>
      say.count(outlets, { one: 'інше видання', few: 'інші видання', many: 'інших видань' }),
    ja: ({ outlets }, say) => `ほか${say.count(outlets, { other: '媒体' })}`,
  }),
  nothingNew: runs<{ from: Inline }>({
    en: ({ from }) => ['Nothing new came in since ', from, '.'],
    de: ({ from }) => ['Seit ', from, ' kam nichts Neues.'],
    fr: ({ from }) => ['Rien de nouveau depuis ', from, '.'],
    es: ({ from }) => ['Nada nuevo desde ', from, '.'],
    pt: ({ from }) => ['Nada de novo desde ', from, '.'],
    uk: ({ from }) => ['Нічого нового від ', from, '.'],
    ja: ({ from }) => [from, '以降、新しい記事はありません。'],
  }),
  newArticles: phrase<{ articles: number }>({
    en: ({ articles }, say) =>
      `from ${say.count(articles, { one: 'new article', other: 'new articles' })}, the most covered stories first`,
    de: ({ articles }, say) =>
      `aus ${say.count(articles, { one: 'neuem Artikel', other: 'neuen Artikeln' })}, das Meistberichtete zuerst`,
    fr: ({ articles }, say) =>
      `d’après ${say.count(articles, { one: 'nouvel article', other: 'nouveaux articles' })}, les sujets les plus traités d’abord`,
    es: ({ articles }, say) =>
      `de ${say.count(articles, { one: 'artículo nuevo', other: 'artículos nuevos' })}, primero lo más cubierto`,
    pt: ({ articles }, say) =>
      `de ${say.count(articles, { one: 'artigo novo', other: 'artigos novos' })}, primeiro o mais noticiado`,
    uk: ({ articles }, say) =>
      `з ${say.count(articles, { one: 'нової статті', few: 'нових статей', many: 'нових статей' })}, спершу найвисвітленіше`,
    ja: ({ articles }, say) => `新着記事${say.count(articles, { other: '件' })}から、報道の多い順`,
  }),
  missed: phrase<{ days: readonly string[] }>({
    en: ({ days }, say) =>
      `Not sent: ${say.and(days)}. The bot was not running then, or could not post here.`,
    de: ({ days }, say) =>
      `Nicht gesendet: ${say.and(days)}. Der Bot lief da nicht oder konnte hier nicht schreiben.`,
    fr: ({ days }, say) =>
      `Non envoyé : ${say.and(days)}. Le bot ne tournait pas, ou ne pouvait pas écrire ici.`,
    es: ({ days }, say) =>
      `No enviado: ${say.and(days)}. El bot no estaba en marcha o no podía escribir aquí.`,
    pt: ({ days }, say) =>
      `Não enviado: ${say.and(days)}. O bot não estava em execução ou não podia escrever aqui.`,
    uk: ({ days }, say) => `Не надіслано: ${say.and(days)}. Бот тоді не працював або не міг тут писати.`,
    ja: ({ days }, say) =>
      `未送信：${say.and(days)}。その時ボットは停止していたか、ここに投稿できませんでした。`,
  }),
  correction: {
    en: 'Correction',
    de: 'Berichtigung',
    fr: 'Rectification',
    es: 'Corrección',
    pt: 'Correção',
    uk: 'Виправлення',
    ja: '訂正',
  },
  changed: phrase<{ source: string; question: string }>({
    en: ({ source, question }, say) =>
      `The answer to ${say.echo(question)} quoted ${source}. The article has been changed since and no longer holds those words.`,
    de: ({ source, question }, say) =>
      `Die Antwort auf ${say.echo(question)} zitierte ${source}. Der Artikel wurde seither geändert und enthält diese Worte nicht mehr.`,
    fr: ({ source, question }, say) =>
      `La réponse à ${say.echo(question)} citait ${source}. L’article a été modifié depuis et ne contient plus ces mots.`,
    es: ({ source, question }, say) =>
      `La respuesta a ${say.echo(question)} citaba a ${source}. El artículo se ha modificado y ya no contiene esas palabras.`,
    pt: ({ source, question }, say) =>
      `A resposta a ${say.echo(question)} citava ${source}. O artigo foi alterado e já não contém essas palavras.`,
    uk: ({ source, question }, say) =>
      `Відповідь на ${say.echo(question)} цитувала ${source}. Відтоді статтю змінено, і цих слів у ній немає.`,
    ja: ({ source, question }, say) =>
      `${say.echo(question)}への回答は${source}を引用しましたが、その後記事が修正され、引用した言葉はなくなりました。`,
  }),
  saysNow: {
    en: 'It says now',
    de: 'Jetzt steht dort',
    fr: 'On y lit maintenant',
    es: 'Ahora dice',
    pt: 'Agora diz',
    uk: 'Тепер там сказано',
    ja: '現在の記述',
  },
  withdrawn: phrase<{ source: string; question: string }>({
    en: ({ source, question }, say) =>
      `The answer to ${say.echo(question)} quoted ${source}. The publisher has taken that article back: do not rely on the words quoted.`,
    de: ({ source, question }, say) =>
      `Die Antwort auf ${say.echo(question)} zitierte ${source}. Der Artikel wurde zurückgezogen: Verlass dich nicht auf die zitierten Worte.`,
    fr: ({ source, question }, say) =>
      `La réponse à ${say.echo(question)} citait ${source}. L’article a été retiré : ne vous fiez pas aux mots cités.`,
    es: ({ source, question }, say) =>
      `La respuesta a ${say.echo(question)} citaba a ${source}. El artículo ha sido retirado: no se fíe de las palabras citadas.`,
    pt: ({ source, question }, say) =>
      `A resposta a ${say.echo(question)} citava ${source}. O artigo foi retirado: não confie nas palavras citadas.`,
    uk: ({ source, question }, say) =>
      `Відповідь на ${say.echo(question)} цитувала ${source}. Статтю відкликано: на процитовані слова не варто покладатися.`,
    ja: ({ source, question }, say) =>
      `${say.echo(question)}への回答は${source}を引用しましたが、その記事は撤回されました。引用した言葉に頼らないでください。`,
  }),
  paused: runs<{ where: Inline; why: string }>({
    en: ({ where, why }) => [
      'Nothing can be posted in ',
      where,
      ` any more: ${why}. What you set there waits, and goes on by itself once it can.`,
    ],
    de: ({ where, why }) => [
      'In ',
      where,
      ` kann nichts mehr gesendet werden: ${why}. Was du dort eingerichtet hast, wartet und geht von selbst weiter, sobald es möglich ist.`,
    ],
    fr: ({ where, why }) => [
      'Plus rien ne peut être publié dans ',
      where,
      ` : ${why}. Ce que vous y avez mis en place attend et reprendra de lui-même dès que possible.`,
    ],
    es: ({ where, why }) => [
      'Ya no se puede publicar nada en ',
      where,
      `: ${why}. Lo que configuró allí espera y seguirá solo en cuanto se pueda.`,
    ],
    pt: ({ where, why }) => [
      'Já não é possível publicar em ',
      where,
      `: ${why}. O que você configurou ali espera e continua sozinho quando for possível.`,
    ],
    uk: ({ where, why }) => [
      'У ',
      where,
      ` більше не можна писати: ${why}. Те, що ви там налаштували, чекає й піде далі само, щойно це стане можливо.`,
    ],
    ja: ({ where, why }) => [
      where,
      `に投稿できなくなりました：${why}。設定された内容は保留され、投稿できるようになると自動的に再開します。`,
    ],
  }),
  pausedTitle: {
    en: 'Paused',
    de: 'Angehalten',
    fr: 'En pause',
    es: 'En pausa',
    pt: 'Em pausa',
    uk: 'Призупинено',
    ja: '一時停止',
  },
  troubleTitle: {
    en: 'Feeds that bring nothing',
    de: 'Feeds, die nichts bringen',
    fr: 'Flux qui n’apportent rien',
    es: 'Canales que no traen nada',
    pt: 'Feeds que não trazem nada',
    uk: 'Стрічки, з яких нічого не надходить',
    ja: '新着の届かないフィード',
  },
  troubled: {
    en: 'You set these up or follow what they bring, and nothing new comes from them:',
    de: 'Du hast sie eingerichtet oder verfolgst, was sie bringen, und es kommt nichts Neues:',
    fr: 'Vous les avez ajoutés ou suivez ce qu’ils apportent, et rien de nouveau n’en vient :',
    es: 'Usted los añadió o sigue lo que traen, y no llega nada nuevo de ellos:',
    pt: 'Você os adicionou ou segue o que eles trazem, e nada de novo chega deles:',
    uk: 'Ви їх додали або стежите за тим, що з них надходить, а нового немає:',
    ja: 'あなたが追加した、または内容をフォローしている次のフィードから、新しい記事が届いていません：',
  },
  since: runs<{ moment: Inline }>({
    en: ({ moment }) => ['since ', moment],
    de: ({ moment }) => ['seit ', moment],
    fr: ({ moment }) => ['depuis : ', moment],
    es: ({ moment }) => ['desde ', moment],
    pt: ({ moment }) => ['desde ', moment],
    uk: ({ moment }) => ['від ', moment],
    ja: ({ moment }) => [moment, 'から'],
  }),
  troublesEnd: {
    en: 'What fails is asked again and again, and goes on by itself once it answers. What is paused or gone waits until somebody who may resumes it.',
    de: 'Was fehlschlägt, wird weiter abgefragt und läuft von selbst weiter, sobald es antwortet. Was angehalten oder verschwunden ist, wartet, bis es jemand fortsetzt, der das darf.',
    fr: 'Ce qui échoue est interrogé encore et encore et reprend de lui-même dès qu’il répond. Ce qui est suspendu ou disparu attend qu’une personne autorisée le relance.',
    es: 'Lo que falla se vuelve a consultar una y otra vez y sigue solo en cuanto responde. Lo que está en pausa o desapareció espera a que lo reanude quien pueda hacerlo.',
    pt: 'O que falha é consultado de novo e de novo e continua sozinho quando responde. O que está em pausa ou sumiu espera até que alguém autorizado o retome.',
    uk: 'Те, що дає збій, запитують знову й знову, і воно піде далі само, щойно відповість. Призупинене чи зникле чекає, доки його відновить той, хто має на це право.',
    ja: '失敗しているものは繰り返し取得を試み、応答があれば自動的に再開します。休止中または廃止されたものは、権限のある人が再開するまで待ちます。',
  },
  yourMessages: {
    en: 'your direct messages',
    de: 'deinen Direktnachrichten',
    fr: 'vos messages privés',
    es: 'tus mensajes directos',
    pt: 'suas mensagens diretas',
    uk: 'ваших приватних повідомленнях',
    ja: 'あなたのダイレクトメッセージ',
  },
  /** The same in a list, where no preposition stands before it. */
  yourMessagesListed: {
    en: 'your direct messages',
    de: 'deine Direktnachrichten',
    fr: 'vos messages privés',
    es: 'tus mensajes directos',
    pt: 'suas mensagens diretas',
    uk: 'ваші приватні повідомлення',
    ja: 'あなたのダイレクトメッセージ',
  },
  gone: {
    en: 'the channel is gone',
    de: 'den Kanal gibt es nicht mehr',
    fr: 'le salon n’existe plus',
    es: 'el canal ya no existe',
    pt: 'o canal não existe mais',
    uk: 'каналу більше немає',
    ja: 'チャンネルがなくなりました',
  },
  hidden: {
    en: 'the bot cannot see the channel (View Channel)',
    de: 'der Bot sieht den Kanal nicht (Kanal anzeigen)',
    fr: 'le bot ne voit pas le salon (Voir le salon)',
    es: 'el bot no ve el canal (Ver canal)',
    pt: 'o bot não vê o canal (Ver canal)',
    uk: 'бот не бачить каналу (Перегляд каналу)',
    ja: 'ボットにチャンネルが見えません（チャンネルを見る）',
  },
  forbidden: {
    en: 'the bot lacks a permission there (Send Messages, Embed Links)',
    de: 'dem Bot fehlt dort ein Recht (Nachrichten senden, Links einbetten)',
    fr: 'il manque une permission au bot (Envoyer des messages, Intégrer des liens)',
    es: 'al bot le falta un permiso allí (Enviar mensajes, Insertar enlaces)',
    pt: 'falta uma permissão ao bot ali (Enviar mensagens, Inserir links)',
    uk: 'ботові бракує там дозволу (Надсилання повідомлень, Вбудовування посилань)',
    ja: 'ボットに権限がありません（メッセージを送信、埋め込みリンク）',
  },
  muted: {
    en: 'the bot is timed out in that server',
    de: 'der Bot ist auf dem Server stummgeschaltet',
    fr: 'le bot est exclu temporairement sur ce serveur',
    es: 'el bot está aislado temporalmente en ese servidor',
    pt: 'o bot está de castigo nesse servidor',
    uk: 'бота на тому сервері тимчасово заглушено',
    ja: 'ボットはそのサーバーでタイムアウト中です',
  },
  closed: {
    en: 'direct messages from the bot are switched off',
    de: 'Direktnachrichten des Bots sind abgeschaltet',
    fr: 'les messages privés du bot sont désactivés',
    es: 'los mensajes directos del bot están desactivados',
    pt: 'as mensagens diretas do bot estão desativadas',
    uk: 'приватні повідомлення від бота вимкнено',
    ja: 'ボットからのダイレクトメッセージが無効です',
  },
})
