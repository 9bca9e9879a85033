/**
 * The World Health Organization by its initials, which are a small word to whoever reads their letters alone: behind an article or
 * "according to", or in capitals before what belongs to it. The band has a capital and small letters, or what a band has.
 */
const WHO =
  /(?<=\bthe\s)(?:WHO|who)(?=['’]s\b|\s|[?.!;:]|$)(?!['’]?s?\s+(?:who|band|tour|album|song|concert|gig|drummer|guitarist|singer|reunion)\b)|(?<=\baccording to\s)WHO\b|\bWHO(?=['’]s\b|\s+(?:chief|head|boss|director|officials?|experts?|guidelines?|data|figures|reports?|statement|spokes\p{L}+)\b)/gu

/** A question with initials written out that nothing could be searched for by. */
export function initialsInFull(question: string): string {
  // Where all is in capitals, nothing stands out by them.
  if (!/\p{Ll}/u.test(question)) return question
  return question.replace(WHO, 'World Health Organization')
}
