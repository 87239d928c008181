import { text } from '../../sectors/text.ts'
import { polygon } from '../city-record.ts'
import { type Board, ringOf } from '../ground.ts'
import { numbered, type PlacedAsset, standing } from '../network/lay.ts'
import { DEPARTMENT } from './department.ts'

const PRODUCTION = { sector: 'production', ownerAt: () => DEPARTMENT.industry }
const DISASTER = { sector: 'disaster', ownerAt: () => DEPARTMENT.centre }

const SITES: readonly (readonly [zh: string, en: string, at: Board, depth: number])[] = [
  ['澜江金融中心工地', 'Lan River Finance Centre site', [1180, 1230], 18],
  ['地铁四号线鼓楼站工地', 'Metro line 4, Gulou site', [300, 110], 24],
  ['滨海商务区二期工地', 'Binhai Business District 2 site', [2930, 1230], 14],
  ['江北学校扩建工地', 'Jiangbei School extension site', [600, 2180], 6],
  ['城西产业园工地', 'Chengxi Industrial Park site', [-2600, -1320], 7],
  ['港区码头改造工地', 'Port quay works', [4420, -2950], 9],
  ['科学大道拓宽工地', 'Kexue Avenue widening', [-330, 1990], 4],
  ['南湖花园工地', 'South Lake Gardens site', [1180, -1350], 10],
]

const siteParts = ([zh, en, at, depth]: (typeof SITES)[number], index: number): PlacedAsset[] => {
  const number = numbered(index + 1)
  return [
    standing(PRODUCTION, { kind: 'construction-site', code: `SC-G-${number}`, at, name: text(zh, en) }),
    standing(PRODUCTION, {
      kind: 'pit',
      code: `SC-K-${number}`,
      at: [at[0] + 18, at[1] + 8],
      name: text(`${zh}基坑`, `${en}, pit`),
      attributes: { depth_m: depth },
    }),
    standing(PRODUCTION, {
      kind: 'tower-crane',
      code: `SC-T-${number}`,
      at: [at[0] - 16, at[1] + 12],
      name: text(`${zh}1号塔吊`, `${en}, crane 1`),
      attributes: { height_m: 40 + depth * 3 },
    }),
  ]
}

const RURAL: readonly (readonly [kind: string, code: string, zh: string, en: string, at: Board])[] = [
  ['mine', 'SC-S-0001', '观音山采石场', 'Guanyin Hill Quarry', [-5200, -2300]],
  ['tailings-pond', 'SC-W-0001', '观音山尾矿库', 'Guanyin Hill Tailings Pond', [-5450, -2550]],
  ['fireworks-works', 'SC-Y-0001', '西郊烟花仓库', 'West Suburb Fireworks Store', [-5000, 900]],
  ['coal-mine', 'SC-M-0001', '北岭煤矿（已停产）', 'North Ridge Colliery (closed)', [-5600, 3300]],
]

/** Building sites with their pits and cranes, and the trades of the countryside. */
export const sites = (): PlacedAsset[] => [
  ...SITES.flatMap(siteParts),
  ...RURAL.map(([kind, code, zh, en, at]) => standing(PRODUCTION, { kind, code, at, name: text(zh, en) })),
]

const STATIONS: readonly (readonly [kind: string, zh: string, en: string, at: Board])[] = [
  ['seismic-station', '西山地震台', 'Xishan Seismic Station', [-3980, 2480]],
  ['seismic-station', '港区强震台', 'Port Strong-motion Station', [4020, -2260]],
  ['weather-station', '临澜国家气象站', 'Linlan Weather Station', [-420, 2180]],
  ['weather-station', '化工园气象站', 'Chemical Park Weather Station', [2870, -1900]],
  ['weather-station', '澜屿气象站', 'Lan Island Weather Station', [6350, 1250]],
  ['tide-station', '东澜湾验潮站', 'Donglan Bay Tide Gauge', [4485, -1700]],
  ['tide-station', '澜屿验潮站', 'Lan Island Tide Gauge', [5900, 1150]],
  ['watch-tower', '西山瞭望塔', 'Xishan Watch Tower', [-4100, 2600]],
  ['watch-tower', '龙头山瞭望塔', 'Longtou Watch Tower', [1500, 4300]],
  ['water-station', '西山水库坝前站', 'Xishan Reservoir Dam', [-3560, 2060]],
]

const SLOPES: readonly (readonly [zh: string, en: string, at: Board, threatened: number])[] = [
  ['西山东坡滑坡隐患点', 'Xishan East Slope', [-3250, 1700], 46],
  ['盘山路高边坡', 'Panshan Road Cutting', [-4350, 2050], 12],
]

const slopes = (): PlacedAsset[] =>
  SLOPES.map(([zh, en, at, threatened], index) =>
    standing(DISASTER, {
      kind: 'slope',
      code: `ZH-P-${numbered(index + 1)}`,
      at,
      name: text(zh, en),
      attributes: { threatened },
    }),
  )

type Box = readonly [west: number, east: number, south: number, north: number]

const ZONES: readonly (readonly [zh: string, en: string, hazard: string, grade: string, box: Box])[] = [
  ['西山地质灾害高风险区', 'Xishan landslide zone', 'geology', 'high', [-4300, -3050, 1500, 2450]],
  ['滨海风暴潮风险区', 'Binhai storm-surge zone', 'ocean', 'fairly-high', [2950, 3300, -1050, 2480]],
  ['老城内涝风险区', 'Old-town flooding zone', 'flood-drought', 'middle', [300, 1400, -650, 420]],
]

const zones = (): PlacedAsset[] =>
  ZONES.map(([zh, en, hazard, grade, [west, east, south, north]], index) =>
    standing(DISASTER, {
      kind: 'risk-zone',
      code: `ZH-Q-${numbered(index + 1)}`,
      at: [(west + east) / 2, (south + north) / 2],
      name: text(zh, en),
      attributes: { hazard, grade },
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
  )

/** Stations that watch for disasters, slopes and zones at risk. */
export const stations = (): PlacedAsset[] => [
  ...STATIONS.map(([kind, zh, en, at], index) =>
    standing(DISASTER, {
      kind,
      code: `ZH-${numbered(index + 1)}`,
      at,
      name: text(zh, en),
      ...(kind === 'water-station' ? { attributes: { warning_level_m: 41.5 } } : {}),
    }),
  ),
  ...slopes(),
  ...zones(),
  standing(DISASTER, {
    kind: 'report',
    code: 'ZH-R-0001',
    at: [-3300, 1560],
    name: text('群众上报：坡脚渗水', 'Reported: seepage at the foot of the slope'),
  }),
]
