import type { Scalar } from '../../../sectors/sector.ts'
import { type Text, text } from '../../../sectors/text.ts'
import { type Chance, chanceOf } from '../../chance.ts'
import type { Board } from '../../ground.ts'
import { waterAt } from '../../land/canal.ts'
import { coastAt, NORTH_BANK, riverAt, SOUTH_BANK, type Zone, zoneAt } from '../../land/frame.ts'
import type { Street } from '../../land/street.ts'
import { groundElevation } from '../../land/terrain.ts'
import { DEPARTMENT } from '../../society/department.ts'
import { type Estate, lying, metresApart, type Network, numbered, type PlacedAsset, standing } from '../lay.ts'
import { coverOf, type Ground, levelOf, OFFSET, pathBelow } from '../section.ts'
import { beside, type Knot, nearestKnot, type Strand, type Track, type Weave, weave } from '../weave.ts'
import { forest, type Run } from './flow.ts'

export const DRAINAGE: Estate = { sector: 'drainage', ownerAt: () => DEPARTMENT.drainage }

type Service = 'rain' | 'sewage'

const WORD: Readonly<Record<Service, { letter: string; zh: string; en: string }>> = {
  rain: { letter: 'Y', zh: '雨水', en: 'rain' },
  sewage: { letter: 'W', zh: '污水', en: 'sewage' },
}

/** Where the drills and the gas drill's wells are, manholes stand close; elsewhere as far apart as large sewers allow. */
const CORE = { west: -700, east: 1400, south: -650, north: 1000 }
const CITY = { west: -3000, east: 3800, south: -2650, north: 2500 }
const CLOSE = 43
const WIDE = 96

const isInCore = ({ street: { axis, at } }: Track): boolean =>
  axis === 'u' ? at >= CORE.south && at <= CORE.north : at >= CORE.west && at <= CORE.east

/** Here secondary streets have rain drains of their own; elsewhere rain runs along them to the arterials. */
const DENSE: readonly Zone[] = ['old-town', 'centre', 'chemical']

const tracksOf = (service: Service, streets: readonly Street[]): Track[] =>
  streets
    .filter(({ rank, zone }) => rank !== 'lane' || (service === 'sewage' && zone === 'old-town'))
    .filter(
      ({ rank, zone }) => rank === 'arterial' || DENSE.includes(zone) || (service === 'sewage' && zone !== 'village'),
    )
    .flatMap((street) => beside(street, OFFSET[service][street.rank] ?? 0, CITY))
    .filter((track) => track.to - track.from > 30)

/** A place to which a service runs, and the knot it leaves the streets by. */
interface Outlet {
  readonly at: Board
  readonly kind: 'outfall' | 'treatment-works'
  readonly name: Text
}

const V_ARTERIALS = [-2350, -1750, -1200, -700, -200, 300, 850, 1400, 2000, 2600] as const
const COAST_STREETS = [-650, -200, 180, 1000, 1450, 1950, 2500] as const
const CANAL_STREETS = [-1200, -200, 850, 2000, 2600] as const

const outfall = (at: Board, zh: string, en: string): Outlet => ({
  at,
  kind: 'outfall',
  name: text(`${zh}雨水排口`, `${en} outfall`),
})

/** Rain runs to the river, the salt canal and the sea by the nearest way. */
const RAIN_OUTLETS: readonly Outlet[] = [
  ...V_ARTERIALS.flatMap((street, index): Outlet[] => {
    const u = street + (OFFSET.rain.arterial ?? 0)
    const { middle, half } = riverAt(u)
    return [
      outfall([u, middle - half + 1], `江南${index + 1}号`, `South bank ${index + 1}`),
      outfall([u, middle + half - 1], `江北${index + 1}号`, `North bank ${index + 1}`),
    ]
  }),
  ...COAST_STREETS.map((street, index) => {
    const v = street + (OFFSET.rain.arterial ?? 0)
    return outfall([coastAt(v) - 4, v], `滨海${index + 1}号`, `Seaside ${index + 1}`)
  }),
  ...CANAL_STREETS.flatMap((street, index) => {
    const u = street + (OFFSET.rain.arterial ?? 0)
    return [
      outfall([u, -1123], `盐河北${index + 1}号`, `Salt canal north ${index + 1}`),
      outfall([u, -1139], `盐河南${index + 1}号`, `Salt canal south ${index + 1}`),
    ]
  }),
]

const works = (at: Board, zh: string, en: string): Outlet => ({ at, kind: 'treatment-works', name: text(zh, en) })

export const SEWAGE_OUTLETS: readonly Outlet[] = [
  works([3262, -905], '临澜污水处理厂', 'Linlan Sewage Works'),
  works([3262, 2105], '江北污水处理厂', 'Jiangbei Sewage Works'),
  works([-3042, -2420], '城西污水处理厂', 'Chengxi Sewage Works'),
]

/** No rain sewer passes under water; sewage passes under a canal in a siphon. */
const passes = (service: Service, { from, to }: Strand): boolean =>
  [0.2, 0.35, 0.5, 0.65, 0.8].every((share) => {
    const at: Board = [from.at[0] + (to.at[0] - from.at[0]) * share, from.at[1] + (to.at[1] - from.at[1]) * share]
    const water = waterAt(at)
    return water === undefined || (service === 'sewage' && water === 'canal')
  })

const BORES: Readonly<Record<Service, readonly (readonly [aboveM: number, mm: number])[]>> = {
  rain: [
    [0, 500],
    [350, 600],
    [900, 800],
    [2200, 1000],
  ],
  sewage: [
    [0, 300],
    [700, 400],
    [2500, 500],
    [7000, 600],
  ],
}

/** Never narrower downstream. */
const boreOf = (service: Service, upstreamM: number): number =>
  BORES[service].reduce((bore, [above, mm]) => (upstreamM >= above ? mm : bore), 0)

const manhole = (service: Service, knot: Knot, street: Text, chance: Chance): PlacedAsset => {
  const { letter, zh, en } = WORD[service]
  const depth = Math.round((levelOf(service, knot.at) + chance.between(0.25, 0.6)) * 10) / 10
  const ground = groundElevation(knot.at)
  return standing(DRAINAGE, {
    kind: 'manhole',
    code: `PS-${letter}-${numbered(knot.id)}`,
    at: knot.at,
    name: text(`${street.zh}${zh}井 ${knot.id}`, `${street.en} ${en} well ${knot.id}`),
    attributes: {
      service,
      chamber_volume_m3: Math.round(depth * chance.between(0.8, 1.3) * 10) / 10,
      cover_mass_kg: chance.pick([60, 75, 80, 90, 110]),
      cover_diameter_m: chance.pick([0.65, 0.7, 0.7, 0.8]),
      depth_m: depth,
      ground_elevation_m: ground,
      bottom_elevation_m: Math.round((ground - depth) * 100) / 100,
    },
  })
}

/** What a record says of a pipe: an old street is brick and concrete, a new one plastic where it is narrow. */
const facts = (service: Service, from: Board, to: Board, bore: number, chance: Chance): Record<string, Scalar> => {
  const isOld = zoneAt(from) === 'old-town'
  const depth = coverOf(service, from, bore)
  const [high, low] = [groundElevation(from) - depth, groundElevation(to) - depth]
  return {
    service,
    diameter_mm: bore,
    material: isOld
      ? chance.pick(['brick', 'concrete'])
      : bore <= 600
        ? chance.pick(['plastic', 'concrete'])
        : 'concrete',
    built_year: isOld ? chance.whole(1982, 2001) : chance.whole(2002, 2022),
    depth_m: depth,
    from_depth_m: depth,
    to_depth_m: depth,
    from_elevation_m: Math.round(high * 100) / 100,
    to_elevation_m: Math.round(Math.min(low, high - 0.05) * 100) / 100,
    roughness: bore <= 600 ? 0.011 : 0.014,
  }
}

interface Sewers {
  readonly service: Service
  readonly ground: Ground
  readonly chance: Chance
}

const conduit = (
  { service, ground, chance }: Sewers,
  run: Run,
  ends: ReadonlyMap<string, PlacedAsset>,
  code: string,
) => {
  const { strand, from, to, upstreamM } = run
  const street = strand.track.street.name
  const { letter, zh, en } = WORD[service]
  const bore = boreOf(service, upstreamM)
  return lying(DRAINAGE, {
    kind: 'conduit',
    code: `PS-${letter}G-${code}`,
    name: text(`${street.zh}${zh}管`, `${street.en} ${en} sewer`),
    from: ends.get(from.key) as PlacedAsset,
    to: ends.get(to.key) as PlacedAsset,
    path: pathBelow(service, from.at, to.at, ground),
    attributes: { ...facts(service, from.at, to.at, bore, chance), role: upstreamM > 2500 ? 'trunk' : 'branch' },
  })
}

const outletAsset = (service: Service, outlet: Outlet, index: number): PlacedAsset =>
  standing(DRAINAGE, {
    kind: outlet.kind,
    code: `PS-${outlet.kind === 'outfall' ? 'PK' : 'WSC'}-${numbered(index + 1)}`,
    at: outlet.at,
    name: outlet.name,
    attributes:
      outlet.kind === 'outfall'
        ? { form: service, rank: index % 3 === 0 ? 'main' : 'minor', diameter_mm: 1000, ground_elevation_m: 2.4 }
        : { capacity_m3d: [160_000, 120_000, 60_000][index] ?? 60_000, built_year: 2004 + index * 6 },
  })

/** The last pipe of each tree, from the street to where it runs out. */
const lastPipe = (sewers: Sewers, outlet: PlacedAsset, from: PlacedAsset, index: number) => {
  const { service, ground, chance } = sewers
  const { letter, zh, en } = WORD[service]
  const bore = service === 'rain' ? 1000 : 800
  return lying(DRAINAGE, {
    kind: 'conduit',
    code: `PS-${letter}G-P${numbered(index + 1)}`,
    name: text(`${outlet.record.name?.zh ?? ''}${zh}总管`, `${outlet.record.name?.en ?? ''} ${en} main`),
    from,
    to: outlet,
    path: pathBelow(service, from.at, outlet.at, ground),
    attributes: {
      ...facts(service, from.at, outlet.at, bore, chance),
      role: service === 'rain' ? 'trunk' : 'works-inlet',
    },
  })
}

/** Every so often along the trunk sewers the water is lifted. */
const liftsOf = (service: Service, runs: readonly Run[]): ReadonlySet<string> => {
  const trunk = runs.filter(({ upstreamM }) => upstreamM > (service === 'sewage' ? 5000 : 2200))
  const spots: Knot[] = []
  for (const { from } of trunk) {
    if (spots.length < 12 && spots.every((spot) => metresApart(spot.at, from.at) > 900)) spots.push(from)
  }
  return new Set(spots.map(({ key }) => key))
}

const lift = (service: Service, well: PlacedAsset, index: number): PlacedAsset => {
  const { zh, en } = WORD[service]
  return {
    ...well,
    record: {
      ...well.record,
      kind: 'pump-station',
      name: text(`${index}号${zh}泵站`, `${en === 'rain' ? 'Rain' : 'Sewage'} pump station ${index}`),
      attributes: { service, capacity_m3h: 1800 + index * 260, pumps: 3 + (index % 3), built_year: 2001 + index },
    },
  }
}

const namesOf = (woven: Weave): ReadonlyMap<string, Text> =>
  new Map(woven.strands.flatMap(({ from, to, track }) => [from, to].map((knot) => [knot.key, track.street.name])))

const lay = (service: Service, streets: readonly Street[], ground: Ground): Network => {
  const sewers: Sewers = { service, ground, chance: chanceOf(`linlan ${service}`) }
  const woven = weave(tracksOf(service, streets), (track) => (isInCore(track) ? CLOSE : WIDE))
  const outlets = (service === 'rain' ? RAIN_OUTLETS : SEWAGE_OUTLETS).map((outlet, index) => ({
    asset: outletAsset(service, outlet, index),
    knot: nearestKnot(onSameSide(woven.knots, outlet.at), outlet.at),
  }))
  const runs = forest(
    woven,
    outlets.map(({ knot }) => knot),
    (strand) => passes(service, strand),
  )
  const lifts = liftsOf(service, runs)
  const names = namesOf(woven)
  const used = new Map(
    [...runs.flatMap(({ from, to }) => [from, to]), ...outlets.map(({ knot }) => knot)].map((knot) => [knot.key, knot]),
  )
  let lifted = 0
  const ends = new Map(
    [...used].map(([key, knot]) => {
      const well = manhole(service, knot, names.get(key) ?? text('', ''), sewers.chance)
      return [key, lifts.has(key) ? lift(service, well, ++lifted) : well]
    }),
  )
  return {
    assets: [...ends.values(), ...outlets.map(({ asset }) => asset)],
    segments: [
      ...runs.map((run, index) => conduit(sewers, run, ends, numbered(index + 1))),
      ...outlets.map(({ asset, knot }, index) => lastPipe(sewers, asset, ends.get(knot.key) as PlacedAsset, index)),
    ],
  }
}

/** Knots from which an outlet is reached without passing under the river or a canal. */
const onSameSide = (knots: readonly Knot[], [u, v]: Board): Knot[] => {
  const side = (at: Board): string => `${at[1] > (SOUTH_BANK + NORTH_BANK) / 2} ${at[1] > -1131}`
  return knots.filter(({ at }) => side(at) === side([u, v]))
}

/** Rain drains and sewers of the whole city, each running downhill to its outlet. */
export const sewers = (streets: readonly Street[], ground: Ground): Network => {
  const [rain, sewage] = [lay('rain', streets, ground), lay('sewage', streets, ground)]
  return { assets: [...rain.assets, ...sewage.assets], segments: [...rain.segments, ...sewage.segments] }
}
