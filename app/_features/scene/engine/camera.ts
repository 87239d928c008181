import {
  Math as Angles,
  Cartesian2,
  Cartesian3,
  Cartographic,
  type CesiumWidget,
  HeadingPitchRange,
  Matrix4,
  PerspectiveFrustum,
  Ray,
} from 'cesium'
import type { Bounds } from '../../../_lib/place/place.ts'
import { boundsOf, FARTHEST_M, type Lens, sameView, viewOf } from '../camera-step.ts'
import type { Relief } from '../relief/relief.ts'

const PITCH = Angles.toRadians(-38)

function lensOf({ camera, canvas }: CesiumWidget['scene']): Lens {
  const fovy = camera.frustum instanceof PerspectiveFrustum ? (camera.frustum.fovy ?? camera.frustum.fov) : undefined
  return { fovy: fovy ?? Math.PI / 3, aspect: canvas.clientWidth / Math.max(1, canvas.clientHeight) }
}

const NEAR_M = 0.5
const MOST_STEPS = 400
/** Of the height over the ground, so much is gone at once: a slope of sixty degrees is not stepped over. */
const STRIDE = 0.5

/** Where a ray from above meets the relief; undefined where it meets none, or comes from below. */
function onRelief(ray: Ray, { heightAt }: Relief): Cartesian3 | undefined {
  let goneM = 0
  for (let step = 0; step < MOST_STEPS && goneM < FARTHEST_M * 4; step += 1) {
    const at = Ray.getPoint(ray, goneM)
    const { longitude, latitude, height } = Cartographic.fromCartesian(at)
    const overM = height - heightAt(Angles.toDegrees(longitude), Angles.toDegrees(latitude))
    if (overM < NEAR_M) return step === 0 ? undefined : at
    goneM += Math.max(NEAR_M, overM * STRIDE)
  }
  return undefined
}

/** The place on the ground in the middle of the picture. */
function middleOf({ camera, canvas }: CesiumWidget['scene'], relief: Relief): Cartesian3 | undefined {
  const pixel = new Cartesian2(canvas.clientWidth / 2, canvas.clientHeight / 2)
  if (relief.isFlat) return camera.pickEllipsoid(pixel)
  const ray = camera.getPickRay(pixel)
  return ray && onRelief(ray, relief)
}

/** What the middle of the picture looks at, as the flat map would show it; null when it looks at the sky. */
export function seen({ scene }: CesiumWidget, relief: Relief): Bounds | null {
  const middle = middleOf(scene, relief)
  if (!middle) return null
  const spot = Cartographic.fromCartesian(middle)
  return boundsOf(
    {
      longitude: Angles.toDegrees(spot.longitude),
      latitude: Angles.toDegrees(spot.latitude),
      rangeM: Cartesian3.distance(scene.camera.positionWC, middle),
    },
    lensOf(scene),
  )
}

/** Goes to the place unless it is there already. */
export function look(widget: CesiumWidget, relief: Relief, bounds: Bounds) {
  const { scene } = widget
  const there = seen(widget, relief)
  if (there && sameView(there, bounds)) return
  const { longitude, latitude, rangeM } = viewOf(bounds, lensOf(scene))
  const heading = scene.camera.heading
  const ground = Cartesian3.fromDegrees(longitude, latitude, relief.heightAt(longitude, latitude))
  scene.camera.lookAt(ground, new HeadingPitchRange(heading, PITCH, rangeM))
  // The camera belongs to the hand again.
  scene.camera.lookAtTransform(Matrix4.IDENTITY)
  scene.requestRender()
}
