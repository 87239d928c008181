import { type Text, text } from '../../sectors/text.ts'
import { along, type Board, placeBelow } from '../ground.ts'
import { groundElevation } from '../land/terrain.ts'
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

const METRO = { sector: 'rail', ownerAt: () => DEPARTMENT.metro }

interface Line {
  readonly number: number
  readonly axis: 'u' | 'v'
  readonly street: number
  readonly depth: number
  readonly builtYear: number
  readonly stops: readonly (readonly [s: number, zh: string, en: string])[]
}

/** Under the middle of three avenues, each at a depth of its own where they cross. */
const LINES: readonly Line[] = [
  {
    number: 1,
    axis: 'v',
    street: 300,
    depth: 17,
    builtYear: 2015,
    stops: [
      [-2820, '盐田镇', 'Yantian Town'],
      [-2150, '化工大道', 'Huagong Avenue'],
      [-1600, '南环路', 'Nanhuan Road'],
      [-1100, '新民路', 'Xinmin Road'],
      [-640, '青年路', 'Qingnian Road'],
      [-90, '鼓楼', 'Gulou'],
      [330, '滨江', 'Binjiang'],
      [1010, '澜江中心', 'Lan River Centre'],
      [1450, '科技路', 'Keji Road'],
      [1950, '学院路', 'Xueyuan Road'],
      [2500, '北环路', 'Beihuan Road'],
      [2980, '观澜镇', 'Guanlan Town'],
    ],
  },
  {
    number: 2,
    axis: 'u',
    street: 1000,
    depth: 25,
    builtYear: 2019,
    stops: [
      [-2900, '西山', 'Xishan'],
      [-2050, '西城', 'West City'],
      [-1200, '和平路', 'Heping Road'],
      [-460, '月湖公园', 'Yue Lake Park'],
      [290, '澜江中心二', 'Lan River Centre 2'],
      [850, '解放路', 'Jiefang Road'],
      [1450, '长江路', 'Changjiang Road'],
      [2000, '港湾路', 'Gangwan Road'],
      [2620, '海关路', 'Haiguan Road'],
      [3150, '滨海', 'Binhai'],
    ],
  },
  {
    number: 3,
    axis: 'u',
    street: -650,
    depth: 27,
    builtYear: 2023,
    stops: [
      [-3000, '西山路', 'Xishan Road'],
      [-2050, '火车站', 'Railway Station'],
      [-1200, '和平南路', 'South Heping Road'],
      [-690, '西护城河', 'West Moat'],
      [310, '青年路三', 'Qingnian Road 3'],
      [850, '解放南路', 'South Jiefang Road'],
      [1400, '东护城河', 'East Moat'],
      [2000, '港湾南路', 'South Gangwan Road'],
      [2600, '海关南路', 'South Haiguan Road'],
      [3140, '滨海南', 'South Binhai'],
    ],
  },
]

const boardOn = ({ axis, street }: Line, s: number, off = 0): Board =>
  axis === 'u' ? [s, street + off] : [street + off, s]

const stationAt = (line: Line, index: number): PlacedAsset => {
  const [s, zh, en] = line.stops[index] as Line['stops'][number]
  return standing(METRO, {
    kind: 'station',
    code: `GD-${line.number}-${numbered(index + 1)}`,
    at: boardOn(line, s),
    name: text(`${zh}站`, `${en} Station`),
    attributes: {
      platform_m2: 5200 + 640 * ((index * 7) % 9),
      capacity_persons: 3200 + 900 * ((index * 5) % 7),
      built_year: line.builtYear,
    },
  })
}

/** Where rain may run in: four entrances about each station, a vent half-way to the next, a ramp at the depot. */
const mouths = (line: Line): PlacedAsset[] => {
  const mouth = (kind: 'entrance' | 'shaft' | 'ramp', code: string, at: Board, name: Text): PlacedAsset =>
    standing(METRO, {
      kind,
      code: `GD-${line.number}-${code}`,
      at,
      name,
      attributes: { threshold_height_m: kind === 'entrance' ? 0.45 : 1.1, ground_m: groundElevation(at) },
    })
  const entrances = line.stops.flatMap(([s, zh, en], index) =>
    (['A', 'B', 'C', 'D'] as const).map((letter, corner) => {
      const at = boardOn(line, s + (corner < 2 ? -48 : 48), corner % 2 === 0 ? -23 : 23)
      return mouth(
        'entrance',
        `K${numbered(index * 4 + corner + 1)}`,
        at,
        text(`${zh}站${letter}口`, `${en} Station, entrance ${letter}`),
      )
    }),
  )
  const shafts = line.stops.slice(1).map(([s, zh, en], index) => {
    const before = line.stops[index]?.[0] ?? s
    return mouth(
      'shaft',
      `F${numbered(index + 1)}`,
      boardOn(line, (s + before) / 2, 22),
      text(`${zh}站区间风井`, `Vent before ${en} Station`),
    )
  })
  const end = line.stops.at(-1) as Line['stops'][number]
  return [
    ...entrances,
    ...shafts,
    mouth(
      'ramp',
      'P0001',
      boardOn(line, end[0] + 45, 24),
      text(`${line.number}号线出入段线洞口`, `Line ${line.number} depot ramp`),
    ),
  ]
}

const metroLine = (line: Line): Network => {
  const stations = line.stops.map((_, index) => stationAt(line, index))
  const segments = stations.slice(1).map((to, index): LaidSegment => {
    const from = stations[index] as PlacedAsset
    return lying(METRO, {
      kind: 'metro-line',
      code: `GD-${line.number}-Q${numbered(index + 1)}`,
      name: text(
        `地铁${line.number}号线${from.record.name?.zh}—${to.record.name?.zh}区间`,
        `Line ${line.number}, ${from.record.name?.en} to ${to.record.name?.en}`,
      ),
      from,
      to,
      path: along(from.at, to.at, 40).map((at) => placeBelow(at, line.depth)),
      attributes: { structure: 'tunnel', built_year: line.builtYear, depth_m: line.depth - 3.1 },
    })
  })
  return { assets: [...stations, ...mouths(line)], segments }
}

/** Three metro lines with their stations and mouths. */
export const metro = (): Network => together(LINES.map(metroLine))
