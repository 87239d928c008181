import { Math as Angles, Cartesian3, type CesiumWidget, HeadingPitchRange, Matrix4, PrimitiveCollection } from 'cesium'
import type { Box } from '../../hands/box.ts'
import type { Eye, Room } from '../../hands/ride/passage.ts'
import type { PathPoint } from '../../hands/ride/path.ts'
import type { Facade } from '../../hands/zone/facade.ts'
import type { Plume } from '../../hands/zone/plume.ts'
import type { Ball, Dome } from '../../hands/zone/volume.ts'
import { raisedRoom } from '../../relief/raised-room.ts'
import { type Relief, raised, raisedSegment } from '../../relief/relief.ts'
import type { Position3, SceneSegment } from '../../scene-plan.ts'
import { dig } from './dig.ts'
import { facadeFaces } from './facades.ts'
import { plumeSkins } from './plumes.ts'
import { frameAt, inside, placeIn } from './tunnel.ts'
import { volumeNets } from './volumes.ts'

/** What hands do in a scene. While one travels the camera is held: neither the address nor the mouse moves it. */
export interface SceneHands {
  /** Opens the ground, or (null) fills it. */
  readonly dig: (box: Box | null) => void
  readonly showFacades: (facades: readonly Facade[]) => void
  /** Shells of fire and blast, and fireballs where they hang. */
  readonly showVolumes: (domes: readonly Dome[], balls: readonly Ball[]) => void
  /** Clouds as high as their laws say. */
  readonly showPlumes: (plumes: readonly Plume[]) => void
  /** Looks at a place on a line from behind and above. */
  readonly follow: (point: PathPoint) => void
  /** Only the tunnel is seen from now on. */
  readonly enter: (rooms: readonly Room[], lines: readonly SceneSegment[]) => void
  /** Stands in the tunnel and looks ahead, or back. */
  readonly stand: (eye: Eye, way: 1 | -1) => void
  /** Lets go of the camera, above the place where it was. */
  readonly release: () => void
  readonly isHeld: () => boolean
}

const FOLLOW = { pitch: Angles.toRadians(-24), rangeM: 26 } as const
const AFTER = { pitch: Angles.toRadians(-38), rangeM: 140 } as const
const GAZE_DOWN = Angles.toRadians(-4)
/** In a cabin of two metres the usual metre would cut the walls open. */
const NEAR_M = 0.1

type Drawable = Parameters<PrimitiveCollection['add']>[0]

/** A shelf of one's own in the picture. */
function own({ scene }: CesiumWidget) {
  const held = new Map<string, PrimitiveCollection>()
  return (name: string, next: readonly Drawable[]) => {
    const before = held.get(name)
    if (before) scene.primitives.remove(before)
    held.delete(name)
    if (next.length > 0) {
      const collection = new PrimitiveCollection()
      for (const drawable of next) collection.add(drawable)
      held.set(name, scene.primitives.add(collection))
    }
    scene.requestRender()
    return held.get(name)
  }
}

/** Hides everything but one thing, and whatever comes meanwhile, until the answer is called. */
function alone({ scene }: CesiumWidget, kept: () => PrimitiveCollection | undefined): () => void {
  const hidden = new Set<{ show: boolean; isDestroyed: () => boolean }>()
  const hide = () => {
    for (let index = 0; index < scene.primitives.length; index += 1) {
      const one = scene.primitives.get(index)
      if (one === kept() || !one.show) continue
      one.show = false
      hidden.add(one)
    }
  }
  const listening = scene.preUpdate.addEventListener(hide)
  scene.globe.show = false
  return () => {
    listening()
    scene.globe.show = true
    for (const one of hidden) if (!one.isDestroyed()) one.show = true
  }
}

/** The camera in somebody's hand, and the place that it looked at last. */
function grip({ scene }: CesiumWidget, relief: Relief) {
  const { camera, screenSpaceCameraController: mouse } = scene
  const nearM = camera.frustum.near
  let last: { readonly place: Cartesian3; readonly heading: number } | null = null
  const look = (place: Cartesian3, offset: HeadingPitchRange) => {
    camera.lookAt(place, offset)
    camera.lookAtTransform(Matrix4.IDENTITY)
    scene.requestRender()
  }
  return {
    isHeld: () => last !== null,
    hold: ([longitude, latitude]: Position3, heading: number, near: number) => {
      last = { place: Cartesian3.fromDegrees(...raised(relief, [longitude, latitude, 0])), heading }
      mouse.enableInputs = false
      camera.frustum.near = near
    },
    follow: ({ position, headingRad }: PathPoint) =>
      look(
        Cartesian3.fromDegrees(...raised(relief, position)),
        new HeadingPitchRange(headingRad, FOLLOW.pitch, FOLLOW.rangeM),
      ),
    release: () => {
      if (!last) return
      const { place, heading } = last
      last = null
      mouse.enableInputs = true
      camera.frustum.near = nearM
      look(place, new HeadingPitchRange(heading, AFTER.pitch, AFTER.rangeM))
    },
    nearM,
  }
}

export function sceneHands(widget: CesiumWidget, relief: Relief): SceneHands {
  const { scene } = widget
  const put = own(widget)
  const hand = grip(widget, relief)
  let tunnel: PrimitiveCollection | undefined
  let leave: (() => void) | null = null
  return {
    dig: (box) => void put('box', dig(widget, box, relief)),
    showFacades: (facades) => void put('facades', facadeFaces(facades, relief)),
    showVolumes: (domes, balls) => void put('volumes', volumeNets(domes, balls, relief)),
    showPlumes: (plumes) => void put('plumes', plumeSkins(plumes, relief)),
    follow: (point) => {
      hand.hold(point.position, point.headingRad, hand.nearM)
      hand.follow(point)
    },
    enter: (rooms, lines) => {
      const [standing, lying] = [
        rooms.map((one) => raisedRoom(relief, one)),
        lines.map((one) => raisedSegment(relief, one)),
      ]
      tunnel = put('tunnel', inside(standing, lying))
      leave ??= alone(widget, () => tunnel)
    },
    stand: (eye, way) => {
      const frame = frameAt({ ...eye, position: raised(relief, eye.position) })
      const heading = eye.headingRad + (way > 0 ? 0 : Math.PI)
      hand.hold(eye.position, heading, NEAR_M)
      const destination = placeIn(frame, eye.rightM, 0, eye.upM)
      scene.camera.setView({ destination, orientation: { heading, pitch: GAZE_DOWN, roll: 0 } })
      scene.requestRender()
    },
    release: () => {
      // A picture that is gone has let go of everything.
      if (widget.isDestroyed()) return
      leave?.()
      leave = null
      tunnel = put('tunnel', [])
      hand.release()
    },
    isHeld: hand.isHeld,
  }
}
