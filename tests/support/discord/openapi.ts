import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { fieldsOf } from './json.ts'
import type { Route } from './router.ts'
import type { Fault } from './rules/rule.ts'

/** Where Discord's published specification lies when it is at hand: beside the project. */
export const SPECIFICATION: string = fileURLToPath(
  new URL('../../../../shared/discord/openapi.json', import.meta.url),
)

/** Whether the specification is at hand. Without it our own rules stand alone. */
export const hasSpecification: boolean = existsSync(SPECIFICATION)

/** The callbacks by the type of their body, so that an error speaks of the one that was meant. */
const CALLBACKS: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
}

/** A template's parameter, as we write it (:channelId) and as the specification does ({channel_id}). */
const PARAMETER = /:\w+|\{\w+\}/g

let loaded: { readonly ajv: Ajv2020; readonly document: Specification } | undefined
const compiled = new Map<string, ValidateFunction | undefined>()

interface Specification {
  readonly paths: Readonly<Record<string, unknown>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

/** Says where a body breaks the specification; nothing where it keeps it, or where the specification is not there. */
export function checkAgainstSpecification(route: Route, body: unknown): readonly Fault[] {
  if (!hasSpecification) return []
  const check = schemaFor(route, body)
  if (check === undefined || check(body ?? null)) return []
  return leavesOf(check.errors ?? []).map((error) => ({
    rule: 'openapi',
    at: error.instancePath.split('/').slice(1),
    code: codeOf(error),
    message: `${error.message ?? error.keyword} ${JSON.stringify(error.params)}`,
    refused: true,
  }))
}

/** An answer of the double's own, checked: what is wrong with it, in words. */
export function checkAnswer(
  route: Pick<Route, 'method' | 'path'>,
  status: number,
  body: unknown,
): readonly string[] {
  if (!hasSpecification) return []
  const operation = operationOf(route)
  const pointer = operation?.pointer
  const answers = fieldsOf(operation?.fields.responses)
  const content = fieldsOf(fieldsOf(answers[String(status)]).content)
  if (pointer === undefined || content['application/json'] === undefined) return []
  const check = compile(`${pointer}/responses/${status}/content/application~1json/schema`)
  if (check(body)) return []
  return leavesOf(check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

function schemaFor(route: Route, body: unknown): ValidateFunction | undefined {
  if (route.body === 'callback') {
    const name = CALLBACKS[Number(fieldsOf(body).type)]
    if (name !== undefined) return compile(`/components/schemas/${name}`)
  }
  const operation = operationOf(route)
  if (operation === undefined || operation.fields.requestBody === undefined) return undefined
  return compile(`${operation.pointer}/requestBody/content/application~1json/schema`)
}

function operationOf(
  route: Pick<Route, 'method' | 'path'>,
): { readonly pointer: string; readonly fields: Readonly<Record<string, unknown>> } | undefined {
  const { document } = load()
  const wanted = route.path.replaceAll(PARAMETER, '*')
  const path = Object.keys(document.paths).find((it) => it.replaceAll(PARAMETER, '*') === wanted)
  if (path === undefined) return undefined
  const method = route.method.toLowerCase()
  const fields = fieldsOf(document.paths[path])[method]
  const escaped = path
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D')
  return fields === undefined
    ? undefined
    : { pointer: `/paths/${escaped}/${method}`, fields: fieldsOf(fields) }
}

function compile(pointer: string): ValidateFunction {
  const known = compiled.get(pointer)
  if (known !== undefined) return known
  const check = load().ajv.compile({ $ref: `discord#${pointer}` })
  compiled.set(pointer, check)
  return check
}

function load(): { readonly ajv: Ajv2020; readonly document: Specification } {
  if (loaded !== undefined) return loaded
  const document = JSON.parse(readFileSync(SPECIFICATION, 'utf8'), acceptPermissionText) as Specification
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  addFormats.default(ajv)
  ajv.addFormat('snowflake', /^\d{1,20}$/)
  ajv.addFormat('nonce', true)
  ajv.addSchema(document, 'discord')
  loaded = { ajv, document }
  return loaded
}

/** Permissions travel as text, and Discord takes them so; the specification says integers alone. */
function acceptPermissionText(key: string, value: unknown): unknown {
  if (key !== 'default_member_permissions' || fieldsOf(value).type === undefined) return value
  return { anyOf: [value, { type: 'string', pattern: '^\\d+$' }] }
}

/** The errors that say most: none of a union's own, and where a union failed, those of its likeliest branch. */
function leavesOf(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const own = errors.filter((error) => !['oneOf', 'anyOf', 'allOf', '$ref'].includes(error.keyword))
  const deepest = Math.max(...own.map((error) => error.instancePath.split('/').length))
  const telling = own.filter((error) => error.instancePath.split('/').length === deepest)
  return telling.length > 0 ? telling : errors
}

function codeOf(error: ErrorObject): string {
  const codes: Readonly<Record<string, string>> = {
    maxLength: 'BASE_TYPE_MAX_LENGTH',
    minLength: 'BASE_TYPE_BAD_LENGTH',
    maxItems: 'BASE_TYPE_BAD_LENGTH',
    required: 'BASE_TYPE_REQUIRED',
    enum: 'BASE_TYPE_CHOICES',
    maximum: 'NUMBER_TYPE_MAX',
    minimum: 'NUMBER_TYPE_MIN',
  }
  return codes[error.keyword] ?? 'BASE_TYPE_INVALID'
}
