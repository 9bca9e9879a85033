import { catalogue, phrase } from '../catalogue.ts'

/** What posts say that nobody has just asked for: cards of new articles and corrections; and where they come. */
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
  restored: phrase<{ source: string; question: string }>({
    en: ({ source, question }, say) =>
      `The answer to ${say.echo(question)} quoted ${source}. The article has been changed once more and holds the quoted words again.`,
    de: ({ source, question }, say) =>
      `Die Antwort auf ${say.echo(question)} zitierte ${source}. Der Artikel wurde noch einmal geändert und enthält die zitierten Worte wieder.`,
    fr: ({ source, question }, say) =>
      `La réponse à ${say.echo(question)} citait ${source}. L’article a encore été modifié et contient de nouveau les mots cités.`,
    es: ({ source, question }, say) =>
      `La respuesta a ${say.echo(question)} citaba a ${source}. El artículo se ha modificado otra vez y vuelve a contener las palabras citadas.`,
    pt: ({ source, question }, say) =>
      `A resposta a ${say.echo(question)} citava ${source}. O artigo foi alterado mais uma vez e volta a conter as palavras citadas.`,
    uk: ({ source, question }, say) =>
      `Відповідь на ${say.echo(question)} цитувала ${source}. Статтю змінено ще раз, і процитовані слова в ній знову є.`,
    ja: ({ source, question }, say) =>
      `${say.echo(question)}への回答は${source}を引用しました。記事は再び修正され、引用した言葉が元どおり載っています。`,
  }),
  lastChange: {
    en: 'Further changes of this article are not told here.',
    de: 'Weitere Änderungen dieses Artikels werden hier nicht gemeldet.',
    fr: 'Les modifications suivantes de cet article ne seront pas signalées ici.',
    es: 'Aquí ya no se avisará de más cambios en este artículo.',
    pt: 'Outras alterações deste artigo não serão avisadas aqui.',
    uk: 'Про подальші зміни цієї статті тут не повідомлятиметься.',
    ja: 'この記事の今後の変更はここではお知らせしません。',
  },
  saidBefore: {
    en: 'It said',
    de: 'Dort stand',
    fr: 'On y lisait',
    es: 'Antes decía',
    pt: 'Antes dizia',
    uk: 'Раніше там було сказано',
    ja: '以前の記述',
  },
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
})
