/** An invented story, from which pages of many shapes are made. */
export interface MadeStory {
  readonly title: string
  readonly author: string
  readonly outlet: string
  readonly language: string
  readonly section: string
  /** An instant with its offset. */
  readonly published: string
  readonly paragraphs: readonly string[]
}

export const FERRY: MadeStory = {
  title: 'Harbour Opens Second Ferry Pier After Nine Years of Delay',
  author: 'Mira Holm',
  outlet: 'Coast Courier',
  language: 'en',
  section: 'Transport',
  published: '2026-01-20T10:05:00+01:00',
  paragraphs: [
    'PORT ELLIS, Jan 20 - The second pier of the ferry harbour opened on Tuesday, nine years after it was promised and four years after the first pile was driven.',
    'It has room for 36 ferries and will handle 14,000 passengers a day, the harbour authority said.',
    '“We have waited for this longer than some of our passengers have lived,” said Tove Lindqvist, who heads the authority. “Nobody will miss the queue.”',
    'The pier cost 212 million crowns, almost twice the sum that the council set aside in 2017.',
    'An inquiry found in March that a third of the overrun was caused by a change of the foundations, which had to be set deeper after divers found an old wreck.',
    'Fishermen protested at the opening. They say that the new breakwater sends waves into the basin where their boats lie.',
    'The council has promised to measure the waves for a year.',
    'Services to the islands of Marn and Little Marn start on 1 February, with boats every 40 minutes in summer.',
  ],
}

export const RIVER: MadeStory = {
  title: 'Two Towns Agree to Share Water From the Arle as Drought Enters Third Year',
  author: 'Jonas Vale and Priya Raman',
  outlet: 'The Valley Observer',
  language: 'en-GB',
  section: 'Environment',
  published: '2026-02-03T18:30:00Z',
  paragraphs: [
    'Two towns that have quarrelled over the river Arle for a generation signed an agreement on Tuesday that gives each of them half of its water in dry months.',
    'Under the agreement Upper Arle may fill its reservoir only while the gauge at Tanner’s Bridge shows more than 80 centimetres.',
    'Lower Arle, which lies 30 kilometres downstream, will pay for a second gauge and may send its own engineer to read both.',
    'The region has had less than half of its usual rain since the autumn of 2023.',
    'Mayor Agnes Poole of Upper Arle called the agreement “fair, and overdue by about thirty years”.',
    'Her colleague from Lower Arle, Samir Haddad, said that he would have liked a higher mark at the bridge.',
    'Farmers between the towns are not part of the agreement, and some said that they would go on pumping.',
    'A spokeswoman for the water board said that pumping without a licence is fined with up to 5,000 pounds a day.',
    'The agreement runs until the end of 2030 and can be ended by either town with a notice of 18 months.',
  ],
}

export const BRIDGE: MadeStory = {
  title: 'Brücke über die Senne bleibt bis Ostern gesperrt',
  author: 'Karin Albrecht',
  outlet: 'Senner Tageblatt',
  language: 'de',
  section: 'Lokales',
  published: '2026-01-14T07:45:00+01:00',
  paragraphs: [
    'Die Brücke über die Senne bleibt länger gesperrt als geplant. Wie die Stadt am Mittwoch mitteilte, wird sie nicht vor Ostern für den Verkehr geöffnet.',
    'Grund sind Risse in zwei Trägern, die bei einer Prüfung im Dezember entdeckt wurden.',
    '„Wir öffnen erst, wenn wir sicher sind“, sagte die Baudezernentin Helga Storm.',
    'Die Umleitung führt über die Hafenstraße und kostet im Berufsverkehr etwa zwanzig Minuten.',
    'Die Kosten der Reparatur schätzt die Stadt auf 1,3 Millionen Euro. Das Land will die Hälfte übernehmen.',
  ],
}

export const SCHOOL: MadeStory = {
  title: 'У Вишневому відкрили школу з укриттям на 600 місць',
  author: 'Олена Гай',
  outlet: 'Вісник Долини',
  language: 'uk',
  section: 'Освіта',
  published: '2026-01-09T12:00:00+02:00',
  paragraphs: [
    'У Вишневому в п’ятницю відкрили нову школу, у підвалі якої облаштували укриття на 600 місць.',
    'Будівництво тривало два роки й коштувало 184 мільйони гривень, повідомила міська рада.',
    '«Діти нарешті вчитимуться разом, а не через екран», — сказала директорка школи Ірина Лис.',
    'В укритті є дванадцять класів, кухня та власний генератор, якого вистачить на три доби.',
    'Другу чергу будівництва, спортивну залу, обіцяють завершити до вересня.',
  ],
}

export const STATION: MadeStory = {
  title: '海沿いの駅舎、築百年で建て替えへ',
  author: '森田 葵',
  outlet: '潮風新聞',
  language: 'ja',
  section: '地域',
  published: '2026-01-16T09:00:00+09:00',
  paragraphs: [
    '海沿いの浜名駅の駅舎が、築百年を迎える来年に建て替えられることになった。鉄道会社が十六日、発表した。',
    '新しい駅舎は木造二階建てで、現在の屋根瓦の一部を再利用する。総工費は八億円を見込む。',
    '「古い駅の面影を残したい」と、設計を担当する建築家の谷口誠さんは話した。',
    '工事は四月に始まり、来年の十月に完成する予定だ。工事中も列車は通常通り停車する。',
    '駅は一日におよそ千二百人が利用しており、周辺の住民からは歓迎の声が上がっている。',
  ],
}
