import { describe, expect, test } from 'vitest'
import { METRES_PER_DEGREE, metresPerDegreeEast } from '../../../../../geo-data/place/place.ts'
import type { ImpactZone } from '../../../impact-zone/impact-zone.operations.ts'
import { hasFlatCloud, plumes } from './plume.ts'

const FROM = [121.9, 29.92] as const
const NOBODY = { zoneId: null, atS: null }

type Metres = readonly [east: number, north: number]

const place = ([east, north]: Metres) => [
  FROM[0] + east / metresPerDegreeEast(FROM[1]),
  FROM[1] + north / METRES_PER_DEGREE,
]
const metres = ([x, y, up]: readonly [number, number, number]) => ({
  east: (x - FROM[0]) * metresPerDegreeEast(FROM[1]),
  north: (y - FROM[1]) * METRES_PER_DEGREE,
  up,
})
const area = (corners: readonly Metres[]) => ({ type: 'MultiPolygon', coordinates: [[corners.map(place)]] })

/** Blown to the east, 400 m long and at its middle 100 m wide. */
const KITE = area([
  [0, 0],
  [200, 50],
  [400, 0],
  [200, -50],
  [0, 0],
])
const tops = [
  [0, 0],
  [200, 30],
  [400, 1.5],
]
const height = (towardsDeg: number | null) => ({
  name: { zh: '云团最高处', en: 'Highest' },
  law: 'dispersion/plume-top',
  formula: 'z',
  inputs: [],
  result: { value: 30, unit: 'm' },
  flags: [],
  profile: { from: FROM, towardsDeg, tops },
})

const aZone = (part: object): ImpactZone =>
  ({
    line: null,
    law: 'dispersion/puff/finite-release',
    criterion: { quantity: 'concentration' },
    frames: [],
    ...part,
  }) as unknown as ImpactZone

const union = { name: { zh: '氨云', en: 'Ammonia' }, formula: 'union', law: '', inputs: [], flags: [] }
const line = aZone({ id: '1', line: 'shelter', label: { zh: '就地避险' }, steps: [union], geometry: KITE })
const cloud = (part: object = {}) =>
  aZone({ id: '2', label: { zh: '氨云' }, steps: [height(90)], geometry: KITE, ...part })

describe('a cloud of a line', () => {
  test('stands over its ring as high as its law says, in the colour of the line', () => {
    const [found, ...more] = plumes([line, cloud()], NOBODY)
    expect(more).toEqual([])
    expect(found).toMatchObject({ look: 'shelter', topM: 30 })
    const middle = found?.rows[1]?.map(metres) ?? []
    const ridge = middle[middle.length / 2 - 0.5]
    expect(ridge?.east).toBeCloseTo(200, 3)
    expect(ridge?.north).toBeCloseTo(0, 3)
    expect(ridge?.up).toBeCloseTo(30, 6)
    expect([middle[0], middle.at(-1)].map((foot) => [foot?.north, foot?.up])).toEqual([
      [expect.closeTo(50, 3), expect.closeTo(0, 6)],
      [expect.closeTo(-50, 3), expect.closeTo(0, 6)],
    ])
    const end = found?.rows.at(-1)?.map(metres) ?? []
    expect(end[0]?.east).toBeCloseTo(399.6, 3)
    expect(Math.max(...end.map(({ up }) => up))).toBeLessThan(1.6)
  })

  test('stands round its source where nobody knows the wind', () => {
    const [found] = plumes([line, cloud({ steps: [height(null)] })], NOBODY)
    const highest = found?.rows.map((row) => metres(row[1] ?? [0, 0, 0])) ?? []
    for (const { east, north, up } of highest) {
      expect(Math.hypot(east, north)).toBeCloseTo(200, 3)
      expect(up).toBe(30)
    }
    expect(found?.rows[0]?.map(metres)).toEqual(
      found?.rows.at(-1)?.map((corner) => {
        const { east, north, up } = metres(corner)
        return { east: expect.closeTo(east, 6), north: expect.closeTo(north, 6), up }
      }),
    )
  })

  test('without a height lies flat and is said to; a fire is no cloud', () => {
    const flat = cloud({ steps: [] })
    expect(plumes([line, flat], NOBODY)).toEqual([])
    expect(hasFlatCloud([line, flat])).toBe(true)
    expect(hasFlatCloud([line, cloud()])).toBe(false)
    expect(hasFlatCloud([line, cloud({ steps: [], criterion: { quantity: 'heat-flux' } })])).toBe(false)
  })

  test('that no line is made of is not drawn', () =>
    expect(plumes([line, cloud({ label: { zh: '另一种氨云' } })], NOBODY)).toEqual([]))
})

describe('a cloud that is followed', () => {
  const young = area([
    [0, 0],
    [100, 20],
    [200, 0],
    [100, -20],
    [0, 0],
  ])
  const frames = [
    { atS: 60, radiusM: 200, geometry: young },
    { atS: 300, radiusM: 400, geometry: KITE },
  ]
  const zones = [line, cloud({ frames })]

  test('stands over the ring of its time and nowhere else', () => {
    const [found, ...more] = plumes(zones, { zoneId: '2', atS: 60 })
    expect(more).toEqual([])
    expect(found?.look).toBe('course')
    const ground = found?.rows.flatMap((row) => row.map(metres)) ?? []
    expect(Math.max(...ground.map(({ east }) => east))).toBeCloseTo(199.8, 3)
    expect(Math.max(...ground.map(({ north }) => north))).toBeLessThanOrEqual(20.001)
    expect(Math.max(...ground.map(({ up }) => up))).toBeCloseTo(30 * (199.8 / 200), 3)
  })

  test('is the steady one where the set has another cloud in hand', () =>
    expect(plumes(zones, { zoneId: '9', atS: 60 }).map(({ look }) => look)).toEqual(['shelter']))
})
