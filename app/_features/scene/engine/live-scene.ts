import {
  type CesiumWidget,
  type Primitive,
  type PrimitiveCollection,
  ScreenSpaceEventHandler,
  ScreenSpaceEventType,
} from 'cesium'
import type { NetworkLines } from '../../../../geo-data/segment/network-lines.ts'
import type { Bounds, Selection } from '../../../_lib/place/place.ts'
import type { ImpactZone } from '../../impact-zone/impact-zone.operations.ts'
import type { SensorState } from '../../map/live-layers.ts'
import type { ModelNews, SceneModel } from '../model/model-state.ts'
import { FLAT, type Relief, raisedBlock, raisedColumn, raisedSegment, reliefFrom } from '../relief/relief.ts'
import type { SceneRelief } from '../relief/use-relief.ts'
import type { SceneAnswer, SceneSensor } from '../scene.operations.ts'
import { blockOf, columnOf, tubesAndLines } from '../scene-plan.ts'
import { look, seen } from './camera.ts'
import { makeGround } from './ground.ts'
import { type SceneHands, sceneHands } from './hands/scene-hands.ts'
import { modelShelf, outlines } from './models.ts'
import { networkOnShelf } from './network.ts'
import { passages, tubes } from './pipes.ts'
import { layRelief } from './relief-ground.ts'
import { blocks, buildings, columns, sensorPoints } from './solids.ts'
import { zoneFills, zoneLines } from './zones.ts'

/** The verbs of a scene; nobody outside this folder touches the engine. */
export interface LiveScene {
  readonly showCity: (answer: SceneAnswer, centre: readonly [number, number], selection: Selection | null) => void
  /** All lines of the city, however far: light, and where nothing nearer stands. */
  readonly showNetwork: (network: NetworkLines, seen: () => void) => void
  /** The ground comes after the lines: its many shaders would keep them waiting. */
  readonly showGround: () => void
  readonly showSensors: (sensors: readonly SceneSensor[], states: ReadonlyMap<number, SensorState>) => void
  readonly showZones: (zones: readonly ImpactZone[]) => void
  /** Those that can be drawn are; of the others the ground that they cover. `tell` hears how each opened. */
  readonly showModels: (models: readonly SceneModel[], tell: (id: string, news: ModelNews) => void) => void
  /** The camera along a line or in a tunnel, the opened ground, the faces that zones reach. */
  readonly hands: SceneHands
  /** Goes to the place unless it is there already, or somebody has the camera in hand. */
  readonly look: (bounds: Bounds) => void
  readonly remove: () => void
}

export interface LiveSceneOptions {
  readonly container: HTMLElement
  /** Null: the ground is flat. */
  readonly relief: SceneRelief | null
  readonly onPick: (selection: Selection | null) => void
  readonly onMove: (bounds: Bounds) => void
  readonly onLost: () => void
}

const SETTLED_MS = 250

type Drawable = Parameters<PrimitiveCollection['add']>[0]

/** A named place in the picture: what is put there takes the place of what was there. */
function shelf({ scene }: CesiumWidget) {
  const held = new Map<string, readonly Drawable[]>()
  return (name: string, next: readonly Drawable[]) => {
    for (const drawable of held.get(name) ?? []) scene.primitives.remove(drawable)
    for (const drawable of next) scene.primitives.add(drawable)
    held.set(name, next)
    scene.requestRender()
  }
}

interface Picked {
  readonly id?: Partial<Selection>
}

type Heard = Pick<LiveSceneOptions, 'onPick' | 'onMove' | 'onLost'>

function listen(widget: CesiumWidget, relief: Relief, { onPick, onMove, onLost }: Heard) {
  const { scene } = widget
  const hand = new ScreenSpaceEventHandler(scene.canvas)
  hand.setInputAction(({ position }: ScreenSpaceEventHandler.PositionedEvent) => {
    const { id } = (scene.pick(position) ?? {}) as Picked
    onPick(id?.record && id.id ? { record: id.record, id: id.id } : null)
  }, ScreenSpaceEventType.LEFT_CLICK)
  let settled: ReturnType<typeof setTimeout> | undefined
  scene.camera.percentageChanged = 0.02
  const moved = scene.camera.changed.addEventListener(() => {
    clearTimeout(settled)
    settled = setTimeout(() => {
      const bounds = seen(widget, relief)
      if (bounds) onMove(bounds)
    }, SETTLED_MS)
  })
  scene.canvas.addEventListener('webglcontextlost', onLost)
  // A picture that threw an error is the last one: the engine stops, and the scene would stand still without a word.
  scene.renderError.addEventListener(onLost)
  return () => {
    clearTimeout(settled)
    moved()
    hand.destroy()
  }
}

/** Makes the one scene of a screen. Throws where the browser cannot draw it. */
export function makeLiveScene(options: LiveSceneOptions): LiveScene {
  const widget = makeGround(options.container)
  const relief = options.relief ? reliefFrom(options.relief.grid) : FLAT
  if (options.relief) layRelief(widget, options.relief)
  const put = shelf(widget)
  const openModels = modelShelf(widget, relief)
  const { showNetwork, showNear, showGround } = networkOnShelf(widget, put, relief)
  const hands = sceneHands(widget, relief)
  const onMove = (bounds: Bounds) => {
    if (!hands.isHeld()) options.onMove(bounds)
  }
  const deaf = listen(widget, relief, { ...options, onMove })
  return {
    showNetwork,
    showGround,
    showCity: (answer, centre, selection) => {
      const parted = tubesAndLines(answer.segments, centre)
      const near = parted.tubes.map((segment) => raisedSegment(relief, segment))
      const stands = answer.assets.flatMap((asset) => columnOf(asset) ?? []).map((one) => raisedColumn(relief, one))
      const areas = answer.assets.flatMap((asset) => blockOf(asset) ?? []).map((one) => raisedBlock(relief, one))
      const pipes = [tubes(near, selection), passages(near, selection)]
      const solid: Primitive[] = [...pipes, columns(stands), blocks(areas), buildings(answer.buildings, relief)]
      showNear(parted, selection)
      put('city', solid)
    },
    showSensors: (sensors, states) => put('sensors', [sensorPoints(sensors, states, relief)]),
    showZones: (zones) => put('zones', zones.length === 0 ? [] : [zoneFills(zones, relief), zoneLines(zones, relief)]),
    showModels: (models, tell) => {
      openModels(models, tell)
      put('outlines', [
        outlines(
          models.filter(({ url }) => url === null),
          relief,
        ),
      ])
    },
    hands,
    look: (bounds) => {
      if (!hands.isHeld()) look(widget, relief, bounds)
    },
    remove: () => {
      deaf()
      widget.destroy()
    },
  }
}
