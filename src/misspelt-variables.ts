import { distance } from 'fastest-levenshtein'
import { VARIABLES } from './config.ts'

/** A variable that nothing reads, and the one that it seems to be meant for. */
export interface MisspeltVariable {
  readonly name: string
  readonly meant: string
}

/** Letters that a misspelt name of a variable may have wrong. */
const MISSPELT = 2

/** The variables of the environment whose names are nearly those of the program's own that are not set. */
export function misspeltVariables(env: NodeJS.ProcessEnv): readonly MisspeltVariable[] {
  const unset = VARIABLES.filter((name) => (env[name] ?? '').trim() === '')
  return Object.keys(env).flatMap((name) => {
    if (VARIABLES.includes(name) || (env[name] ?? '').trim() === '') return []
    const meant = unset.find((own) => distance(own, name.toUpperCase()) <= MISSPELT)
    return meant === undefined ? [] : [{ name, meant }]
  })
}

/** Says so, as a sentence. */
export function misspeltVariable({ name, meant }: MisspeltVariable): string {
  return `Nothing reads the variable ${name}. Is ${meant} meant?`
}
