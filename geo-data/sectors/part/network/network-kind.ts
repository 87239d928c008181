import type { Attribute, Symbol as Drawn, Kind } from '../../sector.ts'
import { type Text, text } from '../../text.ts'
import { chamberAttributes, VALVE_ATTRIBUTES } from '../pipe-attribute.ts'
import { surveyPointAttributes } from './survey-attribute.ts'

type Shape = Extract<Drawn, { as: 'point' }>['shape']

interface Placed {
  readonly id: string
  readonly name: Text
  readonly layer: Kind['layer']
  readonly minZoom: number
  readonly attributes: readonly Attribute[]
  readonly aliases?: readonly string[]
}

/** A kind that stands at one place: `pointKind({ … }, ['square', '厂', 9], COLOUR)`. */
export const pointKind = (
  placed: Placed,
  [shape, glyph, radiusPx]: readonly [shape: Shape, glyph: string, radiusPx: number],
  colour: string,
): Kind => ({ ...placed, geometry: 'point', symbol: { as: 'point', shape, glyph, radiusPx, colour } })

/** A valve that can cut the line. */
export const valveKind = (name: Text, colour: string): Kind => ({
  ...pointKind(
    {
      id: 'valve',
      name,
      layer: 'underground',
      minZoom: 14,
      attributes: [...VALVE_ATTRIBUTES, ...surveyPointAttributes],
      aliases: ['阀门', '阀', '闸阀', '蝶阀', '球阀'],
    },
    ['diamond', '阀', 5],
    colour,
  ),
  isolates: { state: 'valve_state', operation: 'operation' },
})

/** A closed well around valves or meters: a space where gas may gather, whoever owns it (R108). */
export const wellKind = (
  { id, name, aliases, spaceType }: { id: string; name: Text; aliases: readonly string[]; spaceType: string },
  assumed: Parameters<typeof chamberAttributes>[0],
  colour: string,
): Kind => ({
  ...pointKind(
    {
      id,
      name,
      layer: 'underground',
      minZoom: 15,
      attributes: [...chamberAttributes(assumed), ...surveyPointAttributes],
      aliases,
    },
    ['ring', '井', 5],
    colour,
  ),
  space: {
    type: spaceType,
    volume: 'chamber_volume_m3',
    coverMass: 'cover_mass_kg',
    coverDiameter: 'cover_diameter_m',
  },
})

/** Where lines join, bend or change. */
export const nodeKind = (colour: string, attributes: readonly Attribute[]): Kind =>
  pointKind(
    {
      id: 'node',
      name: text('管网节点', 'Network node'),
      layer: 'underground',
      minZoom: 17,
      attributes: [...attributes, ...surveyPointAttributes],
      aliases: [
        'junction',
        '直通',
        '直线点',
        '弯头',
        '三通',
        '四通',
        '变径',
        '变材',
        '转折点',
        '预留口',
        '探测点',
        '一般管线点',
      ],
    },
    ['circle', '', 2],
    colour,
  )
