import { type ApiError, type ErrorTree, refusals } from './api-error.ts'
import { checkAgainstSpecification } from './openapi.ts'
import type { LoggedRequest, Violation } from './request-log.ts'
import { nameOf, type Route } from './router.ts'
import type { Fault } from './rules/rule.ts'
import { checkRules } from './rules/rules.ts'

/**
 * Checks a body against our rules, and against Discord's published specification where it is at hand.
 * @returns Every fault, those that Discord refuses and those that it lets pass.
 */
export function inspect(route: Route, request: LoggedRequest): readonly Fault[] {
  if (route.body === undefined) return []
  const faults = checkRules(route.body, request.body, request.files)
  return [...faults, ...checkAgainstSpecification(route, request.body)]
}

/** A fault as tests see it. */
export function asViolation(route: Route, fault: Fault): Violation {
  const { at, message, refused, rule } = fault
  return { route: nameOf(route), rule, at: at.join('.'), message, refused }
}

/** How Discord refuses a body with these faults; undefined where it lets all of them pass. */
export function refusalOf(faults: readonly Fault[]): ApiError | undefined {
  const refused = faults.filter((fault) => fault.refused)
  if (refused.length === 0) return undefined
  const isOnlyEmpty = refused.every((fault) => fault.code === 'EMPTY_MESSAGE')
  return isOnlyEmpty ? refusals.emptyMessage() : refusals.invalidForm(errorTree(refused))
}

/** The tree of errors that Discord answers with. */
function errorTree(faults: readonly Fault[]): ErrorTree {
  const tree: ErrorTree = {}
  for (const { at, code, message } of faults) {
    let node = tree
    for (const key of at) {
      const inner = node[key]
      const next: ErrorTree = inner === undefined || Array.isArray(inner) ? {} : (inner as ErrorTree)
      node[key] = next
      node = next
    }
    const known = Array.isArray(node._errors) ? node._errors : []
    if (!known.some((error) => error.code === code)) node._errors = [...known, { code, message }]
  }
  return tree
}
