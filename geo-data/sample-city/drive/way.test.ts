import { describe, expect, it } from 'vitest'
import { lengthOf, metresBetween, type Position, place } from '../ground.ts'
import { streetPlan } from '../land/street.ts'
import { boardOf, streetMap } from './streets.ts'
import { placeOnWay, wayBetween } from './way.ts'

const map = streetMap(streetPlan().streets)
const station = place([-250, -380])

describe('a way along the streets of the sample city', () => {
  it('joins both banks of the river and is not much longer than the streets make it', () => {
    for (const to of [place([1440, 1690]), place([-1790, -1140]), place([2640, -2110])]) {
      const way = wayBetween(map, station, to) ?? []
      expect([way[0], way.at(-1)]).toEqual([station, to])
      expect(lengthOf(way) / metresBetween(station, to)).toBeLessThan(1.9)
    }
  })

  it('goes nowhere faster than from one bend to the next', () => {
    const way = wayBetween(map, station, place([810, 1410])) ?? []
    const hops = way.slice(1).map((at, before) => metresBetween(way[before] as Position, at))
    expect(Math.max(...hops.slice(1, -1))).toBeLessThan(70)
  })

  it('is found again on the drawing board', () => {
    for (const at of [
      [-4480, -2700],
      [3240, -2700],
      [150, 1230],
    ] as const) {
      const [u, v] = boardOf(place(at))
      expect(Math.hypot(u - at[0], v - at[1])).toBeLessThan(1)
    }
  })

  it('is gone at a walk of metres, looking ahead, and ends where it ends', () => {
    const way: Position[] = [
      [121.9, 29.9],
      [121.9, 29.91],
      [121.91, 29.91],
    ]
    const north = metresBetween([121.9, 29.9], [121.9, 29.91])
    expect(placeOnWay(way, north / 2)).toEqual({ at: [121.9, 29.905], headingDeg: 0 })
    expect(placeOnWay(way, north + 10).headingDeg).toBeCloseTo(90)
    expect(placeOnWay(way, 1e6)).toEqual({ at: [121.91, 29.91], headingDeg: null })
  })
})
