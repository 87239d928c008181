import type { Scalar } from '../../sectors/sector.ts'
import type { Chance } from '../chance.ts'
import type { Zone } from '../land/frame.ts'
import { DEPARTMENT } from '../society/department.ts'

type Facts = (chance: Chance) => Readonly<Record<string, Scalar>>

interface Part {
  readonly kind: string
  readonly zh: string
  readonly en: string
  readonly count: number
  readonly shape?: 'circle' | 'box'
  readonly radius?: number
  readonly attributes: Facts
}

/** One trade of the dangerous enterprises: how many there are, where they settle, what stands in them. */
export interface Trade {
  readonly kind: string
  readonly count: number
  readonly zones: readonly Zone[]
  /** Takes the largest grounds. */
  readonly large?: boolean
  readonly owner: string
  readonly names: readonly (readonly [zh: string, en: string])[]
  readonly workers: readonly [number, number]
  readonly own: Facts
  readonly parts: readonly Part[]
}

const none: Facts = () => ({})

const part = (kind: string, zh: string, en: string, count: number, attributes: Facts = none): Part => ({
  kind,
  zh,
  en,
  count,
  attributes,
})

export const TRADES: readonly Trade[] = [
  {
    kind: 'steel-works',
    count: 3,
    zones: ['industrial'],
    large: true,
    owner: DEPARTMENT.steel,
    workers: [900, 5200],
    own: none,
    names: [
      ['临澜钢铁', 'Linlan Iron and Steel'],
      ['澜江特钢', 'Lanjiang Special Steel'],
      ['城西铸管', 'Chengxi Cast Pipe'],
    ],
    parts: [
      part('steel-furnace', '高炉', 'blast furnace', 2, (chance) => ({ volume_m3: chance.whole(450, 2500) })),
      part('steel-hoisting-bay', '吊运跨', 'hoisting bay', 2, (chance) => ({ ladle_t: chance.whole(40, 180) })),
      part('steel-gas-holder', '煤气柜', 'gas holder', 1, (chance) => ({ volume_m3: chance.whole(30, 150) * 1000 })),
      part('steel-gas-area', '煤气区', 'gas area', 3),
    ],
  },
  {
    kind: 'aluminium-works',
    count: 4,
    zones: ['industrial'],
    large: true,
    owner: DEPARTMENT.aluminium,
    workers: [120, 900],
    own: none,
    names: [
      ['澜江铝业', 'Lanjiang Aluminium'],
      ['临澜轻合金', 'Linlan Light Alloys'],
      ['宏达铝型材', 'Hongda Profiles'],
      ['东澜铝棒', 'Donglan Billets'],
    ],
    parts: [
      part('casting-well', '铸造井', 'casting well', 2, (chance) => ({
        well_depth_m: chance.whole(6, 12),
        strands: chance.whole(12, 96),
      })),
      part('casting-furnace', '熔炼炉', 'melting furnace', 2, (chance) => ({ capacity_t: chance.whole(12, 50) })),
    ],
  },
  {
    kind: 'chemical-works',
    count: 14,
    zones: ['chemical'],
    owner: DEPARTMENT.chemical,
    workers: [80, 1600],
    own: none,
    names: [
      ['临澜石化', 'Linlan Petrochemical'],
      ['澜海化工', 'Lanhai Chemical'],
      ['东澜聚合', 'Donglan Polymers'],
      ['港城精细化工', 'Gangcheng Fine Chemicals'],
      ['华澜树脂', 'Hualan Resins'],
      ['海润溶剂', 'Hairun Solvents'],
      ['金澜农化', 'Jinlan Agrochemicals'],
    ],
    parts: [
      {
        ...part('chemical-tank', '储罐', 'tank', 2, (chance) => ({
          substance: chance.pick(['benzene', 'butadiene', 'ammonia', 'naphtha'] as const),
          volume_m3: chance.whole(200, 900),
          pressure_mpa: 0.2,
          height_m: 11,
        })),
        shape: 'circle',
        radius: 6,
      },
      part('chemical-unit', '生产装置', 'process unit', 2),
      part('chemical-store', '危化品仓库', 'chemical store', 1, (chance) => ({ capacity_t: chance.whole(60, 900) })),
    ],
  },
  {
    kind: 'lng-terminal',
    count: 2,
    zones: ['port'],
    large: true,
    owner: DEPARTMENT.lng,
    workers: [60, 260],
    own: none,
    names: [
      ['临澜LNG接收站', 'Linlan LNG Terminal'],
      ['临澜LNG储备站', 'Linlan LNG Store'],
    ],
    parts: [
      {
        ...part('lng-tank', '储罐', 'tank', 2, (chance) => ({
          containment: 'full',
          volume_m3: chance.whole(12, 16) * 10_000,
          height_m: 42,
        })),
        shape: 'circle',
        radius: 26,
      },
      part('lng-vaporiser', '气化区', 'vaporisers', 1),
      part('lng-berth', '卸料区', 'unloading bay', 1),
    ],
  },
  {
    kind: 'ammonium-nitrate-works',
    count: 5,
    zones: ['port', 'chemical'],
    owner: DEPARTMENT.nitrate,
    workers: [20, 180],
    own: none,
    names: [
      ['港储硝铵库', 'Port Nitrate Store'],
      ['澜丰硝基肥', 'Lanfeng Nitrate'],
      ['民爆物资库', 'Blasting Supplies Store'],
    ],
    parts: [
      {
        ...part('ammonium-nitrate-store', '硝酸铵仓库', 'nitrate store', 2, (chance) => ({
          capacity_t: chance.whole(80, 1200),
        })),
        shape: 'box',
      },
    ],
  },
  {
    kind: 'ammonia-works',
    count: 8,
    zones: ['industrial', 'residential'],
    owner: DEPARTMENT.ammonia,
    workers: [40, 700],
    own: (chance) => ({ ammonia_t: chance.whole(6, 60) }),
    names: [
      ['临澜冷链', 'Linlan Cold Chain'],
      ['东澜水产冷库', 'Donglan Fish Cold Store'],
      ['鲜源食品', 'Xianyuan Foods'],
      ['望海制冰', 'Wanghai Ice'],
    ],
    parts: [
      part('ammonia-plant-room', '氨机房', 'ammonia plant room', 1, (chance) => ({
        volume_m3: chance.whole(400, 2600),
      })),
      part('ammonia-receiver', '贮氨器', 'ammonia receiver', 2, (chance) => ({ volume_m3: chance.whole(2, 12) })),
      part('ammonia-processing', '加工间', 'processing hall', 2, (chance) => ({ persons: chance.whole(8, 160) })),
    ],
  },
  {
    kind: 'dust-works',
    count: 12,
    zones: ['industrial'],
    owner: DEPARTMENT.industry,
    workers: [15, 420],
    own: (chance) => ({
      dust: chance.pick(['metal', 'wood', 'grain', 'other'] as const),
      dust_workers: chance.whole(6, 60),
    }),
    names: [
      ['精达抛光', 'Jingda Polishing'],
      ['城西家具', 'Chengxi Furniture'],
      ['澜江面粉', 'Lanjiang Flour'],
      ['瑞丰饲料', 'Ruifeng Feed'],
      ['恒镁铸造', 'Hengmei Casting'],
      ['佳木地板', 'Jiamu Flooring'],
    ],
    parts: [
      part('dust-collector', '除尘器', 'dust collector', 2, (chance) => ({
        principle: chance.pick(['dry', 'wet'] as const),
        air_m3_h: chance.whole(4, 60) * 1000,
      })),
      part('dust-workshop', '涉粉车间', 'dust workshop', 1, (chance) => ({ area_m2: chance.whole(200, 3200) })),
    ],
  },
  {
    kind: 'confined-space-works',
    count: 12,
    zones: ['industrial', 'residential'],
    owner: DEPARTMENT.industry,
    workers: [12, 500],
    own: none,
    names: [
      ['澜江酱菜', 'Lanjiang Pickles'],
      ['城西印染', 'Chengxi Dyeing'],
      ['清源污水处理', 'Qingyuan Effluent'],
      ['海兴造纸', 'Haixing Paper'],
      ['东方皮革', 'Dongfang Leather'],
      ['福满食品', 'Fuman Foods'],
    ],
    parts: [
      part('confined-space', '有限空间', 'confined space', 3, (chance) => ({
        nature: chance.pick(['closed-vessel', 'underground', 'above-ground'] as const),
        volume_m3: chance.whole(6, 400),
      })),
    ],
  },
]
