import { type Every, indicator, type Scale } from '../part/indicator.ts'
import { BUILT_YEAR, chosen, measured } from '../part/pipe-attribute.ts'
import type { Attribute, Kind, KindRef, Metric, Sector } from '../sector.ts'
import { type Text, text } from '../text.ts'

export const ENTERPRISE = '#9f7753'
const ENTERPRISE_DEEP = '#815e3e'

/** What one trade brings to the sector of the dangerous enterprises. */
export type Trade = Pick<
  Sector,
  'kinds' | 'metrics' | 'deviceEvents' | 'thresholds' | 'hazards' | 'placement' | 'plans'
>

/** Its self-evaluated level; the colours of R501 are a judgement's and stand nowhere in a registry. */
const RISK_LEVEL: Attribute = chosen('risk_level', text('风险等级', 'Risk level'), [
  { id: 'major', name: text('重大风险', 'Major') },
  { id: 'larger', name: text('较大风险', 'Larger') },
  { id: 'general', name: text('一般风险', 'General') },
  { id: 'low', name: text('低风险', 'Low') },
])

/** The enterprise itself: one card, wherever its equipment stands. */
export const site = (id: string, name: Text, glyph: string, own: readonly Attribute[] = []): Kind => ({
  id,
  name,
  geometry: 'point',
  layer: 'surface',
  symbol: { as: 'point', shape: 'hexagon', glyph, radiusPx: 9, colour: ENTERPRISE },
  minZoom: 10,
  attributes: [
    {
      name: 'credit_code',
      label: text('统一社会信用代码', 'Unified social credit code'),
      type: 'text',
      unit: 'none',
      aliases: ['信用代码', '统一社会信用代码'],
    },
    measured('workers', text('从业人数', 'Workers'), 'count', { min: 0, max: 200000 }),
    RISK_LEVEL,
    ...own,
    BUILT_YEAR,
  ],
})

/** A piece of its equipment, or a place where something may go wrong. */
export const equipment = (id: string, name: Text, glyph: string, attributes: readonly Attribute[]): Kind => ({
  id,
  name,
  geometry: 'point',
  layer: 'surface',
  symbol: { as: 'point', shape: 'square', glyph, radiusPx: 5, colour: ENTERPRISE_DEEP },
  minZoom: 14,
  attributes,
})

/** A store drawn with its ground plan. */
export const store = (id: string, name: Text, attributes: readonly Attribute[]): Kind => ({
  id,
  name,
  geometry: 'polygon',
  layer: 'surface',
  symbol: { as: 'polygon', colour: ENTERPRISE_DEEP, opacity: 0.6 },
  minZoom: 13,
  attributes,
})

/** A store that stands as high as its `height_m`. */
export const tank = (id: string, name: Text, attributes: readonly Attribute[]): Kind => ({
  ...store(id, name, attributes),
  solid: { height: 'height_m' },
})

const DAILY: Every = [60, 5]

/** An indicator whose annex is missing: named by public documents, its range ours and its accuracy nobody's. */
export const ourIndicator = (
  [id, row]: readonly [id: string, row: string],
  name: Text,
  scale: Scale,
  on: readonly KindRef[],
  rest: { readonly note: Text; readonly every?: Every },
): Metric =>
  indicator({ id, row, on, every: rest.every ?? DAILY }, name, scale, { accuracy: text('—', '—'), note: rest.note })
