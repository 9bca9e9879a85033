import type { UploadedFile } from './request-body.ts'

/** A request that came, and how it was answered. */
export interface LoggedRequest {
  readonly method: string
  /** Below /api/v10, without the query. */
  readonly path: string
  /** The route by name; undefined where there is none. */
  route: string | undefined
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly files: readonly UploadedFile[]
  readonly userAgent: string | undefined
  /** 0 while it is not answered, and where the connection was cut. */
  status: number
  /** What was answered. */
  answer: unknown
}

/** A place where a body breaks a rule of Discord's, or of this bot. */
export interface Violation {
  /** The request: "POST /channels/:channelId/messages". */
  readonly route: string
  /** The rule's name, or "openapi". */
  readonly rule: string
  /** Where in the body: "embeds.0.title". */
  readonly at: string
  readonly message: string
  /** Whether Discord refuses it (and the double did), or only lets it pass. */
  readonly refused: boolean
}
