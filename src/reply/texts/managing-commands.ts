import { commandTexts } from '../command-texts.ts'

/** `/settings` as people see it. */
export const SETTINGS_COMMAND = commandTexts({
  name: {
    en: 'settings',
    de: 'einstellungen',
    fr: 'réglages',
    es: 'ajustes',
    pt: 'configurações',
    uk: 'налаштування',
    ja: '設定',
  },
  description: {
    en: 'See and change how the bot behaves in this server',
    de: 'Ansehen und ändern, wie sich der Bot auf diesem Server verhält',
    fr: 'Voir et changer le comportement du bot sur ce serveur',
    es: 'Ver y cambiar cómo se comporta el bot en este servidor',
    pt: 'Ver e mudar como o bot se comporta neste servidor',
    uk: 'Переглянути й змінити, як бот поводиться на цьому сервері',
    ja: 'このサーバーでのボットの動作を確認・変更します',
  },
})

/** `/privacy` as people see it. */
export const PRIVACY_COMMAND = commandTexts({
  name: {
    en: 'privacy',
    de: 'datenschutz',
    fr: 'confidentialité',
    es: 'privacidad',
    pt: 'privacidade',
    uk: 'приватність',
    ja: 'プライバシー',
  },
  description: {
    en: 'Show what the bot keeps, for how long, and how to delete it',
    de: 'Was der Bot aufbewahrt, wie lange, und wie du es löschst',
    fr: 'Ce que le bot conserve, combien de temps, et comment l’effacer',
    es: 'Qué guarda el bot, cuánto tiempo y cómo borrarlo',
    pt: 'O que o bot guarda, por quanto tempo e como apagar',
    uk: 'Що бот зберігає, як довго і як це видалити',
    ja: 'ボットが保存するもの、期間、削除の方法を示します',
  },
})

/** `/forget-me` as people see it. */
export const FORGET_COMMAND = commandTexts({
  name: {
    en: 'forget-me',
    de: 'vergiss-mich',
    fr: 'oublie-moi',
    es: 'olvídame',
    pt: 'esqueça-me',
    uk: 'забути-мене',
    ja: 'データ削除',
  },
  description: {
    en: 'Delete everything that the bot keeps about you',
    de: 'Alles löschen, was der Bot über dich aufbewahrt',
    fr: 'Effacer tout ce que le bot conserve à votre sujet',
    es: 'Borrar todo lo que el bot guarda sobre ti',
    pt: 'Apagar tudo o que o bot guarda sobre você',
    uk: 'Видалити все, що бот про вас зберігає',
    ja: 'あなたについて保存されたデータをすべて削除します',
  },
})
