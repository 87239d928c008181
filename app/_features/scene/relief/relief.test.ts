import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { METRES_PER_DEGREE, metresPerDegreeEast } from '../../../../geo-data/place/place.ts'
import { between } from '../hands/ride/path.ts'
import type { Block, Position3 } from '../scene-plan.ts'
import { raisedRoom } from './raised-room.ts'
import { along, FLAT, footingOf, type Relief, raisedBlock, raisedColumn, raisedLines, reliefFrom } from './relief.ts'

const [LON, LAT] = [121.9, 29.92] as const
const EAST = metresPerDegreeEast(LAT)
const at = (eastM: number, northM: number, up: number): Position3 => [
  LON + eastM / EAST,
  LAT + northM / METRES_PER_DEGREE,
  up,
]

/** A valley from south to north, 40 m deep, its bottom at LON: heights every thirty metres. */
const VALLEY = reliefFrom({
  bounds: { west: LON - 300 / EAST, south: LAT - 0.01, east: LON + 300 / EAST, north: LAT + 0.01 },
  columns: 21,
  rows: 2,
  heights: Float32Array.from({ length: 42 }, (_, index) => 100 - 40 * Math.exp(-((((index % 21) - 10) / 3) ** 2))),
})
const groundAt = ([longitude, latitude]: Position3, { heightAt }: Relief = VALLEY) => heightAt(longitude, latitude)

describe('a line on the relief', () => {
  test('is itself on flat ground', () => {
    const line = [at(0, 0, -1), at(50, 0, -2)]
    expect(along(FLAT, line)).toBe(line)
    const kind = {
      sectorId: 'gas',
      kind: 'main',
      ids: Int32Array.of(1),
      starts: Uint32Array.of(0, 0),
      positions: new Float64Array(),
    }
    expect(raisedLines(FLAT, kind)).toBe(kind)
  })

  test('that crosses a valley goes down into it: it keeps its depth everywhere', () => {
    const line = along(VALLEY, [at(-250, 0, -1.5), at(250, 0, -1.5)])
    expect(Math.min(...line.map(([, , height]) => height))).toBeCloseTo(58.5, 0)
    for (const [index, to] of line.slice(1).entries())
      for (const share of [0, 0.25, 0.5, 0.75]) {
        const spot = between(line[index] ?? to, to, share)
        expect(Math.abs(groundAt(spot) - spot[2] - 1.5)).toBeLessThan(0.75)
      }
  })

  test('keeps its ends, and its depth at every corner', () => {
    const metres = fc.double({ min: -400, max: 400, noNaN: true })
    const depths = fc.double({ min: -12, max: 3, noNaN: true })
    fc.assert(
      fc.property(metres, metres, depths, depths, (from, to, first, last) => {
        const line = along(VALLEY, [at(from, 0, first), at(to, 20, last)])
        const [start, end] = [line[0], line.at(-1)]
        expect((start?.[2] ?? 0) - groundAt(at(from, 0, 0))).toBeCloseTo(first, 6)
        expect((end?.[2] ?? 0) - groundAt(at(to, 20, 0))).toBeCloseTo(last, 6)
      }),
    )
  })

  test('packed with others, each keeps its own', () => {
    const two = [
      [at(-100, 0, -1), at(100, 0, -1)],
      [at(0, 50, -2), at(0, 60, -3)],
    ]
    const kind = {
      sectorId: 'gas',
      kind: 'main',
      ids: Int32Array.of(7, 9),
      starts: Uint32Array.of(0, 2, 4),
      positions: Float64Array.from(two.flat(2)),
    }
    const { starts, positions, ids } = raisedLines(VALLEY, kind)
    expect([...ids]).toEqual([7, 9])
    expect(starts[2]).toBe(positions.length / 3)
    const second = positions.slice((starts[1] ?? 0) * 3)
    expect([second[2], second.at(-1)]).toEqual([expect.closeTo(58, 3), expect.closeTo(57, 3)])
  })
})

const ring = (west: number, east: number) =>
  [at(west, 0, 0), at(east, 0, 0), at(east, 20, 0), at(west, 20, 0), at(west, 0, 0)].map(([x, y]) => [x, y] as const)
const aBlock = (part: Partial<Block>): Block => ({
  selection: { record: 'asset', id: '1' },
  ring: ring(-150, 150),
  topM: 12,
  bottomM: 0,
  colour: '#ffffff',
  ...part,
})

describe('what stands on the relief', () => {
  test('reaches down to the lowest ground under its edge', () => {
    const { lowestM, meanM } = footingOf(VALLEY, ring(30, 60))
    expect(lowestM).toBeCloseTo(groundAt(at(30, 0, 0)), 3)
    expect(meanM).toBeCloseTo((groundAt(at(30, 0, 0)) + groundAt(at(60, 0, 0))) / 2, 3)
    expect(footingOf(FLAT, ring(30, 60))).toEqual({ lowestM: 0, meanM: 0 })
  })

  test('hangs over the bottom of the valley where it is a deck, not over its corners', () => {
    const deck = raisedBlock(VALLEY, aBlock({ topM: 12, bottomM: 10 }))
    expect([deck.bottomM, deck.topM]).toEqual([expect.closeTo(70, 0), expect.closeTo(72, 0)])
    const tank = raisedBlock(VALLEY, aBlock({ ring: ring(150, 151) }))
    expect(tank.topM).toBeCloseTo(groundAt(at(150, 0, 0)) + 12, 1)
  })

  test('goes as deep into it as on flat ground', () => {
    const chamber = { selection: { record: 'asset', id: '1' }, longitude: LON, latitude: LAT, radiusM: 1, topM: 0.2 }
    expect(raisedColumn(VALLEY, { ...chamber, bottomM: -3, colour: '#ffffff' })).toMatchObject({
      topM: expect.closeTo(60.2, 3),
      bottomM: expect.closeTo(57, 3),
    })
  })

  test('a tunnel bends with the lines in it', () => {
    const [from, to] = [at(-200, 0, -8), at(200, 0, -8)]
    const standing = (position: Position3) => ({ position, headingRad: Math.PI / 2 })
    const room = {
      id: '1',
      bore: [4, 3.6] as const,
      axis: [from, to].map(standing),
      ribs: [standing(at(0, 0, -8))],
      doors: [],
    }
    const { axis, ribs } = raisedRoom(VALLEY, room)
    expect(axis.map(({ position }) => position)).toEqual(along(VALLEY, [from, to]))
    expect(axis[3]?.headingRad).toBeCloseTo(Math.PI / 2, 6)
    expect(ribs[0]?.position[2]).toBeCloseTo(52, 3)
    expect(raisedRoom(FLAT, room)).toBe(room)
  })
})
