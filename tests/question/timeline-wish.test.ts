import { describe, expect, it } from 'vitest'
import { timelineWish } from '../../src/question/timeline-wish.ts'

describe('a wish for a timeline', () => {
  it.each([
    ['Timeline of the grain deal', 'grain deal'],
    ['timeline grain deal', 'grain deal'],
    ['please show me a timeline for the harbour works', 'harbour works'],
    ["what's the timeline of the talks?", 'talks'],
    ['grain deal timeline', 'grain deal'],
    ['a short chronology of Velm', 'Velm'],
  ])('names its topic: %s', (text, topic) => {
    expect(timelineWish(text)).toBe(topic)
  })

  it.each([
    'timeline',
    'timeline of it',
    'Who changed the timeline?',
    'When was the timeline of the works changed',
    'Did Velm keep to its timeline?',
    '',
  ])('is none in other words: %s', (text) => {
    expect(timelineWish(text)).toBeUndefined()
  })
})
