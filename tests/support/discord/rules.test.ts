import { describe, expect, it } from 'vitest'
import type { BodyKind } from './rules/body-kinds.ts'
import { COMMAND_EXAMPLES } from './rules/command-examples.ts'
import { COMPONENT_EXAMPLES } from './rules/component-examples.ts'
import { command, letters, message, option, withOptions } from './rules/example-bodies.ts'
import { HOUSE_EXAMPLES } from './rules/house-examples.ts'
import { MESSAGE_EXAMPLES } from './rules/message-examples.ts'
import { checkRules, ruleNames } from './rules/rules.ts'

const EXAMPLES = [...MESSAGE_EXAMPLES, ...COMPONENT_EXAMPLES, ...COMMAND_EXAMPLES, ...HOUSE_EXAMPLES]

const brokenRules = (kind: BodyKind, body: unknown): string[] => {
  const sent: unknown = JSON.parse(JSON.stringify(body))
  return [...new Set(checkRules(kind, sent, []).map((fault) => fault.rule))]
}

describe('the rules that the published specification does not enforce', () => {
  it.each(EXAMPLES)(
    '%s: a %s that breaks it is found, and the nearest that keeps it passes',
    (rule, kind, broken, kept) => {
      expect(brokenRules(kind, broken)).toContain(rule)
      expect(brokenRules(kind, kept)).toEqual([])
    },
  )

  it('asks for a description of every picture', () => {
    const files = [{ name: 'chart.png', part: 'files[0]', contentType: 'image/png' }]
    const silent = checkRules('message', message({ attachments: [{ id: '0' }] }), files)
    expect(silent.map((fault) => fault.rule)).toEqual(['picturesAreDescribed'])
    const told = message({ attachments: [{ id: '0', description: 'A chart.' }] })
    expect(checkRules('message', told, files)).toEqual([])
  })

  it('tells what Discord refuses from what it only lets pass', () => {
    const [house] = checkRules('message', { content: 'Hello.' }, [])
    const [refused] = checkRules('message', message({ content: letters(2001) }), [])
    expect(house?.refused).toBe(false)
    expect(refused?.refused).toBe(true)
  })

  it('has an example of every rule', () => {
    const shown = new Set(EXAMPLES.map(([rule]) => rule))
    const elsewhere = ['picturesAreDescribed']
    expect(ruleNames().filter((name) => !shown.has(name) && !elsewhere.includes(name))).toEqual([])
  })

  it('says where in a body a rule is broken', () => {
    const [fault] = checkRules(
      'commands',
      [command({ name: 'help' }), withOptions(option({ name: 'A B' }))],
      [],
    )
    expect(fault?.at).toEqual([1, 'options', 0, 'name'])
  })
})
