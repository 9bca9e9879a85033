/** An article and the revision at which it came to be as it is. */
export interface ArticleRevision {
  readonly id: string
  readonly revision: number
}

/**
 * What changed in the archive, by whichever process: each write of an article and each removal has a number of its own, larger
 * than all before, that is never used again.
 */
export interface RevisionLog {
  /** Which archive this is: no two have the same. */
  readonly archive: string
  /** The number of the last change. */
  last(): number
  /** At which revision an article came to be as it is; `undefined` for an id that is not held, or withdrawn. */
  of(articleId: string): number | undefined
  /** Every article that is held and not withdrawn, in no order. */
  all(): Iterable<ArticleRevision>
  /** What came after a revision: the articles that are held now (withdrawn ones too), and the ids of those that went. */
  since(revision: number): { readonly saved: readonly ArticleRevision[]; readonly removed: readonly string[] }
}
