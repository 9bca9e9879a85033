import { catalogue, phrase } from '../catalogue.ts'

/** What is said of how a quote, or an article, stands today. */
export const STANDING = catalogue('text', {
  alsoIn: phrase<{ outlets: readonly string[] }>({
    en: ({ outlets }, say) => `also in ${say.and(outlets)}`,
    de: ({ outlets }, say) => `auch in ${say.and(outlets)}`,
    fr: ({ outlets }, say) => `aussi dans ${say.and(outlets)}`,
    es: ({ outlets }, say) => `también en ${say.and(outlets)}`,
    pt: ({ outlets }, say) => `também em ${say.and(outlets)}`,
    uk: ({ outlets }, say) => `також у: ${say.and(outlets)}`,
    ja: ({ outlets }, say) => `${say.and(outlets)}にも掲載`,
  }),
  more: phrase<{ outlets: number }>({
    en: ({ outlets }, say) => say.count(outlets, { one: 'other', other: 'others' }),
    de: ({ outlets }, say) => say.count(outlets, { one: 'weiteren', other: 'weiteren' }),
    fr: ({ outlets }, say) => say.count(outlets, { one: 'autre', other: 'autres' }),
    es: ({ outlets }, say) => say.count(outlets, { one: 'más', other: 'más' }),
    pt: ({ outlets }, say) => `mais ${say.number(outlets)}`,
    uk: ({ outlets }, say) => `ще ${say.number(outlets)}`,
    ja: ({ outlets }, say) => `ほか${say.count(outlets, { other: '件' })}`,
  }),
  corrected: phrase<{ day: string }>({
    en: ({ day }, say) => `corrected ${say.day(day)}`,
    de: ({ day }, say) => `berichtigt am ${say.day(day)}`,
    fr: ({ day }, say) => `corrigé le ${say.day(day)}`,
    es: ({ day }, say) => `corregido el ${say.day(day)}`,
    pt: ({ day }, say) => `corrigido em ${say.day(day)}`,
    uk: ({ day }, say) => `виправлено ${say.day(day)}`,
    ja: ({ day }, say) => `${say.day(day)}に訂正`,
  }),
  laterWording: phrase<{ day: string }>({
    en: ({ day }, say) => `in the wording of ${say.day(day)}, after the day asked about`,
    de: ({ day }, say) => `im Wortlaut vom ${say.day(day)}, nach dem Tag, nach dem gefragt ist`,
    fr: ({ day }, say) => `dans la version du ${say.day(day)}, postérieure au jour demandé`,
    es: ({ day }, say) => `en la redacción del ${say.day(day)}, posterior al día consultado`,
    pt: ({ day }, say) => `na redação de ${say.day(day)}, posterior ao dia consultado`,
    uk: ({ day }, say) => `у редакції від ${say.day(day)}, пізніше за день, про який питають`,
    ja: ({ day }, say) => `${say.day(day)}の文面（質問の日より後）`,
  }),
  before: phrase<{ day: string }>({
    en: ({ day }, say) => `Before the correction of ${say.day(day)}`,
    de: ({ day }, say) => `Vor der Berichtigung vom ${say.day(day)}`,
    fr: ({ day }, say) => `Avant la correction du ${say.day(day)}`,
    es: ({ day }, say) => `Antes de la corrección del ${say.day(day)}`,
    pt: ({ day }, say) => `Antes da correção de ${say.day(day)}`,
    uk: ({ day }, say) => `До виправлення ${say.day(day)}`,
    ja: ({ day }, say) => `${say.day(day)}の訂正前`,
  }),
  removedOn: phrase<{ day: string }>({
    en: ({ day }, say) => `Taken out on ${say.day(day)}`,
    de: ({ day }, say) => `Gestrichen am ${say.day(day)}`,
    fr: ({ day }, say) => `Retiré le ${say.day(day)}`,
    es: ({ day }, say) => `Eliminado el ${say.day(day)}`,
    pt: ({ day }, say) => `Retirado em ${say.day(day)}`,
    uk: ({ day }, say) => `Вилучено ${say.day(day)}`,
    ja: ({ day }, say) => `${say.day(day)}に削除`,
  }),
  addedOn: phrase<{ day: string }>({
    en: ({ day }, say) => `Added on ${say.day(day)}`,
    de: ({ day }, say) => `Hinzugefügt am ${say.day(day)}`,
    fr: ({ day }, say) => `Ajouté le ${say.day(day)}`,
    es: ({ day }, say) => `Añadido el ${say.day(day)}`,
    pt: ({ day }, say) => `Acrescentado em ${say.day(day)}`,
    uk: ({ day }, say) => `Додано ${say.day(day)}`,
    ja: ({ day }, say) => `${say.day(day)}に追加`,
  }),
  moreChanges: phrase<{ sentences: number }>({
    en: ({ sentences }, say) =>
      `and ${say.count(sentences, { one: 'more changed sentence', other: 'more changed sentences' })}`,
    de: ({ sentences }, say) =>
      `und ${say.count(sentences, { one: 'weiterer geänderter Satz', other: 'weitere geänderte Sätze' })}`,
    fr: ({ sentences }, say) =>
      `et ${say.count(sentences, { one: 'autre phrase modifiée', other: 'autres phrases modifiées' })}`,
    es: ({ sentences }, say) =>
      `y ${say.count(sentences, { one: 'frase cambiada más', other: 'frases cambiadas más' })}`,
    pt: ({ sentences }, say) =>
      `e mais ${say.count(sentences, { one: 'frase alterada', other: 'frases alteradas' })}`,
    uk: ({ sentences }, say) =>
      `і ще ${say.count(sentences, { one: 'змінене речення', few: 'змінені речення', many: 'змінених речень' })}`,
    ja: ({ sentences }, say) => `ほか、変更された文が${say.count(sentences, { other: '件' })}`,
  }),
  changes: {
    en: 'What was changed',
    de: 'Was geändert wurde',
    fr: 'Ce qui a changé',
    es: 'Lo que cambió',
    pt: 'O que mudou',
    uk: 'Що змінено',
    ja: '変更点',
  },
  copies: {
    en: 'Also in',
    de: 'Auch in',
    fr: 'Aussi dans',
    es: 'También en',
    pt: 'Também em',
    uk: 'Також у',
    ja: '他の掲載先',
  },
  withdrawn: phrase<{ day?: string }>({
    en: ({ day }, say) =>
      `Its publisher withdrew this article${day === undefined ? '' : ` on ${say.day(day)}`}; it is no longer quoted.`,
    de: ({ day }, say) =>
      `Dieser Artikel wurde${day === undefined ? '' : ` am ${say.day(day)}`} zurückgezogen; er wird nicht mehr zitiert.`,
    fr: ({ day }, say) =>
      `Cet article a été retiré par son éditeur${day === undefined ? '' : ` le ${say.day(day)}`} ; il n’est plus cité.`,
    es: ({ day }, say) =>
      `Su editor retiró este artículo${day === undefined ? '' : ` el ${say.day(day)}`}; ya no se cita.`,
    pt: ({ day }, say) =>
      `O editor retirou este artigo${day === undefined ? '' : ` em ${say.day(day)}`}; ele não é mais citado.`,
    uk: ({ day }, say) =>
      `Видавець відкликав цю статтю${day === undefined ? '' : ` ${say.day(day)}`}; її більше не цитують.`,
    ja: ({ day }, say) =>
      `この記事は${day === undefined ? '' : `${say.day(day)}に`}配信元により取り下げられ、引用されません。`,
  }),
  withdrawnCoverage: {
    en: 'An article on this was withdrawn by its publisher:',
    de: 'Ein Artikel dazu wurde zurückgezogen:',
    fr: 'Un article sur ce sujet a été retiré par son éditeur :',
    es: 'Su editor retiró un artículo sobre esto:',
    pt: 'Um artigo sobre isso foi retirado pelo editor:',
    uk: 'Статтю про це відкликав її видавець:',
    ja: 'これに関する記事は配信元により取り下げられました：',
  },
})
