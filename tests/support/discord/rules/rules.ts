import type { Rule } from './rule.ts'

/** What a body is checked as. */
export type BodyKind =
  | 'message'
  | 'message-edit'
  | 'callback'
  | 'follow-up'
  | 'webhook-edit'
  | 'command'
  | 'command-edit'
  | 'commands'
  | 'thread'
  | 'direct-channel'

/** The rules of each kind of body. */
export const RULES: Readonly<Partial<Record<BodyKind, readonly Rule[]>>> = {}
