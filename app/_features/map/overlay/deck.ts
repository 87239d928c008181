import type { Layer } from '@deck.gl/core'
import { GeoJsonLayer, LineLayer, PathLayer, PolygonLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { Map as MapLibre } from 'maplibre-gl'
import { BELOW_MARKS } from '../floor.ts'
import type { DeckClass, Drawing } from './drawing.ts'

type Maker = new (props: object) => Layer
const MAKERS: Readonly<Record<DeckClass, unknown>> = {
  GeoJsonLayer,
  LineLayer,
  PathLayer,
  PolygonLayer,
  ScatterplotLayer,
  TextLayer,
}

/** Everything lies on the same ground: the order of the list decides what is on top, not the depth. */
const FLAT = { parameters: { depthCompare: 'always', depthWriteEnabled: false } }

const layerOf = ({ make, props }: Drawing): Layer[] => {
  if (make === 'marks') return []
  const Maker = MAKERS[make] as Maker
  return [new Maker({ beforeId: BELOW_MARKS, ...props, ...FLAT })]
}

/** What deck.gl draws among the layers of a map whose style stands: deck 9.4 forgets `beforeId` when told before (deck.gl #10733). */
export function deckOn(map: MapLibre): { readonly show: (drawings: readonly Drawing[]) => void } {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] })
  map.addControl(overlay)
  return { show: (drawings) => overlay.setProps({ layers: drawings.flatMap(layerOf) }) }
}
