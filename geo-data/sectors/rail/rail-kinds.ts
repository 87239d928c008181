import { BUILT_YEAR, chosen, DEPTH, measured } from '../part/pipe-attribute.ts'
import type { Kind } from '../sector.ts'
import { type Text, text } from '../text.ts'

export const RAIL = '#8678a3'
const RAIL_DEEP = '#6c5e87'

/** Where rain may run into the metro (R194). */
const mouth = (id: string, name: Text, glyph: string): Kind => ({
  id,
  name,
  geometry: 'point',
  layer: 'surface',
  symbol: { as: 'point', shape: 'square', glyph, radiusPx: 5, colour: RAIL_DEEP },
  minZoom: 14,
  attributes: [
    measured('threshold_height_m', text('挡水高度', 'Height of the flood sill'), 'm', { min: 0, max: 5 }),
    measured('ground_m', text('地面高程', 'Ground level'), 'm', { min: -20, max: 4000 }),
  ],
})

export const RAIL_KINDS: readonly Kind[] = [
  {
    id: 'metro-line',
    name: text('轨道交通区间', 'Metro line'),
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 3, colour: RAIL },
    minZoom: 9,
    attributes: [
      chosen('structure', text('敷设方式', 'Structure'), [
        { id: 'tunnel', name: text('地下', 'Tunnel') },
        { id: 'surface', name: text('地面', 'At grade') },
        { id: 'viaduct', name: text('高架', 'Viaduct') },
      ]),
      BUILT_YEAR,
      DEPTH,
    ],
  },
  {
    id: 'railway',
    name: text('铁路', 'Railway'),
    geometry: 'line',
    layer: 'surface',
    symbol: { as: 'line', widthPx: 3, dash: [5, 2], colour: RAIL_DEEP },
    minZoom: 9,
    attributes: [
      measured('design_speed_km_h', text('设计速度', 'Design speed'), 'km/h', { min: 20, max: 450 }),
      BUILT_YEAR,
    ],
  },
  {
    id: 'station',
    name: text('轨道交通车站', 'Station'),
    geometry: 'point',
    layer: 'surface',
    symbol: { as: 'point', shape: 'circle', glyph: '站', radiusPx: 9, colour: RAIL },
    minZoom: 10,
    attributes: [
      measured('platform_m2', text('站台站厅面积', 'Area of platforms and hall'), 'm2', { min: 50, max: 100000 }),
      measured('capacity_persons', text('设计容纳人数', 'Persons it is made for'), 'count', { min: 50, max: 200000 }),
      BUILT_YEAR,
    ],
  },
  mouth('entrance', text('车站出入口', 'Station entrance'), '口'),
  mouth('ramp', text('出入段线洞口', 'Depot ramp'), '坡'),
  mouth('shaft', text('风井', 'Ventilation shaft'), '风'),
  {
    id: 'protection-zone',
    name: text('铁路安全保护区', 'Railway protection zone'),
    geometry: 'polygon',
    layer: 'surface',
    symbol: { as: 'polygon', colour: RAIL, opacity: 0.15 },
    minZoom: 11,
    attributes: [],
  },
  {
    id: 'floating-object',
    name: text('轻飘物、硬飘物隐患点', 'Objects that may blow onto the line'),
    geometry: 'point',
    layer: 'surface',
    symbol: { as: 'point', shape: 'triangle', glyph: '飘', radiusPx: 5, colour: RAIL_DEEP },
    minZoom: 13,
    attributes: [
      chosen('nature', text('类别', 'Nature'), [
        { id: 'light', name: text('轻飘物（薄膜、防尘网、彩条布）', 'Light: film, dust net, tarpaulin') },
        { id: 'hard', name: text('硬飘物（彩钢板、广告牌、铁皮）', 'Hard: steel sheet, hoarding') },
      ]),
      measured('area_m2', text('面积', 'Area'), 'm2', { min: 0.1, max: 100000 }),
    ],
  },
]
