'use client'
import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useAskAgain } from '../../_lib/live/use-ask-again.ts'
import type { Bounds } from '../../_lib/place/place.ts'
import { SCENE_MODELS } from './model/model.operations.ts'
import type { SceneModel } from './model/model-state.ts'
import { SCENE_IN, type SceneAnswer, type SceneSensor, SENSORS_IN } from './scene.operations.ts'

const AT_MOST = 3_000
const SENSORS_AT_MOST = 200
/** A neighbourhood, in degrees: more is the flat map's business. */
const WIDEST_DEG = 0.02
/** Bounds are asked for in steps of this, so that a small move asks nothing. */
const STEP_DEG = 0.002

/** The box that is asked for: around the middle, never wider than a neighbourhood, snapped so that it changes rarely. */
export function askedBounds({ west, south, east, north }: Bounds): Bounds {
  const snap = (value: number) => Number((Math.round(value / STEP_DEG) * STEP_DEG).toFixed(6))
  const half = (span: number) => Math.min(WIDEST_DEG / 2, Math.max(STEP_DEG, span / 2 + STEP_DEG))
  const [x, y] = [snap((west + east) / 2), snap((south + north) / 2)]
  const [dx, dy] = [snap(half(east - west)), snap(half(north - south))]
  return { west: x - dx, east: x + dx, south: y - dy, north: y + dy }
}

/** From higher up chambers, walls and sensors are a stain in the middle of the picture: there the lines alone are shown. */
const DETAIL_WIDEST_DEG = 2 * WIDEST_DEG

/** Whether the eye is near enough for what stands and lies there to be told apart. */
export const showsDetail = ({ west, south, east, north }: Bounds): boolean =>
  Math.max(east - west, north - south) <= DETAIL_WIDEST_DEG

const NO_DETAIL: SceneAnswer = { segments: [], assets: [], buildings: [], truncated: false }
const NO_SENSORS: readonly SceneSensor[] = []
const NO_MODELS: readonly SceneModel[] = []

/** What stands and lies in a neighbourhood, nothing from high above; the last answer stays while the next is under way. */
export function useScene(bounds: Bounds): {
  readonly answer: SceneAnswer | null
  readonly sensors: readonly SceneSensor[]
  readonly models: readonly SceneModel[]
  readonly error: Error | undefined
} {
  const key = JSON.stringify(askedBounds(bounds))
  const asked = useMemo(() => JSON.parse(key) as Bounds, [key])
  const skip = !showsDetail(bounds)
  const scene = useQuery(SCENE_IN, { variables: { bounds: asked, first: AT_MOST }, skip })
  const sensors = useQuery(SENSORS_IN, { variables: { bounds: asked, first: SENSORS_AT_MOST }, skip })
  const models = useQuery(SCENE_MODELS, { variables: { bounds: asked } })
  useAskAgain(scene.error, () => scene.refetch())
  useAskAgain(sensors.error, () => sensors.refetch())
  useAskAgain(models.error, () => models.refetch())
  const answer = skip ? NO_DETAIL : (scene.data ?? scene.previousData)?.sceneIn
  const rows = skip ? undefined : (sensors.data ?? sensors.previousData)?.sensors
  return {
    answer: (answer as SceneAnswer | undefined) ?? null,
    sensors: useMemo(() => (rows?.edges ?? []).map((edge) => edge?.node as SceneSensor), [rows]) ?? NO_SENSORS,
    models: ((models.data ?? models.previousData)?.sceneModels as readonly SceneModel[] | undefined) ?? NO_MODELS,
    error: scene.error,
  }
}
