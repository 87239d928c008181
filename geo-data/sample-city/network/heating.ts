import { type Text, text } from '../../sectors/text.ts'
import { type Chance, chanceOf } from '../chance.ts'
import type { Board } from '../ground.ts'
import type { Street } from '../land/street.ts'
import { DEPARTMENT } from '../society/department.ts'
import {
  type Estate,
  type LaidSegment,
  lying,
  metresApart,
  type Network,
  numbered,
  type PlacedAsset,
  partWay,
  standing,
} from './lay.ts'
import { coverOf, type Ground, type LineId, OFFSET, pathBelow } from './section.ts'
import { beside, type Knot, nearestKnot, type Track, weave } from './weave.ts'

const HEATING: Estate = { sector: 'heating', ownerAt: () => DEPARTMENT.heating }

/** Heat is sold north of the river only, under these arterials. */
const WINDOW = { west: -1750, east: 2600, south: 690, north: 2480 }
const ALONG_U: readonly number[] = [1000, 1450, 1950]
const ALONG_V: readonly number[] = [-1200, -200, 850, 2000]

type Side = 'supply' | 'return'

const WORD: Readonly<Record<Side, { letter: string; zh: string; en: string; celsius: number; mpa: number }>> = {
  supply: { letter: 'G', zh: '供水', en: 'supply', celsius: 120, mpa: 1.2 },
  return: { letter: 'H', zh: '回水', en: 'return', celsius: 60, mpa: 0.6 },
}

const lineOf = (side: Side): LineId => `heat-${side}`

const tracksOf = (side: Side, streets: readonly Street[]): Track[] =>
  streets
    .filter(({ rank, axis, at }) => rank === 'arterial' && (axis === 'u' ? ALONG_U : ALONG_V).includes(at))
    .flatMap((street) => beside(street, OFFSET[lineOf(side)].arterial ?? 0, WINDOW))

interface Facts {
  readonly side: Side
  readonly ground: Ground
  readonly chance: Chance
}

/** Bores outside; insulation makes them a quarter wider than they carry. */
const boreOf = ({ at }: Street): number => (at === 1000 || at === 850 ? 400 : at === 1450 || at === -200 ? 350 : 300)

const main = (
  { side, ground, chance }: Facts,
  street: Text,
  bore: number,
  from: PlacedAsset,
  to: PlacedAsset,
  code: string,
): LaidSegment => {
  const { letter, zh, en, celsius, mpa } = WORD[side]
  const builtYear = chance.whole(2003, 2021)
  return lying(HEATING, {
    kind: 'main',
    code: `RL-${letter}-${code}`,
    name: text(`${street.zh}热力${zh}管`, `${street.en} heat ${en}`),
    from,
    to,
    path: pathBelow(lineOf(side), from.at, to.at, ground),
    attributes: {
      side,
      substance: 'hot-water',
      pressure_mpa: mpa,
      diameter_mm: bore,
      material: 'preinsulated',
      laying: chance.happens(0.06) ? 'trenchless' : 'direct',
      design_celsius: celsius,
      built_year: builtYear,
      depth_m: coverOf(lineOf(side), from.at, bore),
      leak_count: builtYear < 2012 ? chance.whole(0, 5) : chance.whole(0, 1),
    },
  })
}

const node = (side: Side, knot: Knot, street: Text, index: number): PlacedAsset => {
  const { letter, zh, en } = WORD[side]
  const isJoint = knot.tracks > 1
  const isCompensator = !isJoint && index % 3 === 0
  return standing(HEATING, {
    kind: isCompensator ? 'compensator' : 'node',
    code: `RL-N${letter}-${numbered(knot.id)}`,
    at: knot.at,
    name: text(
      `${street.zh}热力${zh}${isCompensator ? '补偿器' : '节点'} ${knot.id}`,
      `${street.en} heat ${en} ${isCompensator ? 'compensator' : 'node'} ${knot.id}`,
    ),
    ...(isCompensator ? { attributes: { built_year: 2010 } } : {}),
  })
}

const VALVE_OFF = 12

const valve = ({ side, chance }: Facts, at: Board, street: Text, bore: number, index: number): PlacedAsset[] => {
  const { letter, zh, en } = WORD[side]
  const name = text(`${street.zh}热力${zh}阀 ${index}`, `${street.en} heat ${en} valve ${index}`)
  const code = `RL-F${letter}-${numbered(index)}`
  const chamber = standing(HEATING, {
    kind: 'chamber',
    code: `RL-X${letter}-${numbered(index)}`,
    at,
    name: text(`${street.zh}热力小室 ${index}`, `${street.en} heat chamber ${index}`),
    attributes: {
      chamber_volume_m3: chance.whole(9, 22),
      cover_mass_kg: 90,
      cover_diameter_m: 0.8,
      depth_m: Math.round(chance.between(2.6, 3.2) * 10) / 10,
    },
  })
  const attributes = { valve_state: 'open', operation: chance.pick(['manual', 'remote']), diameter_mm: bore }
  // One chamber holds both valves: it is counted with the supply.
  return [standing(HEATING, { kind: 'valve', code, at, name, attributes }), ...(side === 'supply' ? [chamber] : [])]
}

interface Side1 {
  readonly network: Network
  readonly knots: readonly Knot[]
  readonly nodes: ReadonlyMap<string, PlacedAsset>
}

const laySide = (facts: Facts, streets: readonly Street[]): Side1 => {
  const woven = weave(tracksOf(facts.side, streets), 150)
  const streetOf = new Map(
    woven.strands.flatMap(({ from, to, track }) => [from, to].map((knot) => [knot.key, track.street.name])),
  )
  const nodes = new Map(
    woven.knots.map((knot, index) => [knot.key, node(facts.side, knot, streetOf.get(knot.key) ?? text('', ''), index)]),
  )
  const extra: PlacedAsset[] = []
  const segments: LaidSegment[] = []
  const next = (): string => numbered(segments.length + 1)
  for (const { from, to, track } of woven.strands) {
    const { name } = track.street
    const bore = boreOf(track.street)
    const [start, end] = [nodes.get(from.key) as PlacedAsset, nodes.get(to.key) as PlacedAsset]
    if (from.tracks < 2 || metresApart(from.at, to.at) < 60) {
      segments.push(main(facts, name, bore, start, end, next()))
      continue
    }
    const at = partWay(from.at, to.at, VALVE_OFF / metresApart(from.at, to.at))
    const [cut, ...chamber] = valve(facts, at, name, bore, extra.length + 1)
    extra.push(cut as PlacedAsset, ...chamber)
    segments.push(main(facts, name, bore, start, cut as PlacedAsset, next()))
    segments.push(main(facts, name, bore, cut as PlacedAsset, end, next()))
  }
  return { network: { assets: [...nodes.values(), ...extra], segments }, knots: woven.knots, nodes }
}

const PLANTS: readonly (readonly [zh: string, en: string, at: Board, megawatts: number])[] = [
  ['江北热电厂', 'Jiangbei Heat and Power Station', [-1790, 1962], 420],
  ['滨海调峰锅炉房', 'Binhai Peak Boiler House', [2640, 986], 120],
]

/** Heat goes out on the supply side and comes back on the return: both are joined to every plant and exchange station. */
const joined = (
  facts: readonly Facts[],
  sides: readonly Side1[],
  there: PlacedAsset,
  street: Text,
  bore: number,
): LaidSegment[] =>
  sides.map(({ knots, nodes }, index) => {
    const near = nodes.get(nearestKnot(knots, there.at).key) as PlacedAsset
    const fact = facts[index] as Facts
    return main(fact, street, bore, near, there, there.record.code.slice(3))
  })

const exchanges = (supply: Side1, chance: Chance): PlacedAsset[] =>
  supply.knots
    .filter(({ tracks, id }) => tracks === 1 && id % 3 !== 0)
    .map(({ at: [u, v] }, index) => {
      const isAlongU = ALONG_U.some((street) => Math.abs(v - street + 7) < 0.5)
      return standing(HEATING, {
        kind: 'exchange-station',
        code: `RL-HR-${numbered(index + 1)}`,
        at: isAlongU ? [u, v - 17] : [u - 17, v],
        name: text(`${index + 1}号换热站`, `Exchange station ${index + 1}`),
        attributes: {
          heated_area_m2: chance.whole(40, 180) * 1000,
          people: chance.whole(800, 4200),
          built_year: chance.whole(2004, 2021),
        },
      })
    })

/** Supply and return from two plants to the exchange stations of the north. */
export const heatingNetwork = (streets: readonly Street[], ground: Ground): Network => {
  const chance = chanceOf('linlan heating')
  const facts: Facts[] = [
    { side: 'supply', ground, chance },
    { side: 'return', ground, chance },
  ]
  const sides = facts.map((fact) => laySide(fact, streets))
  const plants = PLANTS.map(([zh, en, at, megawatts], index) =>
    standing(HEATING, {
      kind: 'plant',
      code: `RL-RY-${numbered(index + 1)}`,
      at,
      name: text(zh, en),
      attributes: { capacity_mw: megawatts, pressure_mpa: 1.4, built_year: 2003 + 8 * index },
    }),
  )
  const stations = exchanges(sides[0] as Side1, chance)
  return {
    assets: [...sides.flatMap(({ network }) => network.assets), ...plants, ...stations],
    segments: [
      ...sides.flatMap(({ network }) => network.segments),
      ...plants.flatMap((plant) => joined(facts, sides, plant, plant.record.name ?? text('', ''), 400)),
      ...stations.flatMap((one) => joined(facts, sides, one, one.record.name ?? text('', ''), 150)),
    ],
  }
}
