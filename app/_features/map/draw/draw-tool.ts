import type { Map as MapLibre } from 'maplibre-gl'
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawLineStringMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { type Drawn, type DrawShape, drawnOf } from './drawn.ts'

/** The accent, as for all that a hand asks; the keys are the desk's own. */
const COLOUR = '#6fc7b8'
const EDGE = { outlineColor: COLOUR, outlineWidth: 2, fillColor: COLOUR, fillOpacity: 0.15 } as const
const KEYS = { keyEvents: null }

const modeOf = (shape: DrawShape) => {
  if (shape === 'circle') return new TerraDrawCircleMode({ ...KEYS, styles: EDGE })
  if (shape === 'rectangle') return new TerraDrawRectangleMode({ ...KEYS, styles: EDGE })
  if (shape === 'polygon') return new TerraDrawPolygonMode({ ...KEYS, styles: { ...EDGE, closingPointColor: COLOUR } })
  return new TerraDrawLineStringMode({
    ...KEYS,
    styles: { lineStringColor: COLOUR, lineStringWidth: 3, closingPointColor: COLOUR },
  })
}

/** Lets a hand draw one shape after another until it is stopped; `hear` is told of every change. @returns how to stop */
export function startDrawing(map: MapLibre, shape: DrawShape, hear: (drawn: Drawn) => void): () => void {
  const mode = modeOf(shape)
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 8 }),
    modes: [mode],
  })
  const tell = (id: string | number, finished: boolean) => {
    const geometry = draw.getSnapshotFeature(id)?.geometry
    if (geometry?.type === 'LineString') hear(drawnOf(shape, geometry.coordinates, finished))
    if (geometry?.type === 'Polygon') hear(drawnOf(shape, geometry.coordinates[0] ?? [], finished))
  }
  draw.start()
  draw.setMode(mode.mode)
  draw.on('change', (ids, type) => {
    const [first] = ids
    if (type !== 'delete' && type !== 'styling' && first !== undefined) tell(first, false)
  })
  draw.on('finish', (id) => {
    tell(id, true)
    const older = draw
      .getSnapshot()
      .flatMap((feature) => (feature.id === undefined || feature.id === id ? [] : [feature.id]))
    draw.removeFeatures(older)
  })
  return () => draw.stop()
}
