import { type Text, text } from '../../sectors/text.ts'
import type { Built } from '../building/buildings.ts'
import { chanceOf } from '../chance.ts'
import { type HazardSourceRecord, point } from '../city-record.ts'
import { type Board, place } from '../ground.ts'
import { subdistrictAt } from '../land/region.ts'
import { gasOwner } from '../network/gas-network.ts'
import type { PlacedAsset } from '../network/lay.ts'

const SURNAMES = [
  '老陈',
  '阿明',
  '澜江',
  '鼓楼',
  '望海',
  '盐仓',
  '海棠',
  '福满',
  '东澜',
  '小渔村',
  '外婆',
  '三和',
] as const
const EN = [
  'Lao Chen',
  'A Ming',
  'Lanjiang',
  'Gulou',
  'Wanghai',
  'Yancang',
  'Haitang',
  'Fuman',
  'Donglan',
  'Fishers',
  'Grandma',
  'Sanhe',
] as const
const KINDS = [
  ['面馆', 'Noodles'],
  ['海鲜楼', 'Seafood'],
  ['火锅', 'Hotpot'],
  ['小吃店', 'Snacks'],
  ['酒家', 'Restaurant'],
  ['烧烤', 'Barbecue'],
  ['早餐铺', 'Breakfast'],
] as const

export const CATERING = 140

/** Restaurants that burn gas, in shops and malls; one in a shop each. */
export const catering = (built: readonly Built[]): PlacedAsset[] => {
  const chance = chanceOf('linlan catering')
  const shops = built.filter(({ sketch }) => ['shop', 'mall', 'hotel'].includes(sketch.use))
  const step = Math.max(1, Math.floor(shops.length / CATERING))
  return shops
    .filter((_, at) => at % step === 0)
    .slice(0, CATERING)
    .map(({ sketch: { at } }, index) => {
      const first = Math.floor(chance.next() * SURNAMES.length)
      const [zh, en] = chance.pick(KINDS)
      return {
        at,
        record: {
          region: subdistrictAt(at),
          department: gasOwner(at),
          sector: 'gas',
          kind: 'catering',
          code: `RQ-C-${String(index + 1).padStart(3, '0')}`,
          name: text(`${SURNAMES[first]}${zh}`, `${EN[first]} ${en}`),
          attributes: { kitchen_volume_m3: chance.whole(22, 140), seats: chance.whole(16, 320) },
          geometry: point(place(at)),
        },
      }
    })
}

type SourceRow = readonly [kind: string, name: Text, at: Board, substance?: string, quantityKg?: number]

const PETROL: readonly [string, string, Board][] = [
  ['建设路加油站', 'Jianshe Road Petrol Station', [-225, -690]],
  ['解放路加油站', 'Jiefang Road Petrol Station', [880, 130]],
  ['江北大道加油站', 'Jiangbei Avenue Petrol Station', [1440, 1040]],
  ['迎宾加油站', 'Yingbin Petrol Station', [-3660, -620]],
  ['滨海加油站', 'Binhai Petrol Station', [3165, 1500]],
  ['南环加油站', 'Nanhuan Petrol Station', [340, -1640]],
  ['学院路加油站', 'Xueyuan Road Petrol Station', [-660, 1990]],
  ['疏港大道加油站', 'Shugang Avenue Petrol Station', [1960, -2690]],
  ['工业路加油站', 'Gongye Road Petrol Station', [-2390, -1640]],
]

const SUBSTATIONS: readonly [string, string, Board][] = [
  ['鼓楼110kV变电站', 'Gulou 110 kV Substation', [255, -560]],
  ['江北220kV变电站', 'Jiangbei 220 kV Substation', [-160, 1480]],
  ['城西110kV变电站', 'Chengxi 110 kV Substation', [-2390, -1060]],
  ['化工园220kV变电站', 'Chemical Park 220 kV Substation', [2050, -1660]],
  ['滨海110kV变电站', 'Binhai 110 kV Substation', [3150, 250]],
]

const STORES: readonly SourceRow[] = [
  ['chemical-store', text('城西危化品仓库', 'West Hazardous Goods Store'), [-2900, -1550], 'benzene', 180_000],
  ['chemical-store', text('港区危化品堆场', 'Port Hazardous Goods Yard'), [3700, -1700], 'gasoline', 420_000],
  ['chemical-store', text('水厂氯库', 'Waterworks Chlorine Store'), [-3050, 900], 'chlorine', 9_000],
  ['chemical-store', text('冷冻厂液氨机房', 'Cold Store Ammonia Plant'), [1370, -1050], 'ammonia', 14_000],
  ['lpg-station', text('南郊液化气储配站', 'South LPG Depot'), [-1240, -2200], 'propane', 95_000],
]

/** What may make it worse: fuel, live equipment, stores. They stand at corners, clear of the road. */
export const hazardSources = (): HazardSourceRecord[] =>
  [
    ...PETROL.map(([zh, en, at]): SourceRow => ['petrol-station', text(zh, en), at, 'gasoline', 75_000]),
    ...SUBSTATIONS.map(([zh, en, at]): SourceRow => ['substation', text(zh, en), at]),
    ...STORES,
  ].map(([kind, name, at, substance, quantityKg]) => ({
    region: subdistrictAt(at),
    kind,
    name,
    ...(substance ? { substance } : {}),
    ...(quantityKg ? { quantityKg } : {}),
    geometry: point(place(at)),
  }))
