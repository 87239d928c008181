import {
  Cartesian3,
  Cesium3DTileset,
  type CesiumWidget,
  Color,
  Ellipsoid,
  Material,
  Matrix4,
  PolylineCollection,
} from 'cesium'
import type { ModelNews, SceneModel } from '../model/model-state.ts'
import { along, footingOf, type Relief } from '../relief/relief.ts'

/** Whose ground is known and nothing else is drawn of. */
const OUTLINE = '#9dadbb'
const LIFT_M = 0.4
const DASH_PX = 10

/** A model is set on the scene's ground by its own lowest point. */
function onGround({ ring, lowestM }: SceneModel, relief: Relief): Matrix4 {
  const [longitude, latitude] = ring[0] ?? [0, 0]
  const up = Ellipsoid.WGS84.geodeticSurfaceNormal(Cartesian3.fromDegrees(longitude, latitude))
  return Matrix4.fromTranslation(
    Cartesian3.multiplyByScalar(up, footingOf(relief, ring).lowestM - (lowestM ?? 0), new Cartesian3()),
  )
}

interface Opened {
  readonly model: SceneModel
  readonly url: string
  readonly relief: Relief
}

function open({ scene }: CesiumWidget, { model, url, relief }: Opened, tell: (news: ModelNews) => void): () => void {
  let over = false
  let shown: Cesium3DTileset | undefined
  tell('opening')
  const show = (tileset: Cesium3DTileset) => {
    if (over) return tileset.destroy()
    tileset.modelMatrix = onGround(model, relief)
    tileset.tileFailed.addEventListener(() => tell('broken'))
    shown = scene.primitives.add(tileset)
    tell('drawn')
    return scene.requestRender()
  }
  Cesium3DTileset.fromUrl(url).then(show, () => over || tell('unreachable'))
  return () => {
    over = true
    if (shown) scene.primitives.remove(shown)
    scene.requestRender()
  }
}

/** Tilesets by the id of their model: each is opened once, and closed when it is no longer shown. */
export function modelShelf(widget: CesiumWidget, relief: Relief) {
  const close = new Map<string, () => void>()
  return (models: readonly SceneModel[], tell: (id: string, news: ModelNews) => void) => {
    const wanted = new Set(models.map(({ id }) => id))
    for (const [id, shut] of close) {
      if (wanted.has(id)) continue
      shut()
      close.delete(id)
    }
    for (const model of models)
      if (model.url !== null && !close.has(model.id))
        close.set(
          model.id,
          open(widget, { model, url: model.url, relief }, (news) => tell(model.id, news)),
        )
  }
}

/** The ground that models cover of which nothing else is drawn. */
export function outlines(models: readonly SceneModel[], relief: Relief): PolylineCollection {
  const collection = new PolylineCollection()
  for (const { ring } of models)
    collection.add({
      positions: along(
        relief,
        ring.map(([longitude, latitude]) => [longitude, latitude, LIFT_M] as const),
      ).map((at) => Cartesian3.fromDegrees(...at)),
      width: 2,
      material: Material.fromType('PolylineDash', { color: Color.fromCssColorString(OUTLINE), dashLength: DASH_PX }),
    })
  return collection
}
