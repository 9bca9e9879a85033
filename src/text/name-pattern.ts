/**
 * A name as the source of a regular expression that finds it, each character standing for itself, whatever blanks part its words: a line
 * may end within it.
 * @param between what may part its words
 */
export const namePattern = (name: string, between = String.raw`\s+`): string =>
  name.split(/\s+/u).map(RegExp.escape).join(between)
