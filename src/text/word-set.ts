/** The words of a list that are parted by spaces. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '))
