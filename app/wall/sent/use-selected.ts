'use client'
import type { Geometry } from 'geojson'
import { useAsset } from '../../_features/asset/use-asset.ts'
import { useSensor } from '../../_features/sensor/use-sensor.ts'
import { useText } from '../../_lib/language.tsx'
import type { Selection } from '../../_lib/place/place.ts'

const idOf = (selection: Selection | null, record: string) => (selection?.record === record ? selection.id : null)

/** Name and geometry of what a view looks at, for its strip and its halo. */
export function useSelected(selection: Selection | null): {
  readonly name: string | null
  readonly geometry: Geometry | null
} {
  const read = useText()
  const { sensor } = useSensor(idOf(selection, 'sensor'))
  const { asset } = useAsset('asset', idOf(selection, 'asset'))
  const { asset: segment } = useAsset('segment', idOf(selection, 'segment'))
  const thing = asset ?? segment
  if (sensor) return { name: read(sensor.name), geometry: sensor.position }
  return thing
    ? { name: thing.name ? read(thing.name) : thing.code, geometry: thing.geometry }
    : { name: null, geometry: null }
}
