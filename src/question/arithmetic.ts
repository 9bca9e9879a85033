/** What may stand before a sum, in lower case. */
const ASKED = /^(?:what(?:['’]?s| is| are)?|how much (?:is|are)|calculate|compute|solve|and)\s+/u

const NUMBER = String.raw`[(\s]*\d[\d.,]*\s*[)%]*\s*`
/** A stroke and a dash are left out: they stand in dates and scores. */
const OPERATOR = '(?:[+*×÷^=]|x|plus|minus|times|divided by|multiplied by|to the power of)'

const SUM = new RegExp(`^${NUMBER}(?:${OPERATOR}${NUMBER})+=?\\s*$`, 'u')

/** The longest text that is looked at. */
const LONGEST = 80

/** Whether a text is a sum to be worked out ("2+2", "what is 12 times 12?"), which no article answers. */
export function isArithmetic(text: string): boolean {
  const sum = text
    .trim()
    .toLowerCase()
    .replace(ASKED, '')
    .replace(/[?!]+$/u, '')
  return text.length <= LONGEST && SUM.test(sum)
}
