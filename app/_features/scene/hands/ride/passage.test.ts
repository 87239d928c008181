import { expect, test } from 'vitest'
import { metresPerDegreeEast } from '../../../../../geo-data/place/place.ts'
import type { Position3 } from '../../scene-plan.ts'
import { eyeAt, linesIn, roomOf, roomsAround } from './passage.ts'
import { runFrom } from './run.ts'
import { aSegment, at } from './test-tunnel.ts'

const CABINS = [0, 1, 2, 3].map((index) => aSegment(`cabin-${index}`, [at(index * 200), at(index * 200 + 200)]))
const run = runFrom(CABINS, 'cabin-0')
if (!run) throw new Error('there is a tunnel')

test('the eye is a metre and sixty above the floor, beside the axis and within the bore', () => {
  const eye = eyeAt(run.path, [4.2, 3.6], 50)
  expect(eye.upM + 3.6 / 2).toBeCloseTo(1.6)
  expect(eye.rightM).toBeGreaterThan(0.5)
  expect(eye.rightM).toBeLessThan(4.2 / 2 - 0.5)
  expect(eyeAt(run.path, [1.9, 3], 50).rightM).toBeLessThan(1.9 / 2 - 0.3)
})

test('a compartment has a door at both ends, just inside, and a rib every ten metres between its walls', () => {
  const room = run.spans[1] && roomOf(run, run.spans[1])
  expect(room?.doors.map(({ position }) => Math.round((position[0] - 121.9) * metresPerDegreeEast(29.92)))).toEqual([
    200, 400,
  ])
  expect(room?.ribs).toHaveLength(19)
})

test('one sees the compartment one stands in and its neighbours', () => {
  expect(roomsAround(run, 10).map(({ id }) => id)).toEqual(['cabin-0', 'cabin-1'])
  expect(roomsAround(run, 450).map(({ id }) => id)).toEqual(['cabin-1', 'cabin-2', 'cabin-3'])
})

test('lines lie in a compartment when they are within its bore from end to end', () => {
  const room = run.spans[0] && roomOf(run, run.spans[0])
  if (!room) throw new Error('there is a compartment')
  const pipe = (id: string, positions: readonly Position3[]) => aSegment(id, positions, { boreM: null })
  const inside = pipe('inside', [at(0, 0, -10.9), at(200, 0, -10.9)])
  const above = pipe('above', [at(0, 0, -2), at(200, 0, -2)])
  const beside = pipe('beside', [at(0, 4.5, -10), at(200, 4.5, -10)])
  const leaves = pipe('leaves', [at(0, 0, -10), at(200, 30, -10)])
  const next = pipe('next', [at(200, 0, -10.9), at(400, 0, -10.9)])
  const found = linesIn(room, [...CABINS, inside, above, beside, leaves, next])
  expect(found.map(({ id }) => id)).toEqual(['inside'])
})
