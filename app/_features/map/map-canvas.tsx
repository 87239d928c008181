'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useConnection } from '../../_lib/live/connection.ts'
import type { Bounds } from '../../_lib/place/place.ts'
import { IconButton } from '../../_ui/control/button.tsx'
import { Empty, Notice } from '../../_ui/show/state.tsx'
import type { ShownBase } from './base/apply-bases.ts'
import type { ShownTerrain } from './base/hillshade.ts'
import type { BlindGround } from './blind-layers.ts'
import type { CameraLock } from './camera/camera-lock.ts'
import type { MapTool } from './draw/map-tool.ts'
import { useLiveMap } from './engine/use-live-map.ts'
import type { LayerChoice } from './layer-choice.ts'
import type { SensorState } from './live-layers.ts'
import type { Goal, Pick } from './live-map.ts'
import styles from './map-canvas.module.css'
import type { Drawing } from './overlay/drawing.ts'

interface MapCanvasProps {
  /** Where it looks first; later moves are the hand's, or a goal's. */
  readonly bounds: Bounds
  readonly choice: LayerChoice
  /** Base maps of others over ours, lowest first. */
  readonly bases?: readonly ShownBase[]
  /** The relief whose shade lies on the land. */
  readonly terrain?: ShownTerrain | null
  /** What the features draw, lowest first. */
  readonly overlays: readonly Drawing[]
  readonly sensorStates: ReadonlyMap<number, SensorState>
  /** What is not watched. */
  readonly blind?: BlindGround
  /** Where to go now; a new object is a new journey. */
  readonly goal?: Goal | null
  /** What the hand draws or moves now, and who hears of it; a new object is a new tool. */
  readonly tool?: MapTool | null
  readonly onMove?: (bounds: Bounds) => void
  readonly onPick?: (pick: Pick) => void
  readonly onAsk?: (longitude: number, latitude: number) => void
  /** Buttons for hands; the wall has none. */
  readonly buttons?: boolean
  /** Pixels of the picture for one of the page; the device's own where nothing is said. */
  readonly sharpness?: number
  /** What its camera is locked to. */
  readonly lock?: CameraLock
  /** What it is called where a screen has more than one. */
  readonly title?: string
}

const NO_BASES: readonly ShownBase[] = []
const stillWanted = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The map of a screen: props in, pictures out. It is never unmounted while a screen changes its view. */
export function MapCanvas(props: MapCanvasProps) {
  const say = useTranslations('map')
  const { frame, map, standing } = useLiveMap(props, props.title ?? say('title'))
  const { choice, overlays, sensorStates, blind, goal, tool, buttons, lock } = props
  const epoch = useConnection((connection) => connection.epoch)
  useEffect(() => map?.choose(choice), [map, choice])
  useEffect(() => map?.showBases(props.bases ?? NO_BASES), [map, props.bases])
  useEffect(() => map?.showTerrain(props.terrain ?? null), [map, props.terrain])
  useEffect(() => map?.overlay(overlays), [map, overlays])
  useEffect(() => {
    if (props.sharpness !== undefined) map?.sharpen(props.sharpness)
  }, [map, props.sharpness])
  useEffect(() => map?.tellSensors(sensorStates), [map, sensorStates])
  useEffect(() => {
    if (blind) map?.tellBlind(blind)
  }, [map, blind])
  useEffect(() => {
    if (epoch > 0) map?.refreshTiles()
  }, [map, epoch])
  useEffect(() => {
    if (goal) map?.go(goal, stillWanted())
  }, [map, goal])
  useEffect(() => (map ? lock?.join(map.looker) : undefined), [map, lock])
  useEffect(() => (tool ? map?.draw(tool) : undefined), [map, tool])
  if (standing === 'not-drawable') return <Empty title={say('cannot-draw')} why={say('cannot-draw-why')} />
  return (
    <div className={styles.frame}>
      <div ref={frame} className={styles.map} />
      {standing === 'whole' ? null : (
        <div className={styles.standing}>
          <Notice>{say(standing)}</Notice>
        </div>
      )}
      {buttons ? (
        <div className={styles.buttons}>
          <IconButton icon="plus" label={say('zoom-in')} onClick={() => map?.zoomBy(1)} />
          <IconButton icon="minus" label={say('zoom-out')} onClick={() => map?.zoomBy(-1)} />
        </div>
      ) : null}
    </div>
  )
}
