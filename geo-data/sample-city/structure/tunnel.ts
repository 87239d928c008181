import type { Scalar } from '../../sectors/sector.ts'
import { type Text, text } from '../../sectors/text.ts'
import { along, type Board, type DeepPosition, placeBelow } from '../ground.ts'
import {
  type LaidSegment,
  lying,
  type Network,
  numbered,
  type PlacedAsset,
  standing,
  together,
} from '../network/lay.ts'
import { DEPARTMENT } from '../society/department.ts'

const TUNNEL = { sector: 'tunnel', ownerAt: () => DEPARTMENT.tunnel }

interface Route {
  readonly letter: string
  readonly name: Text
  readonly axis: 'u' | 'v'
  readonly street: number
  readonly from: number
  readonly to: number
  readonly builtYear: number
}

/** Driven by shield below every other line of the street, above the metro: 8.8 km in all. */
const ROUTES: readonly Route[] = [
  {
    letter: 'A',
    name: text('江北大道管廊', 'Jiangbei Avenue tunnel'),
    axis: 'u',
    street: 1000,
    from: -2300,
    to: 2580,
    builtYear: 2016,
  },
  {
    letter: 'B',
    name: text('科技路管廊', 'Keji Road tunnel'),
    axis: 'u',
    street: 1450,
    from: -190,
    to: 1960,
    builtYear: 2018,
  },
  {
    letter: 'C',
    name: text('港湾路管廊', 'Gangwan Road tunnel'),
    axis: 'v',
    street: 2000,
    from: 1040,
    to: 2480,
    builtYear: 2019,
  },
  {
    letter: 'D',
    name: text('人民路管廊', 'Renmin Road tunnel'),
    axis: 'v',
    street: 300,
    from: 1060,
    to: 1400,
    builtYear: 2021,
  },
]

/** Depth of the axis of the cabins, m, and their places beside the street's middle. */
const DEPTH = 10
const CABIN_OFF = -12
const GAS_OFF = -7.5
/** A fire compartment is at most 200 m long (GB 50838, from general knowledge). */
const COMPARTMENT = 200

const boardOn = ({ axis, street }: Route, s: number, off: number): Board =>
  axis === 'u' ? [s, street + off] : [street + off, s]

const pathOf = (from: Board, to: Board, depth: number): DeepPosition[] =>
  along(from, to, 30).map((at) => placeBelow(at, depth))

const stopsOf = ({ from, to }: Route): number[] => {
  const count = Math.ceil((to - from) / COMPARTMENT)
  return Array.from({ length: count + 1 }, (_, at) => from + ((to - from) * at) / count)
}

interface Strip {
  readonly route: Route
  readonly id: 'cabin' | 'gas'
  readonly joints: readonly PlacedAsset[]
}

const strip = (route: Route, id: 'cabin' | 'gas'): Strip => ({
  route,
  id,
  joints: stopsOf(route).map((s, index) =>
    standing(TUNNEL, {
      kind: 'joint',
      code: `GL-${route.letter}${id === 'gas' ? 'Q' : 'Z'}-${numbered(index + 1)}`,
      at: boardOn(route, s, id === 'gas' ? GAS_OFF : CABIN_OFF),
      name: text(
        `${route.name.zh}${id === 'gas' ? '燃气舱' : '综合舱'}${index + 1}号接缝`,
        `${route.name.en} ${id === 'gas' ? 'gas' : 'shared'} cabin joint ${index + 1}`,
      ),
      attributes: { depth_m: DEPTH - 2 },
    }),
  ),
})

interface RunOf {
  readonly kind: string
  readonly letter: string
  readonly zh: string
  readonly en: string
  readonly level: number
  readonly attributes: Readonly<Record<string, Scalar>>
}

/** One line from joint to joint, for the cabin itself and for each pipe that lies in it. */
const runs = ({ route, joints }: Strip, { kind, letter, zh, en, level, attributes }: RunOf): LaidSegment[] =>
  joints.slice(1).map((to, index) => {
    const from = joints[index] as PlacedAsset
    return lying(TUNNEL, {
      kind,
      code: `GL-${route.letter}${letter}-${numbered(index + 1)}`,
      name: text(`${route.name.zh}${zh}${index + 1}`, `${route.name.en} ${en} ${index + 1}`),
      from,
      to,
      path: pathOf(from.at, to.at, level),
      attributes: {
        ...attributes,
        built_year: route.builtYear,
        depth_m: DEPTH - 2,
        ...(kind.endsWith('compartment') ? { compartment_no: `${route.letter}-${numbered(index + 1)}` } : {}),
      },
    })
  })

const CABIN_RUNS: readonly RunOf[] = [
  {
    kind: 'compartment',
    letter: 'F',
    zh: '综合舱防火分区',
    en: 'shared-cabin compartment',
    level: DEPTH,
    attributes: { cabin: 'comprehensive', width_m: 4.2, height_m: 3.6 },
  },
  {
    kind: 'water-pipe',
    letter: 'S',
    zh: '入廊供水管',
    en: 'water line',
    level: DEPTH + 0.9,
    attributes: { diameter_mm: 600 },
  },
  {
    kind: 'heat-pipe',
    letter: 'R',
    zh: '入廊热力管',
    en: 'heat line',
    level: DEPTH - 0.2,
    attributes: { diameter_mm: 400 },
  },
  {
    kind: 'drain-pipe',
    letter: 'P',
    zh: '入廊污水管',
    en: 'sewer',
    level: DEPTH + 1.3,
    attributes: { diameter_mm: 400 },
  },
]

const GAS_RUNS: readonly RunOf[] = [
  {
    kind: 'gas-compartment',
    letter: 'Q',
    zh: '燃气舱防火分区',
    en: 'gas-cabin compartment',
    level: DEPTH,
    attributes: { width_m: 1.9, height_m: 3 },
  },
  {
    kind: 'gas-pipe',
    letter: 'T',
    zh: '入廊燃气管',
    en: 'gas line',
    level: DEPTH + 0.3,
    attributes: { substance: 'methane', pressure_mpa: 0.4, diameter_mm: 300 },
  },
]

const along200 = ({ route, joints }: Strip): PlacedAsset[] =>
  joints.slice(1).flatMap((to, index): PlacedAsset[] => {
    const from = joints[index] as PlacedAsset
    const middle: Board = [(from.at[0] + to.at[0]) / 2, (from.at[1] + to.at[1]) / 2]
    const number = numbered(index + 1)
    const shaft = standing(TUNNEL, {
      kind: 'shaft',
      code: `GL-${route.letter}K-${number}`,
      at: middle,
      name: text(
        `${route.name.zh}${index + 1}号${index % 2 === 0 ? '通风口' : '出入口'}`,
        `${route.name.en} ${index % 2 === 0 ? 'vent' : 'entrance'} ${index + 1}`,
      ),
      attributes: { depth_m: DEPTH },
    })
    const sump = standing(TUNNEL, {
      kind: 'sump',
      code: `GL-${route.letter}J-${number}`,
      at: [from.at[0] * 0.8 + to.at[0] * 0.2, from.at[1] * 0.8 + to.at[1] * 0.2],
      name: text(`${route.name.zh}${index + 1}号集水坑`, `${route.name.en} sump ${index + 1}`),
      attributes: { depth_m: DEPTH + 2.4 },
    })
    return index % 2 === 0 ? [shaft, sump] : [shaft]
  })

const gasValves = ({ route, joints }: Strip): PlacedAsset[] =>
  joints
    .filter((_, index) => index % 3 === 0)
    .map(({ at }, index) =>
      standing(TUNNEL, {
        kind: 'gas-valve',
        code: `GL-${route.letter}V-${numbered(index + 1)}`,
        at,
        name: text(`${route.name.zh}${index + 1}号燃气阀`, `${route.name.en} gas valve ${index + 1}`),
        attributes: { valve_state: 'open', operation: 'remote', diameter_mm: 300 },
      }),
    )

const built = (route: Route): Network => {
  const [cabin, gas] = [strip(route, 'cabin'), strip(route, 'gas')]
  return {
    assets: [...cabin.joints, ...gas.joints, ...along200(cabin), ...gasValves(gas)],
    segments: [...CABIN_RUNS.flatMap((run) => runs(cabin, run)), ...GAS_RUNS.flatMap((run) => runs(gas, run))],
  }
}

/** The utility tunnels, one line for each fire compartment and for each pipe in it. */
export const utilityTunnels = (): Network => together(ROUTES.map(built))
