import type { AssetRecord, BasemapRecord, CityRecord, Geometry, SegmentRecord } from '../sample-city/city-record.ts'
import { type Shape, shapeOf, within } from './test-plane.ts'

/*
 * R109–R111, R126, R136, R144, R172 and R188 along one street, worked out a second time: from requirements.md by plain loops over the
 * city's records, in a plane, without the registry's rules, without SQL and without an index. docs/placement-street.md tells the result.
 */

/** Along the street: no farther from its centre line, m. */
const ALONG_M = 30
/** Ages are counted in this year. */
const YEAR = 2026

type Attributes = Readonly<Record<string, unknown>>

interface Thing {
  readonly code: string
  /** SECTOR.KIND */
  readonly kind: string
  readonly has: Attributes
  readonly lengthM: number
  readonly shape: Shape
  /** Sensors that stand on it: metric → how many. */
  readonly bears: ReadonlyMap<string, number>
}

/** A place along the street that a rule speaks of, and what it has. */
export interface Asked {
  readonly rule: string
  readonly code: string
  readonly standing: number
  readonly needed: number
}

interface Town {
  readonly things: readonly Thing[]
  /** metric → where its sensors stand */
  readonly sensors: ReadonlyMap<string, readonly Shape[]>
  readonly targets: readonly Shape[]
  readonly ground: (classes: readonly string[], kinds?: readonly string[]) => readonly Shape[]
}

const isLine = (record: AssetRecord | SegmentRecord): record is SegmentRecord => 'line' in record
const flat = (line: SegmentRecord['line']): Geometry => ({
  type: 'LineString',
  coordinates: line.map(([x, y]) => [x, y]),
})

const townOf = (city: CityRecord): Town => {
  const bears = new Map<string, Map<string, number>>()
  const sensors = new Map<string, Shape[]>()
  for (const { sector, metric, asset, segment, position } of city.sensors) {
    const name = `${sector}.${metric}`
    const on = bears.get(segment ?? asset ?? '') ?? new Map<string, number>()
    bears.set(segment ?? asset ?? '', on.set(name, (on.get(name) ?? 0) + 1))
    sensors.set(name, [...(sensors.get(name) ?? []), shapeOf({ type: 'Point', coordinates: position })])
  }
  const things = [...city.assets, ...city.segments].map((record): Thing => {
    const { sector, kind, code, attributes } = record
    const shape = shapeOf(isLine(record) ? flat(record.line) : record.geometry)
    const lengthM = isLine(record) ? record.lengthM : 0
    return { code, kind: `${sector}.${kind}`, has: attributes, lengthM, shape, bears: bears.get(code) ?? new Map() }
  })
  const shapes = new Map<BasemapRecord, Shape>(city.basemap.map((one) => [one, shapeOf(one.geometry)]))
  const ground: Town['ground'] = (classes, kinds) =>
    city.basemap
      .filter((one) => classes.includes(one.class) && (kinds?.includes(one.kind) ?? true))
      .map((one) => shapes.get(one) as Shape)
  return { things, sensors, targets: city.targets.map(({ geometry }) => shapeOf(geometry)), ground }
}

const near = (thing: Thing, those: readonly Shape[], metres: number): boolean =>
  those.some((other) => within(thing.shape, other, metres))

/** How many sensors of a metric stand on a thing or, from `reach` metres, serve it from beside. */
const served = (town: Town, thing: Thing, metric: string, reach?: number): number => {
  const own = thing.bears.get(metric) ?? 0
  if (reach === undefined) return own
  return Math.max(own, (town.sensors.get(metric) ?? []).filter((at) => within(thing.shape, at, reach)).length)
}

interface Wish {
  readonly kinds: readonly string[]
  readonly metric: string
  readonly reach?: number
  readonly if?: (thing: Thing) => boolean
  readonly needed?: (thing: Thing) => number
}

/** Ours, every one of them: see PlacementRule.ours. */
const SERVES = {
  vibration: 150,
  video: 200,
  well: 60,
  pressure: 500,
  sound: 100,
  level: 300,
  beside: 50,
  here: 30,
  bridge: 150,
}
const ARTERIALS = ['trunk', 'primary', 'arterial']

const number = ({ has }: Thing, name: string): number => Number(has[name] ?? Number.NaN)
const is =
  (name: string, ...values: readonly unknown[]) =>
  ({ has }: Thing): boolean =>
    values.includes(has[name])
const older =
  (years: number) =>
  (thing: Thing): boolean =>
    YEAR - number(thing, 'built_year') > years

const gasWishes = (town: Town, shapesOf: (kind: string) => readonly Shape[]): Record<string, Wish> => {
  const mains = shapesOf('gas.main')
  const dense = (thing: Thing): boolean =>
    is('pressure_class', 'medium')(thing) && number(thing, 'diameter_mm') >= 200 && near(thing, town.targets, 100)
  const main = { kinds: ['gas.main'] }
  const inside = { metric: 'gas.methane-adjacent' }
  return {
    'gas.high-pressure': {
      ...main,
      metric: 'gas.vibration',
      reach: SERVES.vibration,
      if: is('pressure_class', 'high', 'sub-high'),
    },
    'gas.medium-pressure-dense': { ...main, metric: 'gas.vibration', reach: SERVES.vibration, if: dense },
    'gas.stations': { kinds: ['gas.station'], metric: 'gas.methane-column' },
    'gas.catering': { kinds: ['gas.catering'], metric: 'gas.methane-catering' },
    'gas.disturbance': {
      ...main,
      metric: 'gas.work-video',
      reach: SERVES.video,
      if: (one) => near(one, shapesOf('gas.disturbance-zone'), 0),
    },
    'gas.valve-wells': { ...inside, kinds: ['gas.valve-well'] },
    'gas.crossed-spaces': {
      ...inside,
      kinds: ['drainage.conduit', 'gas.utility-trench'],
      reach: SERVES.well,
      if: (one) => near(one, mains, 0),
    },
    'gas.adjacent-utilities': {
      ...inside,
      kinds: ['drainage.manhole', 'gas.utility-well', 'water.valve-well', 'heating.chamber'],
      if: (one) => near(one, mains, 12.5),
    },
  }
}

const waterWishes = (
  town: Town,
  shapesOf: (kind: string) => readonly Shape[],
  zones: (cause: string) => readonly Shape[],
): Record<string, Wish> => {
  const main = { kinds: ['water.main'] }
  const sound = { ...main, metric: 'water.leak-sound', reach: SERVES.sound }
  const pressure = { ...main, metric: 'water.pressure', reach: SERVES.pressure }
  const works = [...shapesOf('water.plant'), ...shapesOf('water.intake')]
  const crowded = (one: Thing): boolean =>
    near(one, town.ground(['road'], ARTERIALS), 30) && near(one, town.targets, 200)
  return {
    'water.divides-and-junctions': {
      kinds: ['water.node'],
      metric: 'water.pressure',
      reach: SERVES.beside,
      if: is('role', 'hydraulic-divide', 'large-junction'),
    },
    'water.large-users': { kinds: ['water.user'], metric: 'water.flow', reach: SERVES.beside },
    'water.trunk-mains': { ...pressure, if: is('role', 'trunk') },
    'water.old-mains': { ...sound, if: older(30) },
    'water.fragile-mains': { ...sound, if: is('material', 'cast-iron', 'asbestos-cement', 'pccp') },
    'water.cross-construction': { ...sound, if: (one) => near(one, zones('construction'), 0) },
    'water.geohazard': { ...sound, metric: 'water.stress', if: (one) => near(one, zones('geohazard'), 0) },
    'water.intake-and-outlet': {
      ...main,
      metric: 'water.flow',
      reach: SERVES.beside,
      if: is('role', 'intake', 'outlet'),
    },
    'water.near-works': {
      ...pressure,
      if: (one) => is('role', 'intake', 'outlet', 'trunk')(one) && near(one, works, 500),
    },
    'water.public-facilities': {
      ...pressure,
      if: (one) => number(one, 'diameter_mm') >= 300 && near(one, town.targets, 50),
    },
    'water.hydrants': { kinds: ['water.hydrant'], metric: 'water.hydrant-pressure', if: crowded },
  }
}

const drainageWishes = (town: Town): Record<string, Wish> => {
  const here = { metric: 'drainage.level-network', reach: SERVES.here }
  const sewer = { kinds: ['drainage.conduit'], metric: 'drainage.level-network', reach: SERVES.level }
  const rain = (one: Thing): boolean => is('form', 'rain', 'combined-overflow')(one) && is('rank', 'main')(one)
  return {
    'drainage.ponding-points': {
      kinds: ['drainage.ponding-point'],
      metric: 'drainage.level-ponding',
      reach: SERVES.here,
    },
    'drainage.ponding-video': {
      kinds: ['drainage.ponding-point'],
      metric: 'drainage.video',
      reach: SERVES.here,
      if: is('place', 'underpass'),
    },
    'drainage.trunk-sewers': { ...sewer, if: is('role', 'trunk') },
    'drainage.key-road-sewers': { ...sewer, if: (one) => near(one, town.ground(['road'], ARTERIALS), 20) },
    'drainage.pump-inlets': { ...here, kinds: ['drainage.pump-station'] },
    'drainage.main-outfalls': {
      kinds: ['drainage.outfall'],
      metric: 'drainage.flow-network',
      reach: SERVES.here,
      if: rain,
    },
    'drainage.river-gauges': { kinds: ['drainage.river-gauge'], metric: 'drainage.level-river' },
    'drainage.storage': { ...here, kinds: ['drainage.storage'] },
    'drainage.sluices': { kinds: ['drainage.sluice'], metric: 'drainage.level-river', reach: SERVES.here },
  }
}

const heatingWishes = (town: Town, shapesOf: (kind: string) => readonly Shape[]): Record<string, Wish> => {
  const main = { kinds: ['heating.main'], metric: 'heating.pressure', reach: SERVES.pressure }
  return {
    'heating.over-ten-years': { ...main, if: older(10) },
    'heating.over-three-leaks': { ...main, if: (one) => number(one, 'leak_count') > 3 },
    'heating.near-rivers': { ...main, if: (one) => near(one, town.ground(['water']), SERVES.beside) },
    'heating.jacked-or-crossing': { ...main, if: is('laying', 'trenchless', 'crossing') },
    'heating.low-places': { ...main, if: (one) => near(one, shapesOf('drainage.ponding-point'), SERVES.beside) },
  }
}

const bridgeWishes = (): Record<string, Wish> => {
  const by = (metric: string, holds: (one: Thing) => boolean): Wish => ({
    kinds: ['bridge.bridge'],
    metric: `bridge.${metric}`,
    reach: SERVES.bridge,
    if: holds,
  })
  const graded = (one: Thing): boolean =>
    is('maintenance_class', 'ii', 'iii')(one) && is('condition_grade', 'c', 'd')(one)
  const wide = (one: Thing): boolean => is('structure', 'viaduct', 'ramp')(one) && number(one, 'main_span_m') > 100
  return {
    'bridge.city-grade': by('static-strain', graded),
    'bridge.highway-class': by('static-strain', is('technical_class', '3', '4')),
    'bridge.old-defects': by('crack-width', (one) => older(30)(one) && is('defects', true)(one)),
    'bridge.old-overload': by('vehicle-load', (one) => older(30)(one) && is('overload_risk', true)(one)),
    'bridge.collision': by('impact-acceleration', is('collision_risk', true)),
    'bridge.viaduct-span': by('deflection', wide),
    'bridge.single-column': by('tilt', is('single_column_pier', true)),
    'bridge.long-span': by('acceleration', (one) => number(one, 'main_span_m') > 150),
    'bridge.long': by('acceleration', (one) => number(one, 'length_m') > 1000),
    'bridge.cables': by('cable-force', is('structure', 'cable-stayed', 'suspension', 'tied-arch')),
  }
}

const tunnelWishes = (): Record<string, Wish> => {
  const cabins = ['tunnel.compartment', 'tunnel.gas-compartment']
  const every200 = ({ lengthM }: Thing): number => Math.max(1, Math.ceil(lengthM / 200))
  return {
    'tunnel.temperature': { kinds: cabins, metric: 'tunnel.temperature', needed: every200 },
    'tunnel.humidity': { kinds: cabins, metric: 'tunnel.humidity', needed: every200 },
    'tunnel.gas-cabin': { kinds: ['tunnel.gas-compartment'], metric: 'tunnel.methane', needed: () => 2 },
    'tunnel.gas-valve': { kinds: ['tunnel.gas-valve'], metric: 'tunnel.methane', reach: 5 },
    'tunnel.joint': { kinds: ['tunnel.joint'], metric: 'tunnel.joint-leak' },
    'tunnel.toxic': { kinds: ['tunnel.sump'], metric: 'tunnel.hydrogen-sulphide', reach: 10 },
  }
}

/** Every place along the street that one of the rules speaks of. */
export const byHand = (city: CityRecord, streetName: string): Asked[] => {
  const town = townOf(city)
  const shapesWhere = (kind: string, holds: (thing: Thing) => boolean): Shape[] =>
    town.things.filter((thing) => thing.kind === kind && holds(thing)).map(({ shape }) => shape)
  const shapesOf = (kind: string): Shape[] => shapesWhere(kind, () => true)
  const zones = (cause: string): Shape[] => shapesWhere('gas.disturbance-zone', is('cause', cause))
  const street = city.basemap.filter((one) => one.class === 'road' && one.name?.zh === streetName)
  const centre = street.map(({ geometry }) => shapeOf(geometry))
  const along = town.things.filter((thing) => near(thing, centre, ALONG_M))
  const wishes = {
    ...gasWishes(town, shapesOf),
    ...waterWishes(town, shapesOf, zones),
    ...drainageWishes(town),
    ...heatingWishes(town, shapesOf),
    ...bridgeWishes(),
    ...tunnelWishes(),
  }
  return Object.entries(wishes).flatMap(([rule, wish]) =>
    along
      .filter((thing) => wish.kinds.includes(thing.kind) && (wish.if?.(thing) ?? true))
      .map((thing): Asked => {
        const standing = served(town, thing, wish.metric, wish.reach)
        return { rule, code: thing.code, standing, needed: wish.needed?.(thing) ?? 1 }
      }),
  )
}
