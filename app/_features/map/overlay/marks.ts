import type { Feature, Point } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { Selection } from '../../../_lib/place/place.ts'
import type { Drawing, Mark, Picture } from './drawing.ts'

/** Pixels of a picture for one of the page. */
const RATIO = 3

function imageOf({ sidePx, draw }: Picture): ImageData {
  const side = Math.ceil(sidePx * RATIO)
  const pen = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })
  if (!pen) return new ImageData(side, side)
  pen.scale(RATIO, RATIO)
  draw(pen)
  return pen.getImageData(0, 0, side, side)
}

/** Marks as the map's own features; `order` is that of the list. */
export const featuresOf = (marks: readonly Mark[]): Feature<Point>[] =>
  marks.map(({ position, picture, scale, selection }, order) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...position] },
    properties: { order, picture: picture.name, scale, ...selection },
  }))

const layerOf = (id: string): LayerSpecification => ({
  id,
  type: 'symbol',
  source: id,
  layout: {
    'icon-image': ['get', 'picture'],
    'icon-size': ['get', 'scale'],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'symbol-sort-key': ['get', 'order'],
  },
})

const layerId = (id: string): string => `marks-${id}`

/** Marks of a map whose style stands, above everything else; a later list lies on top of an earlier one. */
export function marksOn(map: MapLibre) {
  const told = new Map<string, string>()
  const put = ({ id, props }: Drawing, above: string | undefined): string | undefined => {
    const marks = (props.data ?? []) as readonly Mark[]
    const name = layerId(id)
    const source = map.getSource<GeoJSONSource>(name)
    if (!source && marks.length === 0) return above
    for (const { picture } of marks)
      if (!map.hasImage(picture.name)) map.addImage(picture.name, imageOf(picture), { pixelRatio: RATIO })
    const features = featuresOf(marks)
    const said = JSON.stringify(features)
    if (told.get(name) === said) return name
    told.set(name, said)
    const data = { type: 'FeatureCollection' as const, features }
    if (source) source.setData(data)
    else map.addSource(name, { type: 'geojson', data }).addLayer(layerOf(name), above)
    return name
  }
  return {
    /** All of them, lowest first. */
    show: (drawings: readonly Drawing[]) => {
      drawings.reduceRight<string | undefined>((above, drawing) => put(drawing, above), undefined)
    },
    /** What a click around a pixel means, the topmost first. */
    pick: (x: number, y: number, reachPx: number): Selection | null => {
      const layers = [...told.keys()]
      const box: [[number, number], [number, number]] = [
        [x - reachPx, y - reachPx],
        [x + reachPx, y + reachPx],
      ]
      const found = map.queryRenderedFeatures(box, { layers }).find(({ properties }) => properties.record)
      return found ? { record: String(found.properties.record), id: String(found.properties.id) } : null
    },
  }
}
