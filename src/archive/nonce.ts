import { createHash } from 'node:crypto'

const NONCE_LENGTH = 24

/** The nonce of a notice's subject: a hash of it, so that each process and each start makes the same. */
export function nonceOf(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url').slice(0, NONCE_LENGTH)
}
