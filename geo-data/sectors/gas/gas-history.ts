import { measured } from '../part/pipe-attribute.ts'
import type { Kind } from '../sector.ts'
import { text } from '../text.ts'

/** Where gas has already done harm: a layer to read beside the pipes, and the form in which accident registers are imported. */
export const GAS_HISTORY_KINDS: readonly Kind[] = [
  {
    id: 'past-accident',
    name: text('历史事故', 'Past accident'),
    geometry: 'point',
    layer: 'surface',
    symbol: { as: 'point', shape: 'ring', glyph: '史', radiusPx: 5, colour: '#7d8794' },
    minZoom: 9,
    attributes: [
      {
        name: 'happened_year',
        label: text('发生年份', 'Year'),
        type: 'integer',
        unit: 'year',
        range: { min: 1900, max: 2100 },
        aliases: ['发生年份', 'iyear', 'year'],
      },
      { name: 'cause', label: text('原因', 'Cause'), type: 'text', unit: 'none', aliases: ['原因'] },
      {
        ...measured('deaths', text('死亡人数', 'Deaths'), 'count', { min: 0, max: 100_000 }),
        aliases: ['死亡', 'fatal'],
      },
      {
        ...measured('injured', text('受伤人数', 'Injured'), 'count', { min: 0, max: 100_000 }),
        aliases: ['受伤', 'injure'],
      },
    ],
  },
]
