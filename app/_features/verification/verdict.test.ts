import { expect, test } from 'vitest'
import { needsReason, VERDICTS } from './verdict.ts'

test('only a false one needs its reason', () => {
  expect(VERDICTS.filter(needsReason)).toEqual(['false'])
})
