import { expect, test } from 'vitest'
import { draftOf } from './draft.ts'

const facts = { title: '建设路 燃气积聚', verification: '属实', exercise: null, lines: [], suspect: null }

test('a draft holds what is known and nothing else', () => {
  expect(draftOf(facts)).toBe('建设路 燃气积聚 · 属实')
})

test('zones and the suspect follow, one a line', () => {
  const lines = [
    { name: '必须撤离', radius: '17 m', people: '' },
    { name: '就地避险', radius: '202 m', people: '约2,000人' },
  ]
  expect(draftOf({ ...facts, lines, suspect: '疑似 RQ-M-0190' }).split('\n')).toEqual([
    '建设路 燃气积聚 · 属实',
    '必须撤离 17 m',
    '就地避险 202 m 约2,000人',
    '疑似 RQ-M-0190',
  ])
})

test('a drill is named before everything', () =>
  expect(draftOf({ ...facts, exercise: '【演练】' })).toMatch(/^【演练】/))
