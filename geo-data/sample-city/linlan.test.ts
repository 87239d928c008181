import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cityAt, LINLAN } from '../cities.ts'
import { KINDS, kindByRef, METRICS, metricByRef, SECTORS, spaceKinds } from '../sectors/registry.ts'
import type { AssetRecord, SegmentRecord } from './city-record.ts'
import { metresBetween, type Position } from './ground.ts'
import { linlan } from './linlan.ts'

const city = linlan()
const assets = new Map(city.assets.map((asset) => [asset.code, asset]))
const segments = new Map(city.segments.map((segment) => [segment.code, segment]))
const mains = city.segments.filter(({ sector, kind }) => sector === 'gas' && kind === 'main')

const positionOf = (asset: AssetRecord): Position => {
  if (asset.geometry.type !== 'Point') throw new Error(`${asset.code} is no point`)
  return asset.geometry.coordinates
}

type Place = readonly [number, number, ...number[]]

/** Metres from a point to a polyline, flat. */
const toLine = (at: Position, { line }: SegmentRecord): number =>
  Math.min(...line.slice(1).map((end, index) => toPiece(at, line[index] as Place, end)))

const toPiece = (at: Place, a: Place, b: Place): number => {
  const length = metresBetween(a, b)
  if (length === 0) return metresBetween(at, a)
  const [toA, toB] = [metresBetween(at, a), metresBetween(at, b)]
  const along = Math.min(Math.max((toA ** 2 - toB ** 2 + length ** 2) / (2 * length), 0), length)
  const share = along / length
  return metresBetween(at, [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share])
}

const near = (at: Position, all: readonly SegmentRecord[], metres: number): SegmentRecord[] =>
  all.filter(
    (segment) => metresBetween(at, segment.line[0] as Place) < segment.lengthM + 60 && toLine(at, segment) <= metres,
  )

const inRing = ([x, y]: Place, ring: readonly Position[]): boolean =>
  ring.slice(1).reduce((inside, [x2, y2], index) => {
    const [x1, y1] = ring[index] as Position
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside
  }, false)

describe('Linlan', () => {
  it('is the same every time', () => {
    const digest = (record: unknown): string => createHash('sha256').update(JSON.stringify(record)).digest('hex')
    expect(digest(linlan())).toBe(digest(city))
  })

  it('lies wholly within the bounds that its city states', () => {
    for (const { geometry } of city.buildings) {
      if (geometry.type !== 'Polygon') throw new Error('a building is a polygon')
      for (const [longitude, latitude] of geometry.coordinates[0] ?? [])
        expect(cityAt(longitude, latitude)).toBe(LINLAN)
    }
  })

  it('has at least 3,000 buildings and exactly 5,000 sensors', () => {
    expect(city.buildings.length).toBeGreaterThan(3000)
    expect(city.sensors).toHaveLength(5000)
  })

  it('names every asset, segment and sensor once', () => {
    expect(assets.size).toBe(city.assets.length)
    expect(segments.size).toBe(city.segments.length)
    expect(new Set(city.sensors.map(({ code }) => code)).size).toBe(city.sensors.length)
  })

  it('speaks of no kind, attribute or metric that the registry does not know', () => {
    for (const { sector, kind, attributes } of [...city.assets, ...city.segments]) {
      const known = new Set(kindByRef(`${sector}.${kind}`)?.it.attributes.map(({ name }) => name))
      expect(Object.keys(attributes).filter((name) => !known.has(name))).toEqual([])
    }
    const measured = new Set(city.sensors.map(({ sector, metric }) => `${sector}.${metric}`))
    expect([...measured].sort()).toEqual(METRICS.map(({ ref }) => ref).sort())
  })

  it('keeps every attribute within the range and the choices of its kind', () => {
    for (const { sector, kind, attributes, code } of [...city.assets, ...city.segments]) {
      for (const one of kindByRef(`${sector}.${kind}`)?.it.attributes ?? []) {
        const value = attributes[one.name]
        if (value === undefined) continue
        if (one.choices)
          expect(
            one.choices.map(({ id }) => id),
            code,
          ).toContain(value)
        if (one.range) expect(Number(value) >= one.range.min && Number(value) <= one.range.max, code).toBe(true)
      }
    }
  })

  it('stands every sensor on a kind that its metric may stand on, in its unit', () => {
    for (const { sector, metric, unit, asset, segment } of city.sensors) {
      const on = asset ? assets.get(asset) : segments.get(segment ?? '')
      const found = metricByRef(`${sector}.${metric}`)?.it
      expect(found?.on).toContain(`${on?.sector}.${on?.kind}`)
      expect(unit).toBe(found?.unit)
    }
  })
})

describe('what it is watched for', () => {
  it('has every kind of asset that the registry knows', () => {
    const present = new Set([...city.assets, ...city.segments].map(({ sector, kind }) => `${sector}.${kind}`))
    expect(KINDS.map(({ ref }) => ref).filter((ref) => !present.has(ref))).toEqual([])
  })

  it('has somebody for every unit role that a plan may call', () => {
    const capable = new Set(city.resources.map(({ capability }) => capability))
    const called = SECTORS.flatMap((sector) => sector.plans.flatMap((plan) => plan.steps.map((step) => step.unitRole)))
    // A sector department answers as a department, not as a crew.
    expect([...new Set(called)].filter((role) => !capable.has(role))).toEqual(['sector-department'])
  })

  it('has a school, a hospital, a care home and a mall to protect, with people at every hour', () => {
    expect(new Set(city.targets.map(({ kind }) => kind))).toEqual(
      new Set(['school', 'kindergarten', 'hospital', 'nursing-home', 'mall', 'public']),
    )
    for (const { peopleByHour } of [...city.targets, ...city.buildings]) expect(peopleByHour).toHaveLength(24)
  })
})

describe('its networks', () => {
  it('end every segment where its asset stands', () => {
    for (const { line, from, to } of city.segments) {
      const [first, last] = [assets.get(from) as AssetRecord, assets.get(to) as AssetRecord]
      expect(metresBetween(line[0] as Place, positionOf(first))).toBeLessThan(0.5)
      expect(metresBetween(line.at(-1) as Place, positionOf(last))).toBeLessThan(0.5)
    }
  })

  it('feed every gas main from the city gate', () => {
    const reached = new Set(['RQ-Z-MENZHAN'])
    for (let grown = true; grown; ) {
      grown = false
      for (const { from, to } of mains) {
        if (reached.has(from) === reached.has(to)) continue
        reached.add(from).add(to)
        grown = true
      }
    }
    expect(mains.filter(({ from }) => !reached.has(from)).map(({ code }) => code)).toEqual([])
  })

  it('carry gas at four pressures, buried, and never join two of them without a regulator', () => {
    const classes = new Map<string, Set<unknown>>()
    for (const { from, to, attributes, line } of mains) {
      for (const end of [from, to]) classes.set(end, (classes.get(end) ?? new Set()).add(attributes.pressure_class))
      for (const [, , z] of line) expect(z).toBeLessThan(-0.5)
    }
    expect(new Set(mains.map(({ attributes }) => attributes.pressure_class)).size).toBe(4)
    const mixed = [...classes].filter(([, of]) => of.size > 1).map(([code]) => assets.get(code)?.kind)
    expect(new Set(mixed)).toEqual(new Set(['station', 'regulator']))
  })

  it('put every watched well within 12.5 m of a gas main (R111)', () => {
    const spaces = new Set(spaceKinds().map(({ ref }) => ref))
    const watched = city.sensors.filter(({ metric }) => metric === 'methane-adjacent')
    // every seventh: to look for a main near each of thousands takes its time
    for (const { asset, position, code } of watched.filter((_, at) => at % 7 === 0)) {
      const well = assets.get(asset ?? '')
      expect(spaces.has(`${well?.sector}.${well?.kind}`)).toBe(true)
      expect(near(position, mains, 12.5).length, code).toBeGreaterThan(0)
    }
  })

  it('cross no sea', () => {
    const sea = city.basemap.find((one) => one.class === 'sea')?.geometry
    if (sea?.type !== 'Polygon') throw new Error('the sea is a polygon')
    const ring = sea.coordinates[0] as readonly Position[]
    for (const { line, code } of city.segments)
      expect(
        line.some((at) => inRing(at, ring)),
        code,
      ).toBe(false)
    for (const { geometry } of city.buildings) {
      if (geometry.type === 'Polygon') expect(inRing(geometry.coordinates[0]?.[0] as Position, ring)).toBe(false)
    }
  })
})
