/** What people say to a bot without asking anything, in the words of a chat. */
const SAID =
  /(?:hi|hiya|hello|hey|yo|good (?:bot|morning|afternoon|evening|night|job|one|work)|bad bot|well done|thanks?(?: you)?(?: so much| a lot| very much)?|thx|tysm|ty|cheers|ok(?:ay)?|kk|cool|nice(?: one)?|great|perfect|awesome|wow|l(?:o|ma)+l?|lmf?ao|rofl|ha(?:ha)+|bye|goodbye|see you|sorry|np|no problem|never ?mind|nvm|yes|no|yep|nope|sup|test|testing)/u

/** Whom it is said to, and what stands between. */
const ONLY_PLEASANTRIES = new RegExp(
  `^(?:${SAID.source}(?:[\\s,]+(?:dateline|bot|buddy|mate|man|dude|everyone|all|there|again))*[^\\p{L}\\p{N}]*)+$`,
  'u',
)

/** The longest text that is looked at. */
const LONGEST = 80

/** Whether a text greets, thanks or laughs and asks nothing. */
export function isPleasantry(text: string): boolean {
  const said = text.trim().toLowerCase()
  return said.length <= LONGEST && ONLY_PLEASANTRIES.test(said)
}
