/** The first `longest` UTF-16 units of a text, or one less where that would part a surrogate pair. */
export function cutAtCharacter(text: string, longest: number): string {
  if (text.length <= longest) return text
  return text.slice(0, isHighSurrogate(text.charCodeAt(longest - 1)) ? longest - 1 : longest)
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
