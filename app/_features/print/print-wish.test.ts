import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_TITLE } from '../../../geo-data/print/print.ts'
import { titleOnSheet } from './print-wish.ts'

test('a sheet of one of two maps says which one it is', () => {
  expect(titleOnSheet(' 老城 ', '对比右侧：回看 11-23 15:24:15 非实时')).toBe(
    '老城 [对比右侧：回看 11-23 15:24:15 非实时]',
  )
  expect(titleOnSheet('老城', null)).toBe('老城')
})

test('however long its title or the name of a what-if, it is one that the record takes, and both are begun on it', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((text) => `图${text}`)
  fc.assert(
    fc.property(words, words, (title, side) => {
      const said = titleOnSheet(title, side)
      expect([...said].length).toBeLessThanOrEqual(LONGEST_TITLE)
      expect(said.startsWith('图')).toBe(true)
      expect(said).toContain('[图')
    }),
  )
})
