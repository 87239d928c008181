import { expect, it } from 'vitest'
import { startCodeIndex } from './code-index.ts'

it('knows the first record of each code, however many there are', () => {
  const index = startCodeIndex()
  for (let record = 1; record <= 20_000; record += 1) expect(index.firstWith(`P${record}`, record)).toBeUndefined()
  for (let record = 1; record <= 20_000; record += 997) expect(index.firstWith(`P${record}`, 30_000)).toBe(record)
  expect(index.firstWith('P20001', 20_001)).toBeUndefined()
})
