import { expect, test } from 'vitest'
import { SCENE_MS, turnAt, turnsOf } from './rotation.ts'

const turns = ['overview', 'gas', 'chemical'] as const
const calm = { unacknowledgedP1: false, taken: false }

test('a calm wall turns from scene to scene and begins again, and says when', () => {
  const seen = [0, 1, 2, 3].map((turn) => turnAt(turns, turn * SCENE_MS + 1, calm))
  expect(seen.map(({ scene }) => scene)).toEqual(['overview', 'gas', 'chemical', 'overview'])
  expect(seen.map(({ until }) => until)).toEqual([1, 2, 3, 4].map((turn) => turn * SCENE_MS))
})

test('whatever calls brings the overview, at once and for as long as it calls', () => {
  for (const reason of ['unacknowledgedP1', 'taken'] as const)
    expect(turnAt(turns, SCENE_MS + 1, { ...calm, [reason]: true })).toEqual({ scene: 'overview', until: null })
})

test('however many scenes there are, the overview is never far, and each has its turn', () => {
  expect(turnsOf('all', ['a', 'b', 'c', 'd', 'e'])).toEqual(['all', 'a', 'b', 'c', 'all', 'd', 'e'])
  expect(turnsOf('all', [])).toEqual(['all'])
})
