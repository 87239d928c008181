import { text } from '../../../sectors/text.ts'
import { polygon } from '../../city-record.ts'
import { type Board, ringOf } from '../../ground.ts'
import { ARTERIAL_U, ARTERIAL_V, coastAt, riverAt, zoneAt } from '../../land/frame.ts'
import { groundElevation } from '../../land/terrain.ts'
import { numbered, type PlacedAsset, standing } from '../lay.ts'
import { DRAINAGE } from './sewers.ts'

const place = (
  kind: string,
  code: string,
  at: Board,
  zh: string,
  en: string,
  attributes: Parameters<typeof standing>[1]['attributes'],
): PlacedAsset => standing(DRAINAGE, { kind, code, at, name: text(zh, en), ...(attributes ? { attributes } : {}) })

/** Where water has stood: underpasses of the railway and the flyovers, low streets, estates, cellars. */
const PONDING: readonly (readonly [place: string, zh: string, en: string, at: Board, events: number, depth: number])[] =
  [
    ['underpass', '工业路铁路下穿', 'Gongye Road rail underpass', [-2350, -945], 7, 1.2],
    ['underpass', '和平路铁路下穿', 'Heping Road rail underpass', [-1200, -2545], 5, 0.9],
    ['underpass', '新民路铁路下穿', 'Xinmin Road rail underpass', [-1700, -1100], 4, 0.8],
    ['underpass', '北环建设路下穿', 'Beihuan–Jianshe underpass', [-200, 2500], 3, 0.6],
    ['underpass', '南环港湾路下穿', 'Nanhuan–Gangwan underpass', [2000, -2650], 6, 1.1],
    ['low-road', '鼓楼大街低洼段', 'Gulou Street low stretch', [520, 180], 9, 0.5],
    ['low-road', '青年路低洼段', 'Qingnian Road low stretch', [1120, -650], 6, 0.45],
    ['low-road', '滨江南路渡口段', 'Binjiang South Road ferry stretch', [880, 420], 5, 0.6],
    ['low-road', '滨海大道南段', 'Binhai Avenue south', [3200, -400], 8, 0.7],
    ['low-road', '海关路盐河段', 'Haiguan Road at the Salt Canal', [2600, -1080], 6, 0.55],
    ['low-road', '中山路桂花巷口', 'Zhongshan Road at Guihua Lane', [-700, 60], 4, 0.35],
    ['low-road', '化工大道东段', 'Huagong Avenue east', [3000, -2150], 3, 0.4],
    ['estate', '海棠新村', 'Haitang Estate', [1720, -420], 5, 0.4],
    ['estate', '港区职工小区', 'Port Workers’ Estate', [1650, -1880], 4, 0.5],
    ['estate', '文昌苑', 'Wenchang Court', [-1500, 1180], 2, 0.3],
    ['estate', '盐田三村', 'Yantian Third Village', [-400, -2860], 6, 0.6],
    ['estate', '老城石板巷片区', 'Shiban Lane quarter', [640, -240], 7, 0.45],
    ['basement', '澜江天地地下车库', 'Lan River Mall car park', [600, 850], 2, 0.8],
    ['basement', '人民医院地下车库', 'People’s Hospital car park', [-420, 40], 1, 0.4],
    ['basement', '滨江站B口', 'Binjiang Station, entrance B', [285, 360], 3, 0.3],
    ['basement', '滨海万象城下沉广场', 'Binhai MixPlaza sunken court', [2350, 1250], 2, 0.5],
  ]

const ponding = (): PlacedAsset[] =>
  PONDING.map(([where, zh, en, at, past, worst], index) =>
    place('ponding-point', `PS-JS-${numbered(index + 1)}`, at, zh, en, {
      place: where,
      past_events: past,
      worst_depth_m: worst,
      ground_elevation_m: groundElevation(at) - 0.6,
    }),
  )

const gauges = (): PlacedAsset[] =>
  [-4300, -2900, -1500, 300, 1800, 3100].map((u, index) =>
    place(
      'river-gauge',
      `PS-HD-${numbered(index + 1)}`,
      [u, riverAt(u).middle - riverAt(u).half + 4],
      `澜江${index + 1}号水位站`,
      `Lan River gauge ${index + 1}`,
      {
        warning_level_m: Math.round((4.8 - index * 0.35) * 100) / 100,
        ground_elevation_m: 3.1,
      },
    ),
  )

const RAIN_STATIONS: readonly (readonly [string, string, Board])[] = [
  ['鼓楼', 'Gulou', [150, 60]],
  ['西山', 'Xishan', [-3500, 1900]],
  ['江北', 'Jiangbei', [650, 1650]],
  ['观澜', 'Guanlan', [100, 2780]],
  ['盐田', 'Yantian', [-300, -2850]],
  ['化工园', 'Chemical Park', [2600, -2300]],
  ['港区', 'Port', [3900, -1700]],
  ['城西', 'Chengxi', [-2700, -1500]],
  ['火车站', 'Railway Station', [-2050, -840]],
  ['滨海', 'Binhai', [3120, 900]],
  ['大学', 'University', [1700, 2230]],
  ['南湖', 'South Lake', [1700, -1200]],
]

const rainStations = (): PlacedAsset[] =>
  RAIN_STATIONS.map(([zh, en, at], index) =>
    place('rain-station', `PS-YL-${numbered(index + 1)}`, at, `${zh}雨量站`, `${en} rain station`, {
      ground_elevation_m: groundElevation(at),
    }),
  )

const stores = (): PlacedAsset[] => [
  ...(
    [
      ['月湖调蓄池', 'Yue Lake Storage', [-560, 1110]],
      ['南湖调蓄池', 'South Lake Storage', [1560, -1420]],
      ['清河湖调蓄池', 'Qinghe Lake Storage', [-880, -500]],
      ['滨江初雨调蓄池', 'Binjiang First-flush Tank', [1180, 330]],
    ] as const
  ).map(([zh, en, at], index) =>
    place('storage', `PS-TX-${numbered(index + 1)}`, at, zh, en, {
      volume_m3: [60_000, 95_000, 30_000, 12_000][index] ?? 0,
      built_year: 2016 + index,
    }),
  ),
  ...(
    [
      ['西护城河闸', 'West Moat Sluice', [-731, 400]],
      ['东护城河闸', 'East Moat Sluice', [1431, 400]],
      ['文昌溪闸', 'Wenchang Creek Sluice', [-1719, 655]],
      ['盐河出海闸', 'Salt Canal Sea Sluice', [coastAt(-1131) - 30, -1131]],
      ['南护城河连通闸', 'South Moat Link Sluice', [-720, -681]],
    ] as const
  ).map(([zh, en, at], index) =>
    place('sluice', `PS-ZM-${numbered(index + 1)}`, at as Board, zh, en, {
      gate_state: index === 4 ? 'closed' : 'open',
      built_year: 1998 + 4 * index,
    }),
  ),
]

/** A catchment for each cell between arterials where people live. */
const catchments = (): PlacedAsset[] =>
  ARTERIAL_U.slice(1).flatMap((east, column) =>
    ARTERIAL_V.slice(1).flatMap((north, row): PlacedAsset[] => {
      const [west, south] = [ARTERIAL_U[column] as number, ARTERIAL_V[row] as number]
      const at: Board = [(west + east) / 2, (south + north) / 2]
      const zone = zoneAt(at)
      if (south === 420 || ['village', 'hill', 'park', 'port'].includes(zone)) return []
      const number = column * 20 + row
      return [
        standing(DRAINAGE, {
          kind: 'catchment',
          code: `PS-HS-${numbered(number)}`,
          at,
          name: text(`${number}号排水分区`, `Catchment ${number}`),
          attributes: {
            area_m2: (east - west) * (north - south),
            impervious_percent: zone === 'old-town' ? 88 : zone === 'centre' ? 82 : 68,
          },
          geometry: polygon(
            ringOf(
              [
                [west, south],
                [east, south],
                [east, north],
                [west, north],
              ],
              150,
            ),
          ),
        }),
      ]
    }),
  )

/** What stands on the ground and in the river because of the water. */
export const floodPlaces = (): PlacedAsset[] => [
  ...ponding(),
  ...gauges(),
  ...rainStations(),
  ...stores(),
  ...catchments(),
]
