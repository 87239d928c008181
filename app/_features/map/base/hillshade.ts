import type { Map as MapLibre } from 'maplibre-gl'
import type { Terrain } from '../../../../geo-data/terrain/terrain.ts'

/** The relief whose shade is to be seen, and how opaque. */
export interface ShownTerrain {
  readonly terrain: Terrain
  readonly opacity: number
}

const HILLSHADE = 'hillshade'
/** Land has shade; water, roads and all else lie over it. */
const BELOW = 'water'
const SIDE_PX = 256

const addShade = (map: MapLibre, { version, minZoom, maxZoom, bounds, attribution }: Terrain) => {
  const { west, south, east, north } = bounds
  map.addSource(HILLSHADE, {
    type: 'raster',
    tiles: [`${location.origin}/tiles/hillshade/{z}/{x}/{y}?v=${version}`],
    tileSize: SIDE_PX,
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [west, south, east, north],
    ...(attribution === null ? {} : { attribution }),
  })
  map.addLayer({ id: HILLSHADE, type: 'raster', source: HILLSHADE, paint: { 'raster-fade-duration': 0 } }, BELOW)
}

/** Lays the relief's shade on the land, or takes it away. Where none is configured nothing is asked for. */
export function showHillshade(map: MapLibre, shown: ShownTerrain | null) {
  if (!shown) {
    if (map.getLayer(HILLSHADE)) map.removeLayer(HILLSHADE)
    if (map.getSource(HILLSHADE)) map.removeSource(HILLSHADE)
    return
  }
  if (!map.getLayer(HILLSHADE)) addShade(map, shown.terrain)
  map.setPaintProperty(HILLSHADE, 'raster-opacity', shown.opacity)
}
