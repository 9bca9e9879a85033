/** Work that only one of several processes over one archive is to do at a time. */
export interface LeaseStore {
  /**
   * Takes or extends a lease. One that ran out is free for anybody, so that a process that was killed holds nothing up.
   * @param options.owner the same for each call of one process, and no other's.
   * @returns whether it is held now.
   */
  take(options: {
    readonly name: string
    readonly owner: string
    readonly nowMs: number
    readonly leaseMs: number
  }): Promise<boolean>
  /** Gives a lease back, if it is held. */
  release(name: string, owner: string): Promise<void>
}
