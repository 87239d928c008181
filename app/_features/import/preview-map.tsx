'use client'
import type { Feature, Geometry, Position } from 'geojson'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CITIES } from '../../../geo-data/cities.ts'
import type { Bounds } from '../../_lib/place/place.ts'
import type { LayerChoice } from '../map/layer-choice.ts'
import { MapCanvas } from '../map/map-canvas.tsx'
import { geoJsonLayer } from '../map/overlay/drawing.ts'
import styles from './import.module.css'
import type { ImportChange } from './import.operations.ts'

const EVERYTHING: LayerChoice = { hidden: new Set(['camera']), opacity: {} }
const NO_STATES = new Map()
/** Bright on either theme, and none of the four warning colours. */
const NEW: [number, number, number, number] = [120, 220, 232, 255]
const CHANGED: [number, number, number, number] = [232, 200, 255, 255]

const positionsOf = (geometry: Geometry): readonly Position[] => {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf)
  let inner: unknown[] = [geometry.coordinates]
  while (Array.isArray((inner[0] as unknown[] | undefined)?.[0])) inner = inner.flat(1)
  return inner as Position[]
}

const boundsOf = (changes: readonly ImportChange[]): Bounds | null => {
  const positions = changes.flatMap(({ geometry }) => positionsOf(geometry))
  if (positions.length === 0) return null
  const longitudes = positions.map(([longitude]) => longitude ?? 0)
  const latitudes = positions.map(([, latitude]) => latitude ?? 0)
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  }
}

/** The first of what would change, on the city's map. */
export function PreviewMap({ changes }: { readonly changes: readonly ImportChange[] }) {
  const say = useTranslations('import')
  const overlays = useMemo(() => [layerOf(changes)], [changes])
  const goal = useMemo(() => {
    const bounds = boundsOf(changes)
    return bounds && ({ to: 'bounds', bounds, paddingPx: 40 } as const)
  }, [changes])
  const home = CITIES[0]?.bounds
  if (!home) return null
  const [west, south, east, north] = home
  return (
    <section className={styles.map} aria-label={say('map')}>
      <MapCanvas
        bounds={{ west, south, east, north }}
        choice={EVERYTHING}
        overlays={overlays}
        sensorStates={NO_STATES}
        goal={goal}
        buttons
      />
    </section>
  )
}

const layerOf = (changes: readonly ImportChange[]) =>
  geoJsonLayer<{ readonly change: string }>({
    id: 'import-preview',
    data: changes.map(
      ({ geometry, change }): Feature<Geometry, { readonly change: string }> => ({
        type: 'Feature',
        geometry,
        properties: { change },
      }),
    ),
    getLineColor: ({ properties: { change } }) => (change === 'insert' ? NEW : CHANGED),
    getFillColor: ({ properties: { change } }) => (change === 'insert' ? NEW : CHANGED),
    getLineWidth: 3,
    lineWidthUnits: 'pixels',
    getPointRadius: 5,
    pointRadiusUnits: 'pixels',
  })
