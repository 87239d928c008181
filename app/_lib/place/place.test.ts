import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Area } from '../../../geo-data/area/area.ts'
import type { Cut } from '../../../geo-data/cross-section/cut.ts'
import { deskAddress, type Place, parsePlace, printPlace } from './place.ts'

const NOWHERE: Place = {
  bounds: null,
  selection: null,
  ask: null,
  area: null,
  trace: null,
  cut: null,
  compared: [],
  hidden: [],
  shown: [],
  faded: {},
  order: [],
  filter: '',
  bases: [],
  tab: null,
  scene: false,
  at: null,
  beside: null,
}

test('an empty address says nothing', () => {
  expect(parsePlace('')).toEqual(NOWHERE)
  expect(printPlace(NOWHERE)).toBe('')
})

test('a place reads well in an address', () => {
  const place = {
    ...NOWHERE,
    bounds: { west: 121.1, south: 37.4, east: 121.5, north: 37.6 },
    selection: { record: 'alarm', id: '12' },
  }
  expect(printPlace(place)).toBe('bounds=121.1,37.4,121.5,37.6&sel=alarm:12')
})

test('a second look reads well in an address, and its handle never stands at an edge', () => {
  const of = { at: Date.parse('2026-11-23T05:10:00Z') }
  const beside = { as: 'swipe', percent: 40, of } as const
  expect(printPlace({ ...NOWHERE, beside })).toBe('beside=swipe:40:2026-11-23T05:10:00Z')
  expect(parsePlace('beside=swipe:0:2026-11-23T05:10:00Z').beside).toEqual({ ...beside, percent: 10 })
  expect(parsePlace('beside=side:999:7,9').beside).toEqual({ as: 'side', percent: 90, of: { analyses: ['7', '9'] } })
})

test('malformed parts count as not said', () => {
  expect(parsePlace('bounds=1,2,3&sel=alarm&fade=gas.main~900')).toEqual(NOWHERE)
  expect(parsePlace('ask=pipe&at=1&with=a,b')).toEqual(NOWHERE)
  expect(parsePlace('bounds=5,2,1,3').bounds).toBeNull()
  expect(parsePlace('area=circle:121.9,29.92,99999').area).toBeNull()
  expect(parsePlace('bounds=a,b,c,d').bounds).toBeNull()
  expect(parsePlace('time=yesterday').at).toBeNull()
  expect(parsePlace('time=2026-13-45T99:00:00Z').at).toBeNull()
  expect(parsePlace('trace=sideways:segment:7').trace).toBeNull()
  expect(parsePlace('cut=121.9,29.92 121.95,29.92').cut).toBeNull()
  expect(parsePlace('trace=upstream:segment').trace).toBeNull()
  for (const beside of [
    'swipe',
    'swipe:50',
    'swipe:50:yesterday',
    'side:50:7',
    'side:50:7,7',
    'over:50:7,9',
    'side:x:7,9',
  ])
    expect(parsePlace(`beside=${beside}`).beside, beside).toBeNull()
})

const PARTS = 'bounds sel ask at for area trace cut with hide show fade order filter base tab view time beside'.split(
  ' ',
)
const NUMBERS = [
  'NaN',
  '1e400',
  '-1e400',
  '-0',
  '999',
  '121.9',
  '29.92',
  '',
  '\u0000',
  '0x7f',
  'circle',
  'asset:7',
  'swipe:50',
]
const absurd = fc.record({
  part: fc.constantFrom(...PARTS),
  said: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.array(fc.constantFrom(...NUMBERS), { maxLength: 6 }).map((all) => all.join(',')),
    fc.constantFrom('constructor:1', '__proto__~50', '长'.repeat(10_000), 'circle:1e400,NaN,1'),
  ),
})

const inside = (value: number, most: number): boolean => Math.abs(value) <= most

test('an absurd address is read without a fault, nothing in it lies beyond the earth, and what was read is read again', () => {
  fc.assert(
    fc.property(fc.array(absurd, { maxLength: 6 }), (parts) => {
      const place = parsePlace(new URLSearchParams(parts.map(({ part, said }) => [part, said])).toString())
      const { bounds, ask, at, faded } = place
      if (bounds) {
        expect(bounds.west < bounds.east && bounds.south < bounds.north).toBe(true)
        expect(inside(bounds.west, 180) && inside(bounds.east, 180) && inside(bounds.south, 90)).toBe(true)
      }
      if (ask?.at) expect(inside(ask.at.longitude, 180) && inside(ask.at.latitude, 90)).toBe(true)
      if (at !== null) expect(Number.isSafeInteger(at)).toBe(true)
      for (const share of Object.values(faded)) expect(share >= 0 && share <= 1).toBe(true)
      expect(parsePlace(printPlace(place)).selection).toEqual(place.selection)
    }),
  )
})

test('a position that is not on earth counts as not said', () => {
  for (const at of ['999,29', '121.9,-91', 'NaN,29', '1e400,29', '121.9'])
    expect(parsePlace(`ask=segment:7&at=${at}`).ask, at).toMatchObject({ at: null })
  expect(parsePlace('ask=segment:7&at=121.9,29.92').ask?.at).toEqual({ longitude: 121.9, latitude: 29.92 })
})

const layer = fc.stringMatching(/^[a-z]{2,6}\.[a-z]{2,6}$/)
const moments = fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => second * 1000)
const places = fc.record({
  bounds: fc
    .tuple(fc.integer({ min: -170, max: 0 }), fc.integer({ min: -80, max: 0 }), fc.integer({ min: 1, max: 80 }))
    .map(([west, south, size]) => ({ west, south, east: west + size, north: south + size })),
  selection: fc.record({ record: fc.constantFrom('alarm', 'incident', 'segment'), id: fc.stringMatching(/^\d{1,6}$/) }),
  ask: fc.option(
    fc.record({
      record: fc.constantFrom('segment', 'asset', 'incident'),
      id: fc.stringMatching(/^\d{1,6}$/),
      at: fc.constantFrom(null, { longitude: 121.900123, latitude: 29.92 }),
      incidentId: fc.constantFrom(null, '7'),
    }),
  ),
  area: fc.constantFrom<Area | null>(
    null,
    { shape: 'circle', centre: [121.9, 29.92], radiusM: 12.5 },
    {
      shape: 'line',
      line: [
        [121.9, 29.92],
        [121.91, 29.92],
      ],
      bufferM: 30,
    },
  ),
  trace: fc.option(
    fc.record({
      way: fc.constantFrom('upstream', 'isolating'),
      record: fc.constantFrom('segment', 'asset'),
      id: fc.stringMatching(/^\d{1,6}$/),
    }),
  ),
  cut: fc.constantFrom<Cut | null>(null, [
    [121.9, 29.92],
    [121.9, 29.92036],
  ]),
  compared: fc.uniqueArray(fc.stringMatching(/^\d{1,6}$/), { maxLength: 4 }),
  hidden: fc.uniqueArray(layer),
  shown: fc.uniqueArray(layer),
  faded: fc.dictionary(
    layer,
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    { noNullPrototype: true },
  ),
  order: fc.uniqueArray(layer),
  filter: fc.constantFrom(
    '',
    'gas.main~diameter_mm:least:300~owner_name:has:50%25_%5C,gas.valve~valve_state:is:open!closed',
  ),
  bases: fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/)),
  tab: fc.constantFrom('alarms', null),
  scene: fc.boolean(),
  at: fc.option(moments),
  beside: fc.option(
    fc.record({
      as: fc.constantFrom('swipe', 'side'),
      percent: fc.integer({ min: 10, max: 90 }),
      of: fc.oneof(
        fc.record({ at: moments }),
        fc.record({ analyses: fc.constantFrom<[string, string]>(['7', '9'], ['12', '3']) }),
      ),
    }),
  ),
})

test('every place comes back from its address', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(parsePlace(printPlace(place))).toEqual(place)
    }),
  )
})

test('an address of the desk shows one thing in the middle of the map', () => {
  const address = deskAddress({ record: 'segment', id: '7' }, [121.9, 29.92])
  const place = parsePlace(address.slice(address.indexOf('?')))
  expect(place.selection).toEqual({ record: 'segment', id: '7' })
  const { west, east, south, north } = place.bounds ?? { west: 0, east: 0, south: 0, north: 0 }
  expect([(west + east) / 2, (south + north) / 2]).toEqual([expect.closeTo(121.9, 5), expect.closeTo(29.92, 5)])
})
