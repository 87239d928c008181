import { expect, test } from 'vitest'
import { DENSITY_COLOURS, DENSITY_STEPS, populated } from './population.ts'

const region = { regionId: 1, people: 1234, areaM2: 200_000, uncounted: 2 }

test('people of a region are said as uncertain, to the ten, and how close they live', () => {
  expect(populated([region], 14)).toEqual([
    { regionId: 1, people: { estimate: 1230, low: 810, high: 1860 }, areaHa: 20, perHa: 61.7, uncounted: 2 },
  ])
})

test('who was not counted, or whose boundary nobody knows, has no density and stands last', () => {
  const counts = [
    { ...region, regionId: 2, people: null },
    { ...region, regionId: 3, areaM2: null },
    { ...region, regionId: 4, people: 0 },
    { ...region, regionId: 5 },
  ]
  expect(populated(counts, 3).map(({ regionId, perHa, people }) => [regionId, perHa, people?.estimate])).toEqual([
    [5, 61.7, 1230],
    [4, 0, 0],
    [2, null, undefined],
    [3, null, 1230],
  ])
})

test('there is one colour more than steps', () => {
  expect(DENSITY_COLOURS).toHaveLength(DENSITY_STEPS.length + 1)
})
