import {
  Math as Angles,
  type CesiumWidget,
  CustomHeightmapTerrainProvider,
  GeographicTilingScheme,
  Rectangle,
  UrlTemplateImageryProvider,
} from 'cesium'
import { METRES_PER_DEGREE } from '../../../../geo-data/place/place.ts'
import { heightIn } from '../../../../geo-data/terrain/relief.ts'
import type { SceneRelief } from '../relief/use-relief.ts'

/** Heights along a side of a square of ground, its edges among them. */
const SIDE = 65
const TWO_SQUARES_DEG = 180
/** Pixels by which a slope may stand off: the engine's own measure. */
const RELIEF_ERROR_PX = 2

/** Deeper squares hold nothing more than these: the engine enlarges them. */
const deepestLevel = ({ bounds: { south, north }, rows }: SceneRelief['grid']): number => {
  const stepM = ((north - south) / (rows - 1)) * METRES_PER_DEGREE
  return Math.max(0, Math.ceil(Math.log2((TWO_SQUARES_DEG * METRES_PER_DEGREE) / (SIDE - 1) / stepM)))
}

function heightsOf({ grid }: SceneRelief): CustomHeightmapTerrainProvider {
  const tilingScheme = new GeographicTilingScheme()
  const deepest = deepestLevel(grid)
  const provider = new CustomHeightmapTerrainProvider({
    width: SIDE,
    height: SIDE,
    tilingScheme,
    callback: (x, y, level) => {
      const { west, south, east, north } = tilingScheme.tileXYToRectangle(x, y, level)
      return Float32Array.from({ length: SIDE * SIDE }, (_, at) => {
        const longitude = west + ((east - west) * (at % SIDE)) / (SIDE - 1)
        const latitude = north - ((north - south) * Math.floor(at / SIDE)) / (SIDE - 1)
        return heightIn(grid, Angles.toDegrees(longitude), Angles.toDegrees(latitude))
      })
    },
  })
  provider.getTileDataAvailable = (_x: number, _y: number, level: number) => level <= deepest
  return provider
}

/** The ground as high as it is, with its shade: a plain colour would show no slope. */
export function layRelief(widget: CesiumWidget, relief: SceneRelief) {
  const { bounds, version, minZoom, maxZoom } = relief.terrain
  widget.scene.globe.maximumScreenSpaceError = RELIEF_ERROR_PX
  widget.terrainProvider = heightsOf(relief)
  widget.imageryLayers.addImageryProvider(
    new UrlTemplateImageryProvider({
      url: `/tiles/hillshade/{z}/{x}/{y}?v=${version}`,
      rectangle: Rectangle.fromDegrees(bounds.west, bounds.south, bounds.east, bounds.north),
      minimumLevel: minZoom,
      maximumLevel: maxZoom,
      hasAlphaChannel: true,
    }),
  )
}
