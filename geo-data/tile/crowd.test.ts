import { expect, test } from 'vitest'
import { fewestGathered } from './crowd.ts'

test('the nearer the eye the fewer make a crowd, and on the deepest tiles each stands alone', () => {
  const zooms = Array.from({ length: 21 }, (_, z) => fewestGathered(z))
  const gathering = zooms.filter((fewest) => fewest !== null)
  expect(gathering).toEqual(gathering.toSorted((a, b) => b - a))
  expect(gathering.every((fewest) => fewest > 1)).toBe(true)
  expect(zooms.slice(16)).toEqual([null, null, null, null, null])
})
