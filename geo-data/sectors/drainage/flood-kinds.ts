import { pointKind } from '../part/network/network-kind.ts'
import { GROUND_ELEVATION, surveyPointAttributes } from '../part/network/survey-attribute.ts'
import { BUILT_YEAR, chosen, measured } from '../part/pipe-attribute.ts'
import type { Kind } from '../sector.ts'
import { text } from '../text.ts'
import { DRAINAGE, DRAINAGE_DEEP, SERVICE } from './drainage-kinds.ts'

/** Where water gathers, is held and runs out: the places of R136 and R137. */
export const FLOOD_KINDS: readonly Kind[] = [
  pointKind(
    {
      id: 'ponding-point',
      name: text('道路易积水点', 'Ponding point'),
      layer: 'surface',
      minZoom: 12,
      attributes: [
        chosen('place', text('部位', 'Place'), [
          { id: 'underpass', name: text('下穿通道', 'Underpass') },
          { id: 'low-road', name: text('低洼路段', 'Low road') },
          { id: 'estate', name: text('居民小区', 'Housing estate') },
          { id: 'basement', name: text('地下空间出入口', 'Entrance of an underground space') },
        ]),
        measured('past_events', text('历史积水次数', 'Times ponded on record'), 'count', { min: 0, max: 1000 }),
        measured('worst_depth_m', text('历史最大积水深度', 'Deepest on record'), 'm', { min: 0, max: 10 }),
        GROUND_ELEVATION,
      ],
      aliases: ['积水点', '易涝点', '内涝点'],
    },
    ['hexagon', '涝', 6],
    DRAINAGE_DEEP,
  ),
  pointKind(
    {
      id: 'outfall',
      name: text('排口', 'Outfall'),
      layer: 'surface',
      minZoom: 12,
      attributes: [
        chosen('form', text('类型', 'Form'), [
          { id: 'rain', name: text('雨水排口', 'Rain-water outfall'), aliases: ['雨水口'] },
          {
            id: 'combined-overflow',
            name: text('合流制溢流排口', 'Combined-sewer overflow'),
            aliases: ['溢流口', 'cso'],
          },
          { id: 'untreated', name: text('没有封堵的污水直排口', 'Open outlet of raw sewage') },
        ]),
        chosen('rank', text('等级', 'Rank'), [
          { id: 'main', name: text('主要', 'Main') },
          { id: 'minor', name: text('一般', 'Minor') },
        ]),
        measured('diameter_mm', text('管径', 'Diameter'), 'mm', { min: 50, max: 6000 }),
        ...surveyPointAttributes,
      ],
      aliases: ['outfall', '排水口', '排放口', '出水口'],
    },
    ['triangle', '排', 5],
    DRAINAGE,
  ),
  pointKind(
    {
      id: 'overflow',
      name: text('截流、溢流节点', 'Interceptor or overflow node'),
      layer: 'underground',
      minZoom: 14,
      attributes: [SERVICE, ...surveyPointAttributes],
      aliases: ['截流井', '溢流井'],
    },
    ['diamond', '截', 5],
    DRAINAGE,
  ),
  pointKind(
    {
      id: 'storage',
      name: text('调蓄设施', 'Storage'),
      layer: 'surface',
      minZoom: 12,
      attributes: [
        measured('volume_m3', text('调蓄容积', 'Storage volume'), 'm3', { min: 1, max: 1e8 }),
        BUILT_YEAR,
        ...surveyPointAttributes,
      ],
      aliases: ['storage', '调蓄池'],
    },
    ['circle', '蓄', 7],
    DRAINAGE_DEEP,
  ),
  pointKind(
    {
      id: 'sluice',
      name: text('闸门', 'Sluice gate'),
      layer: 'surface',
      minZoom: 13,
      attributes: [
        chosen('gate_state', text('闸位', 'Gate state'), [
          { id: 'open', name: text('开', 'Open') },
          { id: 'closed', name: text('关', 'Closed') },
          { id: 'unknown', name: text('不明', 'Unknown') },
        ]),
        BUILT_YEAR,
      ],
      aliases: ['闸', '水闸', '拍门'],
    },
    ['diamond', '闸', 6],
    DRAINAGE_DEEP,
  ),
  pointKind(
    {
      id: 'river-gauge',
      name: text('河道水文站点', 'River gauge'),
      layer: 'surface',
      minZoom: 11,
      attributes: [
        measured('warning_level_m', text('警戒水位', 'Warning level'), 'm', { min: -50, max: 5500 }),
        GROUND_ELEVATION,
      ],
      aliases: ['水文站', '水位站'],
    },
    ['triangle', '河', 6],
    DRAINAGE_DEEP,
  ),
  pointKind(
    {
      id: 'rain-station',
      name: text('雨量站', 'Rain station'),
      layer: 'surface',
      minZoom: 11,
      attributes: [GROUND_ELEVATION],
      aliases: ['raingage', '雨量计'],
    },
    ['circle', '雨', 6],
    DRAINAGE_DEEP,
  ),
  {
    id: 'catchment',
    name: text('排水分区', 'Catchment'),
    aliases: ['subcatchment', '汇水区'],
    geometry: 'polygon',
    layer: 'surface',
    symbol: { as: 'polygon', colour: DRAINAGE, opacity: 0.1 },
    minZoom: 12,
    attributes: [
      measured('area_m2', text('面积', 'Area'), 'm2', { min: 1, max: 1e10 }),
      measured('impervious_percent', text('不透水率', 'Impervious'), 'percent', { min: 0, max: 100 }),
    ],
  },
]
