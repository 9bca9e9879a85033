/**
 * Words with which a question speaks of reports rather than of what they report ("the article that describes ..."). They are
 * searched for, at a small weight: nearly every article holds them, and a question's subject is seldom one of them.
 */
export const FRAMING_WORDS: ReadonlySet<string> = new Set(
  `article articles report reports reported reporting reportedly story stories piece pieces coverage covered post posts blog news newspaper outlet
  source sources according mention mentions mentioned describe describes described description discuss discusses discussed discussing discussion
  suggest suggests suggested suggesting claim claims claimed indicate indicates indicated indicating portray portrays portrayed portrayal
  state states stated statement regarding concerning respectively published publish publication detail details detailing detailed highlight highlights highlighted
  feature features featured name named individual person people company following information considering based
  both also similar different difference agree agreement consistent consistency inconsistent compare compared comparison contrast
  tell please know question answer happen happened timeline chronology summarise summarize summary overview recap sequence
  last past previous current today yesterday week month percentage percent proportion fraction amount`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
