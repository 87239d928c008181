import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { mapStyle } from '../style/map-style.ts'
import { BANDS, exchanged, neighbour, ordered } from './layer-order.ts'

const drawn = mapStyle('https://city.example', 'zh').layers.map(({ id }) => id)

it('bands are what the style draws, one upon the other', () => {
  const banded = BANDS.flatMap(({ layers }) => layers)
  expect(drawn.filter((id) => banded.includes(id))).toEqual(banded)
  for (const { layers } of BANDS) {
    const first = drawn.indexOf(layers[0] ?? '')
    expect(drawn.slice(first, first + layers.length)).toEqual(layers)
  }
})

const band = fc.constantFrom(...BANDS)
const moves = band.chain(({ layers }) =>
  fc.array(fc.tuple(fc.constantFrom(...layers), fc.constantFrom(...layers)), { maxLength: 6 }),
)

test('whatever changes places, every layer is drawn once, and what is written says it whole', () => {
  fc.assert(
    fc.property(moves, (swaps) => {
      let moved: readonly string[] = []
      const hand = BANDS.map(({ layers }) => [...layers])
      for (const [one, other] of swaps) {
        moved = exchanged(moved, one, other)
        for (const layers of hand) {
          const [a, b] = [layers.indexOf(one), layers.indexOf(other)]
          if (a >= 0 && b >= 0) [layers[a], layers[b]] = [other, one]
        }
      }
      expect(BANDS.map(({ layers }) => ordered(layers, moved))).toEqual(hand)
      expect(moved.length).toBeLessThanOrEqual(2 * swaps.length)
    }),
    { numRuns: 60 },
  )
})

it('a stranger’s order moves nothing that is not there', () => {
  const lines = BANDS[1]?.layers ?? []
  expect(ordered(lines, ['no.such', '__proto__', 'building', 'gas.main', 'gas.main'])).toEqual(lines)
})

it('the next one is the next that is seen', () => {
  const points = BANDS[2]
  if (!points) throw new Error('no points')
  const [first = '', , third = ''] = points.layers
  const seen = new Set([first, third])
  expect(neighbour(points, [], { layer: first, by: 1, seen })).toBe(third)
  expect(neighbour(points, exchanged([], first, third), { layer: first, by: -1, seen })).toBe(third)
  expect(neighbour(points, [], { layer: third, by: 1, seen })).toBeUndefined()
})
