import fc from 'fast-check'
import { expect, it } from 'vitest'
import { meetings } from './meeting.ts'

const endsAt = (places: readonly (readonly [number, number])[]) => ({
  longitudes: Float64Array.from(places, ([longitude]) => longitude),
  latitudes: Float64Array.from(places, ([, latitude]) => latitude),
})

/** Degrees of latitude in a metre. */
const METRE = 1 / 111_195

it('ends within the tolerance meet, those a little farther apart do not, and a chain is one meeting', () => {
  const at = (metres: number): [number, number] => [121.5, 30 + metres * METRE]
  expect(meetings(endsAt([at(0), at(0.49), at(5), at(5.51), at(9), at(9.4), at(9.8)]), 0.5)).toEqual([0, 4])
  expect(meetings(endsAt([at(3), at(3)]), 0.5)).toEqual([0])
  expect(meetings(endsAt([]), 0.5)).toEqual([])
})

it('whatever lies where, each end that has a neighbour belongs to one meeting, as found by holding each against all', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 60, -35))
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), fc.constantFrom(0.5, 1, 3), (found, metres) => {
      const places = found.map(([x, y, latitude]) => [10 + x * METRE * 0.7, latitude + y * METRE * 0.7] as const)
      return JSON.stringify(meetings(endsAt(places), metres)) === JSON.stringify(bySearching(places, metres))
    }),
    { seed: 3, numRuns: 200 },
  )
})

const bySearching = (places: readonly (readonly [number, number])[], metres: number): number[] => {
  const near = ([x, y]: readonly [number, number], [u, v]: readonly [number, number]): boolean => {
    const radian = Math.PI / 180
    const h =
      Math.sin(((v - y) * radian) / 2) ** 2 +
      Math.cos(y * radian) * Math.cos(v * radian) * Math.sin(((u - x) * radian) / 2) ** 2
    return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h)) <= metres
  }
  const seen = new Set<number>()
  return places.flatMap((_, first) => {
    if (seen.has(first)) return []
    const group = [first]
    seen.add(first)
    for (const one of group)
      for (const [other, place] of places.entries())
        if (!seen.has(other) && near(places[one] as [number, number], place)) {
          seen.add(other)
          group.push(other)
        }
    return group.length > 1 ? [first] : []
  })
}
