import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'

/** The tile that holds a place. */
export const tileAt = (z: number, lon = 121.8975, lat = 29.9208) => {
  const across = 2 ** z
  const latitude = (lat * Math.PI) / 180
  const x = Math.floor(((lon + 180) / 360) * across)
  const y = Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * across)
  return { z, x, y }
}

export type Drawn = { id: number | undefined; type: number; properties: object; geometry: [number, number][][] }

/** The features of each layer, by id. */
export const decode = (bytes: Uint8Array): Record<string, Drawn[]> => {
  const { layers } = new VectorTile(new PbfReader(bytes))
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, index) => {
        const feature = layer.feature(index)
        const geometry = feature.loadGeometry().map((part) => part.map(({ x, y }): [number, number] => [x, y]))
        return { id: feature.id, type: feature.type, properties: feature.properties, geometry }
      }).sort((a, b) => (a.id ?? 0) - (b.id ?? 0)),
    ]),
  )
}
