/** A character that leaves something to be seen: no white space, no control, nothing that is only there for its neighbours. */
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether people see anything of a text: of a zero width space alone they see nothing. */
export function isSeen(text: string): boolean {
  return SEEN.test(text)
}
