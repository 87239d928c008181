import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImpactZone, ZoneLine } from '../../../impact-zone/impact-zone.operations.ts'
import { facades } from './facade.ts'

type Corner = readonly [number, number]

const square = (west: number, south: number, east: number, north: number): Corner[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

const aZone = (line: ZoneLine | null, rings: readonly (readonly Corner[])[], law = 'fire/jet-fire'): ImpactZone =>
  ({ id: '1', line, law, geometry: { type: 'MultiPolygon', coordinates: [rings] } }) as unknown as ImpactZone

const house = { id: '1', heightM: 12, ring: square(0, 0, 2, 2) }
const length = ({ from, to }: { from: Corner; to: Corner }) => Math.hypot(to[0] - from[0], to[1] - from[1])
const total = (faces: ReturnType<typeof facades>) => faces.reduce((sum, face) => sum + length(face), 0)

test('of a wall only the part within the ring', () => {
  const faces = facades([house], [aZone('shelter', [square(-1, -1, 1, 1)])])
  expect(faces).toHaveLength(2)
  expect(total(faces)).toBeCloseTo(2)
  expect(faces[0]).toMatchObject({ line: 'shelter', heightM: 12, from: [0, 0], to: [1, 0] })
})

test('a building within has all its walls, one outside none', () => {
  expect(total(facades([house], [aZone('shelter', [square(-9, -9, 9, 9)])]))).toBeCloseTo(8)
  expect(facades([house], [aZone('shelter', [square(5, 5, 9, 9)])])).toEqual([])
})

test('a wall that crosses a narrow zone is reached between its two edges', () => {
  const faces = facades([house], [aZone('shelter', [square(0.5, -1, 1.5, 3)])])
  expect(faces).toHaveLength(2)
  expect(total(faces)).toBeCloseTo(2)
})

test('what lies in a hole is not reached', () => {
  expect(facades([house], [aZone('shelter', [square(-9, -9, 9, 9), square(-1, -1, 3, 3)])])).toEqual([])
})

test('the innermost line has the wall', () => {
  const faces = facades([house], [aZone('cordon', [square(-9, -9, 9, 9)]), aZone('must-leave', [square(-1, -1, 1, 3)])])
  const of = (line: ZoneLine) => total(faces.filter((face) => face.line === line))
  expect(of('must-leave')).toBeCloseTo(4)
  expect(of('cordon')).toBeCloseTo(4)
})

describe('what does harm at a wall', () => {
  const within = [square(-9, -9, 9, 9)]
  test('is a fire or an explosion, be it one of several laws', () => {
    expect(facades([house], [aZone('shelter', within, 'source/gas-orifice → fire/jet-fire')])).toHaveLength(4)
    expect(facades([house], [aZone('shelter', within, 'dispersion/isc3 | explosion/kingery-bulmash')])).toHaveLength(4)
  })
  test('is no cloud, and no zone that is on the bench only', () => {
    expect(facades([house], [aZone('shelter', within, 'source/gas-orifice → dispersion/isc3')])).toEqual([])
    expect(facades([house], [aZone(null, within)])).toEqual([])
  })
})

test('the parts of all walls inside one ring and outside it are all of the walls', () => {
  const side = fc.double({ min: -3, max: 5, noNaN: true })
  fc.assert(
    fc.property(side, side, fc.double({ min: 0.1, max: 4, noNaN: true }), (west, south, size) => {
      const ring = square(west, south, west + size, south + size)
      const inside = total(facades([house], [aZone('shelter', [ring])]))
      const outside = total(facades([house], [aZone('shelter', [square(-9, -9, 9, 9), ring])]))
      expect(inside + outside).toBeCloseTo(8, 4)
    }),
  )
})
