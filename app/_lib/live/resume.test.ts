import { expect, test } from 'vitest'
import { resumeFrom } from './resume.ts'

test('a wire that comes back goes on after the last that was heard', () => {
  expect(resumeFrom(null, '90')).toBe('90')
  expect(resumeFrom('90', '90')).toBe('90')
  expect(resumeFrom('90', '100')).toBe('90')
})

test('after a long absence, or before another record, it begins where the record is', () => {
  expect(resumeFrom('90', '2091')).toBe('2091')
  expect(resumeFrom('90', '4')).toBe('4')
})
