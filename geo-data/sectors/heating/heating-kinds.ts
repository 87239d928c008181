import { nodeKind, pointKind, valveKind, wellKind } from '../part/network/network-kind.ts'
import { surveyLineAttributes } from '../part/network/survey-attribute.ts'
import { BUILT_YEAR, buriedLineAttributes, carriageAttributes, chosen, measured } from '../part/pipe-attribute.ts'
import type { Choice, Kind } from '../sector.ts'
import { text } from '../text.ts'

export const HEATING = '#a76f7a'
const DEEP = '#8b5560'

/** CJJ 61 writes RS and ZQ (remembered). */
const MEDIA: readonly Choice[] = [
  { id: 'hot-water', name: text('热水', 'Hot water'), aliases: ['rs', '热力', 'rl'] },
  { id: 'steam', name: text('蒸汽', 'Steam'), aliases: ['zq', '汽'] },
]

const MATERIALS: readonly Choice[] = [
  { id: 'steel', name: text('钢管', 'Steel'), aliases: ['钢', 'g', '无缝钢管', '螺旋焊管'] },
  { id: 'preinsulated', name: text('预制直埋保温管', 'Pre-insulated steel'), aliases: ['保温管', '预制保温'] },
  { id: 'plastic', name: text('塑料管', 'Plastic'), aliases: ['pe-rt', 'pb'] },
]

const SIDES: readonly Choice[] = [
  { id: 'supply', name: text('供水', 'Supply'), aliases: ['供', '供水管'] },
  { id: 'return', name: text('回水', 'Return'), aliases: ['回', '回水管'] },
]

/** Heat from the source to the exchange station (R141–R144). */
export const HEATING_KINDS: readonly Kind[] = [
  {
    id: 'main',
    name: text('热力管线', 'Heat main'),
    aliases: ['pipe', '热力管', 'rl'],
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 2, colour: HEATING },
    minZoom: 10,
    attributes: [
      chosen('side', text('供回水', 'Supply or return'), SIDES),
      ...carriageAttributes(MEDIA, { substance: 'hot-water', pressureMpa: 1.2, diameterMm: 300 }),
      ...buriedLineAttributes(MATERIALS),
      ...surveyLineAttributes,
      measured('design_celsius', text('设计温度', 'Design temperature'), '°C', { min: 20, max: 400 }),
      measured('leak_count', text('历史泄漏次数', 'Leaks on record'), 'count', { min: 0, max: 1000 }),
    ],
    carries: { substance: 'substance', pressure: 'pressure_mpa', diameter: 'diameter_mm' },
    clearance: 'heat',
  },
  {
    ...pointKind(
      {
        id: 'plant',
        name: text('热源厂', 'Heat source'),
        layer: 'surface',
        minZoom: 9,
        attributes: [
          measured('capacity_mw', text('供热能力', 'Capacity'), 'MW', { min: 0, max: 10000 }),
          measured('pressure_mpa', text('出厂压力', 'Outlet pressure'), 'MPa', { min: 0, max: 4 }),
          BUILT_YEAR,
        ],
        aliases: ['热电厂', '锅炉房', '首站'],
      },
      ['square', '热', 9],
      DEEP,
    ),
    source: true,
  },
  pointKind(
    {
      id: 'exchange-station',
      name: text('换热站', 'Exchange station'),
      layer: 'surface',
      minZoom: 13,
      attributes: [
        measured('heated_area_m2', text('供热面积', 'Heated area'), 'm2', { min: 0, max: 1e7 }),
        measured('people', text('供热人口', 'People served'), 'count', { min: 0, max: 1e6 }),
        BUILT_YEAR,
      ],
      aliases: ['热力站', '换热站', '热交换站'],
    },
    ['triangle', '换', 6],
    HEATING,
  ),
  valveKind(text('热力阀门', 'Heat valve'), HEATING),
  wellKind(
    {
      id: 'chamber',
      name: text('热力小室（检查室）', 'Heat chamber'),
      aliases: ['热力井', '小室', '检查室', '热力检查井'],
      spaceType: 'heat-chamber',
    },
    { volumeM3: 12, coverKg: 90, coverM: 0.8 },
    DEEP,
  ),
  pointKind(
    {
      id: 'compensator',
      name: text('补偿器', 'Compensator'),
      layer: 'underground',
      minZoom: 16,
      attributes: [BUILT_YEAR],
      aliases: ['补偿器', '波纹管补偿器'],
    },
    ['diamond', '补', 4],
    HEATING,
  ),
  nodeKind(HEATING, []),
]
