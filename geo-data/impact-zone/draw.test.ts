import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeAt } from '../place/place.ts'
import { HAZARDS, hazardByRef, kindByRef } from '../sectors/registry.ts'
import type { Hazard, Scalar } from '../sectors/sector.ts'
import { drawZones } from './draw.ts'
import { type Area, areaOf } from './impact-zone.ts'
import { type Line, type Situation, type Space, type Weather, windOf } from './situation.ts'

const AT = new Date('2026-11-22T02:00:00Z')
const HERE = placeAt(121.9, 29.92)

const hazard = (ref: string): Hazard => {
  const found = hazardByRef(ref)
  if (!found) throw new Error(`no hazard ${ref}`)
  return found.it
}

const kindOf = (ref: string) => {
  const found = kindByRef(ref)
  if (!found) throw new Error(`no kind ${ref}`)
  return found.it
}

const recorded = (ref: string, code: string, attributes: Record<string, Scalar>) => ({
  id: code.charCodeAt(code.length - 1),
  ref,
  code,
  name: null,
  attributes,
  assumed: [] as string[],
  kind: kindOf(ref),
})

const aChamber = (volume = 3.5): Space => ({
  ...recorded('drainage.manhole', 'MH-1', { chamber_volume_m3: volume, cover_mass_kg: 80, cover_diameter_m: 0.7 }),
  place: HERE,
  metres: 0,
})

const aMain = (attributes: Record<string, Scalar> = {}, metres = 4, ref = 'gas.main'): Line => ({
  ...recorded(ref, `L-${metres}`, { substance: 'methane', pressure_mpa: 0.4, diameter_mm: 200, ...attributes }),
  id: metres,
  lengthM: 300,
  metres,
  nearest: placeAt(121.9, 29.92 + metres / 111_195),
  path: [
    [121.899, 29.92 + metres / 111_195],
    [121.901, 29.92 + metres / 111_195],
  ],
})

const aSituation = (given: Partial<Situation> = {}): Situation => ({
  at: AT,
  place: HERE,
  chamber: aChamber(),
  adjacent: [],
  run: [],
  suspects: [aMain()],
  facilities: [],
  weather: null,
  overrides: {},
  ...given,
})

const aWeather = (given: Partial<Weather> = {}): Weather => ({
  at: AT,
  windSpeedMs: 3,
  windFromDeg: 0,
  temperatureC: 20,
  source: 'station',
  ...given,
})

const bounds = (area: Area) => {
  const points = area.coordinates.flat(2)
  const longitudes = points.map(([longitude]) => longitude)
  const latitudes = points.map(([, latitude]) => latitude)
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  }
}

describe('zones of gas gathering in a chamber', () => {
  test('the wall gets three lines at most, each inside the next', () => {
    const { zones } = drawZones(aSituation(), hazard('gas.underground-gas'))
    const lines = zones.filter(({ line }) => line !== null)
    expect(lines.map(({ line }) => line)).toEqual(['must-leave', 'shelter', 'cordon'])
    const widths = lines.map(({ area }) => bounds(area).east - bounds(area).west)
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
  })

  test('the blast of 3.5 m³ is recomputed by hand from its steps', () => {
    const { zones } = drawZones(aSituation(), hazard('gas.underground-gas'))
    const blast = zones.find(
      ({ scenario, criterion }) => scenario === 'chamber-explosion' && criterion.id === 'overpressure-7',
    )
    const [fuel, tnt] = blast?.steps ?? []
    const byHand = ((1 / (1 + 2 / 0.2095)) * 3.5 * 101_325 * 0.01604246) / (8.31446 * 293.15)
    expect(fuel?.result.value).toBeCloseTo(byHand, 3)
    expect(tnt?.result.value).toBeCloseTo((0.04 * byHand * 50.03e6) / 4.68e6, 3)
    expect(blast?.validation).toBe('screening')
  })

  test('cover throw is a ring of its own, and no pressure', () => {
    const { zones } = drawZones(aSituation(), hazard('gas.underground-gas'))
    const thrown = zones.find(({ criterion, line }) => criterion.quantity === 'throw' && line === null)
    expect(thrown?.law).toContain('cover-throw')
    expect(thrown?.radiusM).toBeGreaterThan(50)
  })

  test('a larger chamber never blasts less far', () => {
    const reach = (volume: number): number =>
      drawZones(aSituation({ chamber: aChamber(volume) }), hazard('gas.underground-gas')).zones.find(
        ({ criterion, line }) => criterion.id === 'overpressure-7' && line === null,
      )?.radiusM ?? 0
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (volume, times) => {
          expect(reach(volume * times)).toBeGreaterThanOrEqual(reach(volume))
        },
      ),
      { numRuns: 30 },
    )
  })

  test('a chamber without a recorded volume gets a card and no blast', () => {
    const { zones, cards } = drawZones(aSituation({ chamber: null }), hazard('gas.underground-gas'))
    expect(zones.some(({ scenario }) => scenario === 'chamber-explosion')).toBe(false)
    expect(cards.some(({ hazard: scenario }) => scenario === 'chamber-explosion')).toBe(true)
  })

  test('a main without pressure makes no jet, and the card says so', () => {
    const low = aSituation({ suspects: [aMain({ pressure_mpa: 0.005 })] })
    const { zones, cards } = drawZones(low, hazard('gas.underground-gas'))
    expect(zones.some(({ scenario }) => scenario === 'jet-fire')).toBe(false)
    expect(cards.find(({ hazard: scenario }) => scenario === 'jet-fire')?.text.zh).toContain('未达到')
  })
})

describe('what no law may draw', () => {
  test('every hazard without a law, of whichever sector, is a card and never a ring', () => {
    const lawless = HAZARDS.filter(({ it }) =>
      it.scenarios.every(({ laws, subject }) => laws.length === 0 && subject !== 'adjacent-spaces'),
    )
    expect(new Set(lawless.map(({ sector }) => sector.id)).size).toBeGreaterThanOrEqual(9)
    for (const { ref, it } of lawless) {
      const { zones, cards } = drawZones(aSituation(), it)
      expect([ref, zones.length, cards.length > 0]).toEqual([ref, 0, true])
    }
  })

  test('a DN200 main at 0.4 MPa gets no potential impact radius', () => {
    const { zones } = drawZones(aSituation(), hazard('gas.main-leak'))
    expect(zones.some(({ law }) => law.includes('potential-impact-radius'))).toBe(false)
  })

  test('a transmission line gets it, on the bench only', () => {
    const high = aSituation({ suspects: [aMain({ pressure_mpa: 4, diameter_mm: 500 })] })
    const found = drawZones(high, hazard('gas.main-leak')).zones.find(({ law }) =>
      law.includes('potential-impact-radius'),
    )
    expect(found?.radiusM).toBeCloseTo(0.0997 * 500 * Math.sqrt(4), 0)
    expect(found?.line).toBeNull()
  })

  test('a substance of no table is a card 「无经验证模型」, never a ring', () => {
    const styrene = aMain({ substance: 'styrene', pressure_mpa: 2.5 }, 4, 'hazchem.pipeline')
    const { zones, cards } = drawZones(
      aSituation({ chamber: null, suspects: [styrene] }),
      hazard('hazchem.pipeline-leak'),
    )
    expect(zones.filter(({ scenario }) => ['jet-fire', 'flash-fire', 'pool-fire'].includes(scenario))).toEqual([])
    expect(cards.some(({ text }) => text.zh.includes('无经验证模型'))).toBe(true)
    expect(new Set(cards.map(({ hazard, text }) => `${hazard}${text.zh}`)).size).toBe(cards.length)
  })
})

describe('the wind', () => {
  const propylene = aMain({ substance: 'propylene', pressure_mpa: 2.5 }, 0, 'hazchem.pipeline')
  const flashFire = (weather: Weather | null) =>
    drawZones(
      aSituation({ chamber: null, suspects: [propylene], weather }),
      hazard('hazchem.pipeline-leak'),
    ).zones.find(({ scenario, criterion }) => scenario === 'flash-fire' && criterion.id === 'lfl')

  test('from the north carries a heavy cloud to the south', () => {
    const zone = flashFire(aWeather())
    const { south, north } = bounds(zone?.area ?? { type: 'MultiPolygon', coordinates: [] })
    expect(29.92 - south).toBeGreaterThan(3 * (north - 29.92))
  })

  test.each([1.6, 2, 4, 8])(
    'of %s m/s draws no point farther from the source than the radius it states',
    (windSpeedMs) => {
      const zone = flashFire(aWeather({ windSpeedMs }))
      const { south, north, west, east } = bounds(zone?.area ?? { type: 'MultiPolygon', coordinates: [] })
      const metresPerDegree = 110_900
      const widest = Math.max(29.92 - south, north - 29.92, ((east - west) / 2) * Math.cos((29.92 * Math.PI) / 180))
      expect(widest * metresPerDegree).toBeLessThan(1.01 * (zone?.radiusM ?? 0))
    },
  )

  test.each([
    ['weak', aWeather({ windSpeedMs: 1.4 })],
    ['older than 15 minutes', aWeather({ at: new Date(AT.getTime() - 15 * 60_000 - 1) })],
    ['unknown', null],
  ])('that is %s draws the full circle and says 「风向不定」', (_, weather) => {
    const zone = flashFire(weather)
    const { south, north } = bounds(zone?.area ?? { type: 'MultiPolygon', coordinates: [] })
    expect((29.92 - south) / (north - 29.92)).toBeCloseTo(1, 1)
    expect(zone?.label.zh).toContain('风向不定')
    expect(windOf(weather, AT).steady).toBe(false)
  })
})

describe('ranking of segments that may leak', () => {
  test('the nearer comes first, all else being equal, with its reasons', () => {
    const { candidates } = drawZones(
      aSituation({ suspects: [aMain({}, 40), aMain({}, 4)] }),
      hazard('gas.underground-gas'),
    )
    expect(candidates.map(({ segmentId }) => segmentId)).toEqual([4, 40])
    expect(candidates[0]?.reasons[0]?.zh).toBe('距报警点 4 米')
  })

  test('at one distance the older cast iron comes before the newer plastic', () => {
    const old = { ...aMain({ built_year: 1985, material: 'cast-iron' }), id: 1 }
    const young = { ...aMain({ built_year: 2022, material: 'pe' }), id: 2 }
    const { candidates } = drawZones(aSituation({ suspects: [young, old] }), hazard('gas.underground-gas'))
    expect(candidates[0]?.segmentId).toBe(1)
  })

  test('what the record did not say is taken from the default and marked as assumed', () => {
    const silent = { ...aMain(), attributes: { substance: 'methane' } }
    const { inputs } = drawZones(aSituation({ suspects: [silent] }), hazard('gas.underground-gas'))
    expect(inputs.find(({ name }) => name === 'pressure_mpa')).toMatchObject({
      value: 0.4,
      origin: 'assumed',
      mark: 'P',
    })
  })

  test('a figure from the user goes before the record', () => {
    const { inputs } = drawZones(aSituation({ overrides: { pressure_mpa: 0.2 } }), hazard('gas.underground-gas'))
    expect(inputs.find(({ name }) => name === 'pressure_mpa')).toMatchObject({ value: 0.2, origin: 'override' })
  })
})

describe('metres on the map', () => {
  test('a disc of 100 m reaches 100 m east and north, at any latitude of a city', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (latitude) => {
        const centre = placeAt(120, latitude)
        const { east, north } = bounds(areaOf([{ as: 'disc', centre, radiusM: 100 }], centre))
        expect((north - latitude) * 111_195).toBeCloseTo(100, 0)
        expect((east - 120) * 111_195 * Math.cos((latitude * Math.PI) / 180)).toBeCloseTo(100, 0)
      }),
    )
  })

  test('two discs that touch become one polygon, two apart stay two', () => {
    const disc = (longitude: number) => ({ as: 'disc', centre: placeAt(longitude, 29.92), radiusM: 100 }) as const
    expect(areaOf([disc(121.9), disc(121.9015)], HERE).coordinates).toHaveLength(1)
    expect(areaOf([disc(121.9), disc(121.91)], HERE).coordinates).toHaveLength(2)
  })

  test('a corridor is as wide as it says, on both sides', () => {
    const path = [
      [121.9, 29.92],
      [121.901, 29.92],
    ] as const
    const { south, north } = bounds(areaOf([{ as: 'corridor', paths: [path], halfWidthM: 12.5 }], HERE))
    expect((north - south) * 111_195).toBeCloseTo(25, 0)
  })
})
