import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { BaseSource, VectorLook } from '../../../../geo-data/basemap/base-source.ts'
import { BELOW_NETWORKS } from '../floor.ts'
import { MAP_FONTS } from '../style/map-palette.ts'
import { knowSource, squareAddress } from './protocol.ts'
import { useReach } from './reach.ts'
import { SIDE_PX } from './warp.ts'

/** A base map that is to be seen, and how opaque. */
export interface ShownBase {
  readonly source: BaseSource
  readonly opacity: number
}

const PREFIX = 'base/'
const AGAIN_MS = 20_000

const raster = (id: string, opacity: number): LayerSpecification => ({
  id: PREFIX + id,
  type: 'raster',
  source: PREFIX + id,
  paint: { 'raster-opacity': opacity, 'raster-fade-duration': 0 },
})

function looked(id: string, { layer, draw, colour, widthPx, text }: VectorLook, opacity: number): LayerSpecification {
  const common = { id: `${PREFIX}${id}/${layer}/${draw}`, source: PREFIX + id, 'source-layer': layer }
  if (draw === 'area') return { ...common, type: 'fill', paint: { 'fill-color': colour, 'fill-opacity': opacity } }
  if (draw === 'line')
    return { ...common, type: 'line', paint: { 'line-color': colour, 'line-width': widthPx, 'line-opacity': opacity } }
  return {
    ...common,
    type: 'symbol',
    layout: { 'text-field': ['to-string', ['get', text]], 'text-font': [...MAP_FONTS], 'text-size': 11 },
    paint: { 'text-color': colour, 'text-opacity': opacity },
  }
}

const layersOf = ({ source, opacity }: ShownBase): LayerSpecification[] =>
  source.draws === 'raster'
    ? [raster(source.id, opacity)]
    : source.looks.map((look) => looked(source.id, look, opacity))

function addBase(map: MapLibre, { source, opacity }: ShownBase) {
  knowSource(source)
  const { id, attribution, minZoom: minzoom, maxZoom: maxzoom, draws } = source
  const common = { tiles: [squareAddress(id)], minzoom, maxzoom, attribution }
  if (!map.getSource(PREFIX + id))
    map.addSource(
      PREFIX + id,
      draws === 'raster' ? { ...common, type: 'raster', tileSize: SIDE_PX } : { ...common, type: 'vector' },
    )
  for (const layer of layersOf({ source, opacity })) map.addLayer(layer, BELOW_NETWORKS)
}

const isBase = (id: string) => id.startsWith(PREFIX)

/** Lays the base maps over ours, lowest first, and takes away those that are no longer wanted. */
export function applyBases(map: MapLibre, bases: readonly ShownBase[]) {
  for (const id of map.getLayersOrder().filter(isBase)) map.removeLayer(id)
  const wanted = new Set(bases.map(({ source }) => PREFIX + source.id))
  for (const id of Object.keys(map.getStyle().sources)) if (isBase(id) && !wanted.has(id)) map.removeSource(id)
  for (const base of bases) addBase(map, base)
}

/** Asks those that did not answer again, now and then. @returns how to stop */
export function askAgain(map: MapLibre, bases: readonly ShownBase[]): () => void {
  const timer = setInterval(() => {
    const { byId } = useReach.getState()
    for (const { source } of bases) if (byId[source.id] === 'unreachable') map.refreshTiles(PREFIX + source.id)
  }, AGAIN_MS)
  return () => clearInterval(timer)
}
