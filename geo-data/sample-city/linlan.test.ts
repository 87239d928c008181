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

/** Plain loops: it is asked some fifty thousand times of rings with a thousand corners. */
const inRing = (at: Place, ring: readonly Position[]): boolean => {
  const [x, y] = [at[0], at[1]]
  let inside = false
  let before = ring[0] as Position
  for (const corner of ring) {
    if (before[1] > y !== corner[1] > y) {
      const share = (y - before[1]) / (corner[1] - before[1])
      if (x < before[0] + (corner[0] - before[0]) * share) inside = !inside
    }
    before = corner
  }
  return inside
}

/** Sectors of the second phase have departments of their own elsewhere. */
const PHASE_TWO = ['fire', 'traffic', 'lift', 'crowd', 'production', 'disaster']

/** Links of a network model, as imports bring them; a city that is surveyed has pump stations and valves instead. */
const MODEL_LINKS = ['water.pump', 'water.control-valve', 'drainage.pump', 'drainage.flow-regulator']

describe('Linlan', () => {
  it('is the same every time', { timeout: 90_000 }, () => {
    const digest = (record: unknown): string => createHash('sha256').update(JSON.stringify(record)).digest('hex')
    expect(digest(linlan())).toBe(digest(city))
  })

  it('lies wholly within the bounds that its city states', () => {
    const outside = city.buildings.filter(({ geometry }) => {
      if (geometry.type !== 'Polygon') return true
      return geometry.coordinates[0]?.some(([longitude, latitude]) => cityAt(longitude, latitude) !== LINLAN)
    })
    expect(outside).toEqual([])
  })

  it('draws every area with corners enough, and closes it', () => {
    const drawn = [...city.basemap, ...city.buildings, ...city.targets, ...city.assets]
    const open = drawn.filter(({ geometry }) => {
      if (geometry.type !== 'Polygon') return geometry.type === 'LineString' && geometry.coordinates.length < 2
      const ring = geometry.coordinates[0] ?? []
      return ring.length < 4 || String(ring[0]) !== String(ring.at(-1))
    })
    expect(open).toEqual([])
  })

  it('is shared among its districts, and again among its subdistricts, without gap or overlap', () => {
    const areaOf = (kind: string): number =>
      city.regions
        .filter((region) => region.kind === kind)
        .reduce((sum, { geometry }) => {
          if (geometry.type !== 'MultiPolygon') throw new Error('a region is a multipolygon')
          const ring = geometry.coordinates[0]?.[0] ?? []
          return (
            sum +
            ring
              .slice(1)
              .reduce(
                (part, [x, y], at) => part + ((ring[at] as Position)[0] * y - x * (ring[at] as Position)[1]) / 2,
                0,
              )
          )
        }, 0)
    expect(areaOf('district') / areaOf('city')).toBeCloseTo(1, 3)
    expect(areaOf('subdistrict') / areaOf('city')).toBeCloseTo(1, 3)
  })

  it('is a whole city, by count', () => {
    const assetsOf = (...kinds: string[]): number =>
      city.assets.filter(({ sector, kind }) => kinds.includes(`${sector}.${kind}`)).length
    const sites = KINDS.filter(
      ({ ref, it }) => ref.startsWith('enterprise.') && it.attributes.some(({ name }) => name === 'workers'),
    )
    expect(city.buildings.length).toBeGreaterThanOrEqual(10_000)
    expect(city.segments.length).toBeGreaterThanOrEqual(8000)
    expect(assetsOf('drainage.manhole')).toBeGreaterThanOrEqual(3000)
    expect(assetsOf('bridge.bridge')).toBeGreaterThanOrEqual(30)
    expect(assetsOf(...sites.map(({ ref }) => ref))).toBeGreaterThanOrEqual(60)
    expect(assetsOf('production.excavation-permit')).toBeGreaterThanOrEqual(50)
    expect(city.targets.length).toBeGreaterThanOrEqual(300)
    expect(city.resources.length).toBeGreaterThanOrEqual(80)
    expect(city.cameras.length).toBeGreaterThanOrEqual(200)
    expect(city.sensors.length).toBeGreaterThanOrEqual(5000)
    expect(city.regions.filter(({ kind }) => kind === 'district').length).toBeGreaterThanOrEqual(4)
    const cabins = city.segments.filter(({ sector, kind }) => sector === 'tunnel' && kind === 'compartment')
    expect(cabins.reduce((sum, { lengthM }) => sum + lengthM, 0)).toBeGreaterThanOrEqual(8000)
    expect(Math.max(...cabins.map(({ lengthM }) => lengthM))).toBeLessThan(250)
  })

  it('names every asset, segment and sensor once, and everything in both languages', () => {
    expect(assets.size).toBe(city.assets.length)
    expect(segments.size).toBe(city.segments.length)
    expect(new Set(city.sensors.map(({ code }) => code)).size).toBe(city.sensors.length)
    const named = [
      city.regions,
      city.departments,
      city.users,
      city.targets,
      city.hazardSources,
      city.cameras,
      city.resources,
    ]
    const nameless = [...named.flat(), ...city.assets, ...city.segments, ...city.sensors].filter(
      ({ name }) =>
        !name?.zh.trim() || !name.en.trim() || /undefined|[\u4e00-\u9fff]/.test(name.en) || /undefined/.test(name.zh),
    )
    expect(nameless.slice(0, 5)).toEqual([])
  })

  it('speaks of no kind, attribute or metric that the registry does not know', () => {
    const unknown = [...city.assets, ...city.segments].flatMap(({ sector, kind, attributes, code }) => {
      const known = kindByRef(`${sector}.${kind}`)?.it.attributes.map(({ name }) => name) ?? []
      return Object.keys(attributes)
        .filter((name) => !known.includes(name))
        .map((name) => `${code} ${sector}.${kind}.${name}`)
    })
    expect(unknown.slice(0, 10)).toEqual([])
    const metrics = new Set(METRICS.map(({ ref }) => ref))
    expect(city.sensors.filter(({ sector, metric }) => !metrics.has(`${sector}.${metric}`))).toEqual([])
  })

  it('keeps every attribute within the range and the choices of its kind', () => {
    const wrong = [...city.assets, ...city.segments].flatMap(({ sector, kind, attributes, code }) =>
      (kindByRef(`${sector}.${kind}`)?.it.attributes ?? []).flatMap(({ name, choices, range }) => {
        const value = attributes[name]
        if (value === undefined) return []
        const isKnown = !choices || choices.some(({ id }) => id === value)
        const isWithin = !range || (Number(value) >= range.min && Number(value) <= range.max)
        return isKnown && isWithin ? [] : [`${code} ${kind}.${name} = ${value}`]
      }),
    )
    expect(wrong.slice(0, 10)).toEqual([])
  })

  it('stands every sensor on a kind that its metric may stand on, in its unit', () => {
    const wrong = city.sensors.filter(({ sector, metric, unit, asset, segment }) => {
      const on = asset ? assets.get(asset) : segments.get(segment ?? '')
      const found = metricByRef(`${sector}.${metric}`)?.it
      return (
        !found || unit !== found.unit || !on || !(found.on as readonly string[]).includes(`${on.sector}.${on.kind}`)
      )
    })
    expect(wrong.map(({ code }) => code)).toEqual([])
  })
})

describe('what it is watched for', () => {
  it('has every kind of asset that the registry knows', () => {
    const present = new Set([...city.assets, ...city.segments].map(({ sector, kind }) => `${sector}.${kind}`))
    expect(KINDS.map(({ ref }) => ref).filter((ref) => !present.has(ref))).toEqual(MODEL_LINKS)
  })

  it('has somebody for every unit role that a plan may call', () => {
    const capable = new Set(city.resources.map(({ capability }) => capability))
    const called = SECTORS.flatMap((sector) => sector.plans.flatMap((plan) => plan.steps.map((step) => step.unitRole)))
    const answering = new Set(
      city.departments.flatMap(({ kind, sector }) => (kind === 'sector-department' ? [sector] : [])),
    )
    // A sector department answers as a department, not as a crew.
    expect([...new Set(called)].filter((role) => !capable.has(role))).toEqual(['sector-department'])
    expect(SECTORS.filter(({ id }) => !answering.has(id)).map(({ id }) => id)).toEqual(PHASE_TWO)
  })

  it('has shelters to go to, and a school, a hospital, a care home and a mall to protect, with people at every hour', () => {
    expect(new Set(city.targets.map(({ kind }) => kind))).toEqual(
      new Set(['school', 'kindergarten', 'hospital', 'nursing-home', 'mall', 'public', 'shelter']),
    )
    const wrong = [...city.targets, ...city.buildings].filter(({ peopleByHour }) => peopleByHour.length !== 24)
    expect(wrong).toEqual([])
  })
})

describe('its networks', () => {
  it('end every segment where its asset stands', () => {
    const loose = city.segments.filter(({ line, from, to }) => {
      const [first, last] = [assets.get(from), assets.get(to)]
      if (!first || !last) return true
      const [start, end] = [line[0] as Place, line.at(-1) as Place]
      return metresBetween(start, positionOf(first)) > 0.5 || metresBetween(end, positionOf(last)) > 0.5
    })
    expect(loose.map(({ code }) => code)).toEqual([])
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
      expect(Math.max(...line.map(([, , z]) => z))).toBeLessThan(-0.5)
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

  it('cross no sea, and no house stands in water', () => {
    const wet = city.basemap.filter((one) => one.class === 'sea' || (one.class === 'water' && one.kind !== 'lake'))
    const rings = wet.map(({ geometry, kind }) => {
      if (geometry.type !== 'Polygon') throw new Error('water is a polygon')
      const ring = geometry.coordinates[0] as readonly Position[]
      const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
      return { kind, ring, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const }
    })
    const isIn = (at: Place, kinds: readonly string[]): boolean =>
      rings.some(({ kind, ring, box: [west, south, east, north] }) => {
        if (!kinds.includes(kind) || at[0] < west || at[0] > east || at[1] < south || at[1] > north) return false
        return inRing(at, ring)
      })
    const buried = city.segments.filter(({ sector }) => sector !== 'rail' && sector !== 'traffic')
    expect(
      buried
        .filter(({ line }) => [line[0], line.at(-1)].some((at) => at && isIn(at, ['sea', 'basin'])))
        .map(({ code }) => code),
    ).toEqual([])
    const flooded = city.buildings.filter(({ geometry }) => {
      if (geometry.type !== 'Polygon') return true
      const [first, , opposite] = geometry.coordinates[0] ?? []
      return [first, opposite].some((corner) => corner && isIn(corner, ['sea', 'river', 'canal', 'basin']))
    })
    expect(flooded).toEqual([])
  })
})
