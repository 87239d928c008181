import { expect, test } from 'vitest'
import { METRES_PER_DEGREE, metresPerDegreeEast } from '../../../../geo-data/place/place.ts'
import type { SceneAnswer } from '../scene.operations.ts'
import type { Position3, SceneSegment } from '../scene-plan.ts'
import { boxAt, spotOf } from './box.ts'

const SPOT = [121.9, 29.92] as const
const at = (east: number, up: number): Position3 => [
  SPOT[0] + east / metresPerDegreeEast(SPOT[1]),
  SPOT[1] + 3 / METRES_PER_DEGREE,
  up,
]
const aPipe = (positions: readonly Position3[], boreM: SceneSegment['boreM'] = null): SceneSegment => ({
  id: '1',
  sectorId: 'gas',
  kind: 'main',
  diameterMm: 200,
  boreM,
  positions,
})

test('a box is as large as the view allows, in steps of ten metres', () => {
  expect(boxAt(SPOT, 200, []).halfM).toBe(35)
  expect(boxAt(SPOT, 10, []).halfM).toBe(15)
  expect(boxAt(SPOT, 9_000, []).halfM).toBe(150)
})

test('it is dug below the deepest line in it, though that has no corner there', () => {
  expect(boxAt(SPOT, 100, [aPipe([at(-900, -6), at(900, -6)])]).depthM).toBe(8)
  expect(boxAt(SPOT, 100, [aPipe([at(-900, -10), at(900, -10)], [4.2, 3.6])]).depthM).toBe(14)
})

test('the walls of a deep one carry fewer lines', () => {
  expect(boxAt(SPOT, 100, []).lineM).toBe(1)
  expect(boxAt(SPOT, 100, [aPipe([at(-900, -10), at(900, -10)])]).lineM).toBe(5)
})

test('what lies beside it does not deepen it, and it is never a scratch or a shaft', () => {
  expect(boxAt(SPOT, 100, [aPipe([at(100, -30), at(900, -30)])]).depthM).toBe(4)
  expect(boxAt(SPOT, 100, [aPipe([at(-9, -300), at(9, -300)])]).depthM).toBe(40)
})

test('it is dug where the selection lies, be it a line or a thing', () => {
  const answer: SceneAnswer = {
    segments: [aPipe([at(-10, -1), at(10, -1)])],
    assets: [
      {
        id: '7',
        record: 'asset',
        sectorId: 'gas',
        kind: 'valve',
        attributes: {},
        geometry: { type: 'Point', coordinates: [121.95, 29.9] },
      },
    ],
    buildings: [],
    truncated: false,
  }
  expect(spotOf(answer, { record: 'segment', id: '1' })?.[0]).toBeCloseTo(SPOT[0], 6)
  expect(spotOf(answer, { record: 'asset', id: '7' })).toEqual([121.95, 29.9])
  expect(spotOf(answer, { record: 'sensor', id: '7' })).toBeNull()
  expect(spotOf(answer, null)).toBeNull()
})
