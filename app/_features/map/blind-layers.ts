import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as MapLibre, SourceSpecification } from 'maplibre-gl'

/** What is not watched: sectors' polygons. */
export type BlindGround = readonly Feature<Polygon | MultiPolygon, { readonly sectorId: string }>[]

export const BLIND = 'blind-area'
const HATCH = `${BLIND}/hatch`

/** Grey: none of the four warning colours, and no sector's. */
export const BLIND_GREY = '#b9c4ce'

const collection = (features: BlindGround): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
})

export const blindSource: SourceSpecification = { type: 'geojson', data: collection([]) }

/** Hatched, so that the ground stays readable and nobody takes it for a level. */
export const blindLayers = (): LayerSpecification[] => [
  {
    id: BLIND,
    type: 'fill',
    source: BLIND,
    metadata: { group: BLIND },
    paint: { 'fill-pattern': HATCH, 'fill-opacity': 0.65 },
  },
  {
    id: `${BLIND}-edge`,
    type: 'line',
    source: BLIND,
    metadata: { group: BLIND },
    // From afar an area is a few pixels large: its edge says that it is there.
    paint: {
      'line-color': BLIND_GREY,
      'line-width': ['interpolate', ['linear'], ['zoom'], 11, 1.5, 14, 1.2],
      'line-opacity': 0.9,
    },
  },
]

export const tellBlind = (map: MapLibre, ground: BlindGround): void => {
  map.getSource<GeoJSONSource>(BLIND)?.setData(collection(ground))
}

/** One square of the hatch, in pixels of the screen, drawn as many times as fine as `ratio`. */
const SIDE_PX = 7

/** The picture that the style calls for; undefined where it calls for another. */
export function hatchImage(id: string, ratio: number): ImageData | undefined {
  if (id !== HATCH) return undefined
  const side = SIDE_PX * ratio
  const pen = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })
  if (!pen) return new ImageData(side, side)
  pen.strokeStyle = BLIND_GREY
  pen.lineWidth = 1.3 * ratio
  pen.beginPath()
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift - ratio, side + ratio)
    pen.lineTo(shift + side + ratio, -ratio)
  }
  pen.stroke()
  return pen.getImageData(0, 0, side, side)
}
