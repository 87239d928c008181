import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeAt } from '../../place/place.ts'
import { HAZARDS, hazardByRef, kindByRef } from '../../sectors/registry.ts'
import { drawZones } from '../draw.ts'
import type { Situation } from '../situation.ts'
import { bandsOf, drawBands } from './band.ts'
import { quantileOf } from './distribution.ts'
import { cloudAt } from './frames.ts'
import { randomOf, words } from './random.ts'
import { BEARINGS, reachAround, shapeOf } from './reach-around.ts'
import { situationFrom, situationText } from './situation-record.ts'
import { UNCERTAINTIES, uncertainOf, variedBy } from './uncertainty.ts'

const AT = new Date('2026-11-22T02:00:00Z')
const HERE = placeAt(121.9, 29.92)

const known = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('not in the registry')
  return found
}

const recorded = (ref: string, attributes: Record<string, number | string>) => ({
  id: 1,
  ref,
  code: 'X-1',
  name: null,
  attributes,
  assumed: [],
  kind: known(kindByRef(ref)).it,
})

const propylene = known(hazardByRef('hazchem.pipeline-leak')).it

const aSituation = (given: Partial<Situation> = {}): Situation => ({
  at: AT,
  place: HERE,
  chamber: {
    ...recorded('drainage.manhole', { chamber_volume_m3: 3.5, cover_mass_kg: 80, cover_diameter_m: 0.7 }),
    place: HERE,
    metres: 0,
  },
  adjacent: [],
  run: [],
  suspects: [
    {
      ...recorded('hazchem.pipeline', { substance: 'propylene', pressure_mpa: 2.5, diameter_mm: 200 }),
      lengthM: 300,
      metres: 4,
      nearest: placeAt(121.9, 29.92),
      path: [
        [121.899, 29.92],
        [121.901, 29.92],
      ],
    },
  ],
  facilities: [],
  weather: { at: AT, windSpeedMs: 3, windFromDeg: 0, temperatureC: 20, source: 'station' },
  overrides: {},
  ...given,
})

describe('chance', () => {
  test('is xoshiro128** as its authors publish it', () => {
    const next = words([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  test('of one name is the same wherever it is thrown, bit by bit', () => {
    const random = randomOf('one-map 1 hole')
    const thrown = Float64Array.from({ length: 1000 }, random)
    expect(createHash('sha256').update(Buffer.from(thrown.buffer)).digest('hex')).toBe(DIGEST)
  })

  test('fills every distribution between its bounds, the higher share never the lower value', () => {
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...UNCERTAINTIES), share, share, ({ distribution }, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((at) => quantileOf(distribution, at))
        expect(low).toBeGreaterThanOrEqual(distribution.low)
        expect(high).toBeLessThanOrEqual(distribution.high)
        expect(low).toBeLessThanOrEqual(high as number)
      }),
    )
  })

  test('halves a triangle where its area is halved', () => {
    expect(quantileOf({ as: 'triangular', low: 0, mode: 1, high: 1 }, 0.25)).toBeCloseTo(0.5, 12)
    expect(quantileOf({ as: 'normal', mean: 3, deviation: 2, low: -9, high: 9 }, 0.841344746)).toBeCloseTo(5, 6)
  })
})

const DIGEST = '41f8478d02c81d524ac2ef68020a3e8ce01b36e0184ee9b6ea811726b9ce5043'

describe('what is uncertain', () => {
  test('says of itself whether it is a standard’s or ours', () => {
    for (const { provenance, label } of UNCERTAINTIES) {
      expect(provenance.source.length).toBeGreaterThan(5)
      expect(label.zh).not.toBe(label.en)
      expect(provenance.verified).toBe(false)
    }
  })

  test('is no longer what the user gave himself, nor a wind that nobody knows', () => {
    const names = (given: Partial<Situation>) => uncertainOf(aSituation(given)).map(({ name }) => name)
    expect(names({})).toEqual(UNCERTAINTIES.map(({ name }) => name))
    expect(names({ overrides: { hole_mm: 30 } })).not.toContain('hole')
    expect(names({ weather: null })).not.toContain('wind-direction')
  })

  test('leaves a steady wind steady', () => {
    const calm = variedBy(
      aSituation({ weather: { at: AT, windSpeedMs: 1.6, windFromDeg: 350, temperatureC: 20, source: 's' } }),
      new Map([
        ['wind-speed', 0.01],
        ['wind-direction', 0.99],
      ]),
    )
    expect(calm.weather?.windSpeedMs).toBe(1.5)
    expect(calm.weather?.windFromDeg).toBeLessThan(30)
  })
})

describe('the band of a zone', () => {
  const bands = drawBands(aSituation(), propylene, 60)
  const zones = drawZones(aSituation(), propylene).zones

  test('holds what is drawn between its two ends, for every hole and criterion', () => {
    expect(bands.zones.length).toBeGreaterThan(8)
    for (const { label, band } of bands.zones) {
      const nominal = zones.find((zone) => zone.label.zh === label)?.radiusM ?? 0
      expect([label, band.lowM < nominal && nominal < band.highM]).toEqual([label, true])
      expect(band.lowM).toBeLessThanOrEqual(band.midM)
      expect(band.midM).toBeLessThanOrEqual(band.highM)
    }
  })

  test('is the same again, bit by bit', () => {
    expect(JSON.stringify(drawBands(aSituation(), propylene, 60))).toBe(JSON.stringify(bands))
  })

  test('is the same from what lies on the record', () => {
    const back = known(
      situationFrom(JSON.parse(situationText(aSituation(), { hazardRef: 'hazchem.pipeline-leak', hazard: propylene }))),
    )
    expect(back.situation).toEqual(aSituation())
    expect(JSON.stringify(drawBands(back.situation, back.hazard, 60))).toBe(JSON.stringify(bands))
  })

  test('can be drawn a sample at a time, with rests between', () => {
    const drawing = bandsOf(aSituation(), propylene, 20)
    let rests = 0
    for (let step = drawing.next(); !step.done; step = drawing.next()) rests += 1
    expect(rests).toBeGreaterThanOrEqual(20)
  })

  test('makes the wall’s lines no smaller than the zones that lead at P95', () => {
    const outer = bands.lines.at(-1)
    expect(outer?.zone.line).toBe('cordon')
    expect(outer?.band.highM).toBe(outer?.zone.radiusM)
    expect(outer?.band.highM).toBeGreaterThan(outer?.band.lowM ?? Number.POSITIVE_INFINITY)
  })

  test('a rule’s distance has none', () => {
    const rules = drawBands(aSituation(), known(hazardByRef('gas.underground-gas')).it, 20)
    expect(rules.zones.some(({ scenario }) => scenario.includes('adjacent'))).toBe(false)
  })

  test('every hazard of every sector is sampled without a fault, and without a number that is none', () => {
    for (const { it } of HAZARDS.filter(({ it }) => it.scenarios.some(({ laws }) => laws.length > 0))) {
      for (const { band } of drawBands(aSituation(), it, 20).zones) expect(band.highM).toBeGreaterThan(0)
    }
  })
})

describe('reach around a place', () => {
  test('of a disc is its radius at every bearing', () => {
    const around = reachAround([{ as: 'disc', centre: HERE, radiusM: 7 }])
    expect(around?.metres).toEqual(new Array(BEARINGS).fill(7))
  })

  test('of an outline that points east reaches east and nowhere else', () => {
    const ring = [
      { alongM: 0, acrossM: 0 },
      { alongM: 50, acrossM: 20 },
      { alongM: 100, acrossM: 0 },
      { alongM: 50, acrossM: -20 },
    ]
    const metres = reachAround([{ as: 'outline', origin: HERE, towardsDeg: 90, ring }])?.metres ?? []
    expect(metres[BEARINGS / 4]).toBeCloseTo(100, 6)
    expect([metres[0], metres[BEARINGS / 2], metres[(3 * BEARINGS) / 4]]).toEqual([0, 0, 0])
    const again = shapeOf({ origin: HERE, metres })
    expect(again && reachAround([again])?.metres[BEARINGS / 4]).toBeCloseTo(100, 6)
  })

  test('of a corridor is none: it has no one place to reach from', () => {
    expect(reachAround([{ as: 'corridor', paths: [[[0, 0]]], halfWidthM: 5 }])).toBeUndefined()
  })
})

describe('a cloud as time goes on', () => {
  const around = (metres: number) => ({ origin: HERE, metres: new Array<number>(BEARINGS).fill(metres) })
  const spells = [
    { fromS: 0, untilS: 60, around: around(900) },
    { fromS: 60, untilS: 600, around: around(200) },
  ]

  test('comes no faster than the wind and stays within what its rate reaches', () => {
    expect(cloudAt(spells, 30, 3)?.metres[0]).toBe(90)
    expect(cloudAt(spells, 120, 3)?.metres[0]).toBe(360)
  })

  test('draws back once what came out first has blown past its reach', () => {
    expect(cloudAt(spells, 330, 3)?.metres[0]).toBe(900)
    expect(cloudAt(spells, 500, 3)?.metres[0]).toBe(200)
    expect(cloudAt(spells, 3600, 3)?.metres[0]).toBe(0)
  })

  test('has frames where a line is shut and fades, none in an unsettled wind', () => {
    const shut = { isolation_minutes: 2, isolated_length_m: 300 }
    const { courses } = drawBands(aSituation({ overrides: shut }), propylene, 5)
    expect(courses.length).toBeGreaterThan(0)
    for (const { frames } of courses)
      expect(frames.map(({ atS }) => atS)).toEqual([...frames.map(({ atS }) => atS)].sort((a, b) => a - b))
    expect(drawBands(aSituation({ overrides: shut, weather: null }), propylene, 5).courses).toEqual([])
  })
})
