/** The archive cannot be opened, read or written; the message names the action, the file and the reason. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}
