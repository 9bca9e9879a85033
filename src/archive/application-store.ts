/** The applications of Discord (bots) that worked on this archive, so that one does not take another's servers for left ones. */
export interface ApplicationStore {
  /**
   * Takes note that an application works on the archive, and forgets those that have not since an instant.
   * @returns the others.
   */
  use(
    applicationId: string,
    options: { readonly nowMs: number; readonly forgetBeforeMs: number },
  ): Promise<readonly string[]>
}
