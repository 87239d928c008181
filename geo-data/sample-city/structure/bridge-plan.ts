import type { Scalar } from '../../sectors/sector.ts'
import { type Text, text } from '../../sectors/text.ts'
import type { Board } from '../ground.ts'

/** What a bridge is, wherever it stands. */
export interface BridgePlan {
  readonly name: Text
  readonly structure: string
  readonly mainSpanM: number
  readonly clearanceM: number
  readonly towerM?: number
  readonly overWater: boolean
  /** The rest of what R172 selects by. */
  readonly facts: Readonly<Record<string, Scalar>>
}

const city = (maintenance: string, grade: string, year: number, limit: number, rest: Record<string, Scalar> = {}) => ({
  use: 'city',
  maintenance_class: maintenance,
  condition_grade: grade,
  built_year: year,
  load_limit_t: limit,
  defects: grade === 'c' || grade === 'd',
  overload_risk: false,
  collision_risk: true,
  ...rest,
})

const highway = (technicalClass: string, year: number, limit: number, rest: Record<string, Scalar> = {}) => ({
  use: 'highway',
  technical_class: technicalClass,
  built_year: year,
  load_limit_t: limit,
  defects: Number(technicalClass) > 2,
  overload_risk: true,
  collision_risk: false,
  ...rest,
})

const river = (
  zh: string,
  en: string,
  structure: string,
  mainSpanM: number,
  facts: Record<string, Scalar>,
  towerM?: number,
): BridgePlan => ({
  name: text(zh, en),
  structure,
  mainSpanM,
  clearanceM: 8.5,
  overWater: true,
  facts,
  ...(towerM === undefined ? {} : { towerM }),
})

/** In the order of the arterials that cross, from the hills to the sea. */
export const RIVER_PLANS: readonly BridgePlan[] = [
  river('西环澜江桥', 'West Ring Bridge', 'girder', 45, highway('3', 1991, 55)),
  river('工业路大桥', 'Gongye Road Bridge', 'girder', 40, city('iii', 'c', 1986, 20, { overload_risk: true })),
  river('和平大桥', 'Heping Bridge', 'arch', 80, city('ii', 'd', 1974, 15)),
  river('建设路大桥', 'Jianshe Road Bridge', 'tied-arch', 112, city('ii', 'b', 2003, 55)),
  river('解放大桥', 'Jiefang Bridge', 'rigid-frame', 90, city('iii', 'c', 1998, 30)),
  river('港湾大桥', 'Gangwan Bridge', 'suspension', 152, city('i', 'a', 2014, 55), 62),
  river('临澜大桥', 'Linlan Bridge', 'cable-stayed', 164, city('i', 'a', 2010, 55), 96),
]

/** Over the bay to the island: long, high, and under it ships pass. */
export const BAY: BridgePlan = {
  name: text('东澜湾大桥', 'Donglan Bay Bridge'),
  structure: 'suspension',
  mainSpanM: 680,
  clearanceM: 48,
  towerM: 168,
  overWater: true,
  facts: highway('2', 2017, 55, { collision_risk: true, overload_risk: false, defects: false }),
}

interface Interchange {
  readonly plan: BridgePlan
  readonly from: Board
  readonly to: Board
  readonly widthM: number
}

const flyover = (
  zh: string,
  en: string,
  structure: 'viaduct' | 'ramp',
  at: readonly [from: Board, to: Board],
  span: number,
  facts: Record<string, Scalar>,
): Interchange => ({
  plan: { name: text(zh, en), structure, mainSpanM: span, clearanceM: 6, overWater: false, facts },
  from: at[0],
  to: at[1],
  widthM: structure === 'ramp' ? 9 : 25,
})

/** Where the ring meets the avenues it passes over them; single-column ramps come down beside it. */
export const INTERCHANGES: readonly Interchange[] = [
  flyover(
    '北环建设路立交',
    'Beihuan–Jianshe Flyover',
    'viaduct',
    [
      [-420, 2500],
      [20, 2500],
    ],
    108,
    city('ii', 'b', 2009, 55),
  ),
  flyover(
    '北环港湾路立交',
    'Beihuan–Gangwan Flyover',
    'viaduct',
    [
      [1780, 2500],
      [2220, 2500],
    ],
    60,
    city('iii', 'a', 2011, 55),
  ),
  flyover(
    '南环和平路立交',
    'Nanhuan–Heping Flyover',
    'viaduct',
    [
      [-1420, -2650],
      [-980, -2650],
    ],
    60,
    city('iii', 'c', 2001, 30),
  ),
  flyover(
    '南环港湾路立交',
    'Nanhuan–Gangwan Flyover',
    'viaduct',
    [
      [1780, -2650],
      [2220, -2650],
    ],
    115,
    city('ii', 'c', 2004, 30, { overload_risk: true }),
  ),
  flyover(
    '西环府前路立交',
    'Xihuan–Fuqian Flyover',
    'viaduct',
    [
      [-4400, -860],
      [-4400, -440],
    ],
    48,
    highway('4', 1993, 20),
  ),
  flyover(
    '滨海江北大道立交',
    'Binhai–Jiangbei Flyover',
    'viaduct',
    [
      [3200, 800],
      [3200, 1200],
    ],
    52,
    city('iii', 'a', 2012, 55),
  ),
  flyover(
    '北环建设路A匝道',
    'Beihuan–Jianshe Ramp A',
    'ramp',
    [
      [20, 2478],
      [150, 2420],
    ],
    32,
    city('iii', 'c', 2009, 30, { single_column_pier: true, overload_risk: true }),
  ),
  flyover(
    '南环港湾路B匝道',
    'Nanhuan–Gangwan Ramp B',
    'ramp',
    [
      [2220, -2628],
      [2350, -2560],
    ],
    30,
    city('iii', 'd', 2004, 20, { single_column_pier: true, overload_risk: true }),
  ),
  flyover(
    '西环府前路C匝道',
    'Xihuan–Fuqian Ramp C',
    'ramp',
    [
      [-4378, -440],
      [-4300, -330],
    ],
    28,
    highway('3', 1993, 15, { single_column_pier: true }),
  ),
]
