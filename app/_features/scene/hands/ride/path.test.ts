import { describe, expect, test } from 'vitest'
import { METRES_PER_DEGREE, metresPerDegreeEast } from '../../../../../geo-data/place/place.ts'
import type { Position3 } from '../../scene-plan.ts'
import { cornersBetween, nextStop, overGroundM, pathOf, pointAt, positionAt } from './path.ts'

/** So many metres east and north of a corner of the city. */
const at = (east: number, north: number, up = -1): Position3 => [
  121.9 + east / metresPerDegreeEast(29.92),
  29.92 + north / METRES_PER_DEGREE,
  up,
]

/** A hundred metres east, then fifty north and a metre down. */
const BENT = pathOf([at(0, 0), at(100, 0), at(100, 50, -2)])

test('chainage is counted over the ground, from corner to corner', () => {
  expect(BENT.chainagesM[1]).toBeCloseTo(100, 3)
  expect(BENT.lengthM).toBeCloseTo(150, 2)
})

test('a riser adds no chainage', () => {
  expect(pathOf([at(0, 0, -3), at(0, 0, 0), at(10, 0, 0)]).lengthM).toBeCloseTo(10, 3)
})

test('between two corners the depth is between theirs', () => {
  const position = positionAt(BENT, 125)
  expect(position[2]).toBeCloseTo(-1.5, 3)
  expect(overGroundM(position, at(100, 25))).toBeLessThan(0.01)
})

test('nobody goes beyond the ends', () => {
  expect(positionAt(BENT, -5)).toEqual(BENT.positions[0])
  expect(positionAt(BENT, 1_000)).toEqual(BENT.positions.at(-1))
})

describe('the heading', () => {
  test('is that of the line, clockwise from north', () => {
    expect(pointAt(BENT, 50, 5).headingRad).toBeCloseTo(Math.PI / 2, 3)
    expect(pointAt(BENT, 130, 5).headingRad).toBeCloseTo(0, 3)
  })

  test('turns through a corner', () => {
    expect(pointAt(BENT, 100, 5).headingRad).toBeCloseTo(Math.PI / 4, 2)
  })

  test('holds at the very end', () => {
    expect(pointAt(BENT, BENT.lengthM, 5).headingRad).toBeCloseTo(0, 3)
  })
})

test('a piece keeps the corners within it, and none of those at its ends twice', () => {
  expect(cornersBetween(BENT, 50, 140).map(Math.round)).toEqual([50, 100, 140])
  expect(cornersBetween(BENT, 100, BENT.lengthM)).toHaveLength(2)
})

test('a step ends at a corner that lies on its way, else after its length, and never past an end', () => {
  expect(nextStop(BENT, 90, 20, 1)).toBeCloseTo(100, 3)
  expect(nextStop(BENT, 100, 20, 1)).toBeCloseTo(120, 3)
  expect(nextStop(BENT, 140, 20, 1)).toBeCloseTo(BENT.lengthM, 6)
  expect(nextStop(BENT, 110, 20, -1)).toBeCloseTo(100, 3)
  expect(nextStop(BENT, 10, 20, -1)).toBe(0)
})
