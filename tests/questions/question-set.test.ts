import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWireText } from '../../src/ingest/read-wire-text.ts'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { createSourceNames } from '../../src/question/source-names.ts'
import { readQuestionCases } from './question-case.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const ASKED_ON = '2026-01-21'

const cases = readQuestionCases(join(import.meta.dirname, 'seeds.jsonl'))
const answerable = cases.filter(({ answers }) => answers.length > 0)

function bodyOf(article: string): string {
  return readWireText(readFileSync(join(SEEDS, `${article}.txt`), 'utf8')).body.toLowerCase()
}

describe('the questions over the sample articles', () => {
  it('are at least 130, and at least 35 of them have no answer there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(130)
    expect(cases.filter(({ kind }) => kind === 'null').length).toBeGreaterThanOrEqual(35)
  })

  it('have an id each, and follow a question that stands before them', () => {
    const seen = new Set<string>()
    for (const { id, follows } of cases) {
      expect(seen, id).not.toContain(id)
      if (follows !== undefined) expect(seen, id).toContain(follows)
      seen.add(id)
    }
  })

  it('name articles that exist', () => {
    for (const { id, articles } of cases) {
      for (const article of articles)
        expect(existsSync(join(SEEDS, `${article}.txt`)), `${id}: ${article}`).toBe(true)
    }
  })

  it('accept only words that stand in an article named, and name no article without any of them', () => {
    for (const { id, answers, articles } of answerable) {
      const bodies = articles.map(bodyOf)
      for (const answer of answers) {
        expect(
          bodies.some((body) => body.includes(answer.toLowerCase())),
          `${id}: ${answer}`,
        ).toBe(true)
      }
      for (const [at, body] of bodies.entries()) {
        expect(
          answers.some((answer) => body.includes(answer.toLowerCase())),
          `${id}: ${articles[at]}`,
        ).toBe(true)
      }
    }
  })

  it('name no article and no highlight where nothing answers', () => {
    for (const { id, answers, articles, highlight } of cases) {
      if (answers.length === 0)
        expect({ articles, highlight }, id).toEqual({ articles: [], highlight: undefined })
    }
  })

  it('are understood to mean the days that they name', () => {
    const sources = createSourceNames(['Dateline background'])
    for (const { id, question, asOf = ASKED_ON, dates } of cases) {
      if (dates !== undefined) expect(parseQuestion(question, { asOf, sources }).dates, id).toEqual(dates)
    }
  })
})
