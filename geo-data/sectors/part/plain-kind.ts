import type { Attribute, Kind, Symbol as KindSymbol } from '../sector.ts'
import type { Text } from '../text.ts'

type Shape = Extract<KindSymbol, { as: 'point' }>['shape']

interface Look {
  readonly glyph: string
  readonly colour: string
  readonly shape?: Shape
  readonly radiusPx?: number
  readonly minZoom: number
}

/** A kind that stands on the ground as a point and says nothing but its attributes. */
export const plainPoint = (
  id: string,
  name: Text,
  { glyph, colour, shape = 'circle', radiusPx = 6, minZoom }: Look,
  attributes: readonly Attribute[] = [],
): Kind => ({
  id,
  name,
  geometry: 'point',
  layer: 'surface',
  symbol: { as: 'point', shape, glyph, radiusPx, colour },
  minZoom,
  attributes,
})

/** An area on the ground. */
export const plainArea = (
  id: string,
  name: Text,
  { colour, opacity, minZoom }: { readonly colour: string; readonly opacity: number; readonly minZoom: number },
  attributes: readonly Attribute[] = [],
): Kind => ({
  id,
  name,
  geometry: 'polygon',
  layer: 'surface',
  symbol: { as: 'polygon', colour, opacity },
  minZoom,
  attributes,
})
