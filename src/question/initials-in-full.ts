/** What the band has, and who is who: neither is the organisation. */
const NOT_OF_IT =
  "(?!['’]?s?\\s+(?:who|band|tour|album|song|concert|gig|drummer|guitarist|singer|reunion)\\b)"

/**
 * The World Health Organization by its initials, which are a small word to whoever reads their letters alone: behind an article, in
 * capitals behind "according to" or before what belongs to it. The band is written with a capital and small letters.
 */
const WHO = new RegExp(
  [
    `(?<=\\b[Tt]he\\s)WHO\\b${NOT_OF_IT}`,
    `(?<=\\bthe\\s)who(?=['’]s\\b|\\s|[?.!;:]|$)${NOT_OF_IT}`,
    '(?<=\\baccording to\\s)WHO\\b',
    "\\bWHO(?=['’]s\\b|\\s+(?:chief|head|boss|director|officials?|experts?|guidelines?|data|figures|reports?|statement|spokes\\p{L}+)\\b)",
  ].join('|'),
  'gu',
)

/** What they stand for. */
export const IN_FULL = 'World Health Organization'

/** A question with initials written out that nothing could be searched for by. */
export function initialsInFull(question: string): string {
  // Where all is in capitals, nothing stands out by them.
  if (!/\p{Ll}/u.test(question)) return question
  return question.replace(WHO, IN_FULL)
}
