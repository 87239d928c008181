import type { Map as MapLibre } from 'maplibre-gl'
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { type DrawShape, drawnOf } from './drawn.ts'
import { geometryOf, positionsOf } from './geometry.ts'
import type { Grip, Placing, Sketching } from './map-tool.ts'

/** The accent, as for all that a hand asks; the keys are the desk's own. */
const COLOUR = '#6fc7b8'
const EDGE = { outlineColor: COLOUR, outlineWidth: 2, fillColor: COLOUR, fillOpacity: 0.15 } as const
const KEYS = { keyEvents: null }

const modeOf = (shape: DrawShape | 'point') => {
  if (shape === 'point') return new TerraDrawPointMode({ styles: { pointColor: COLOUR, pointWidth: 6 } })
  if (shape === 'circle') return new TerraDrawCircleMode({ ...KEYS, styles: EDGE })
  if (shape === 'rectangle') return new TerraDrawRectangleMode({ ...KEYS, styles: EDGE })
  if (shape === 'polygon') return new TerraDrawPolygonMode({ ...KEYS, styles: { ...EDGE, closingPointColor: COLOUR } })
  return new TerraDrawLineStringMode({
    ...KEYS,
    styles: { lineStringColor: COLOUR, lineStringWidth: 3, closingPointColor: COLOUR },
  })
}

const startMode = (map: MapLibre, shape: DrawShape | 'point') => {
  const mode = modeOf(shape)
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 8 }),
    modes: [mode],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  })
  draw.start()
  draw.setMode(mode.mode)
  return { draw, mode: mode.mode }
}

type Started = ReturnType<typeof startMode>

const gripOn = ({ draw, mode }: Started): Grip => ({
  undo: () => draw.enabled && draw.canUndo() && draw.undo(),
  redo: () => draw.enabled && draw.canRedo() && draw.redo(),
  show: (drawn) => {
    if (!draw.enabled) return
    draw.clear()
    const form = drawn?.shape === 'line' ? 'line' : 'area'
    if (drawn)
      draw.addFeatures([{ type: 'Feature', geometry: geometryOf(form, drawn.positions), properties: { mode } }])
  },
})

/** Lets a hand draw one shape after another until it is stopped; `hear` is told of every change. @returns how to stop */
export function startDrawing(map: MapLibre, { shape, hear, hold }: Sketching): () => void {
  const started = startMode(map, shape)
  const { draw } = started
  const tell = (id: string | number, finished: boolean) => {
    const geometry = draw.getSnapshotFeature(id)?.geometry
    if (geometry?.type === 'LineString') hear(drawnOf(shape, geometry.coordinates, finished))
    if (geometry?.type === 'Polygon') hear(drawnOf(shape, geometry.coordinates[0] ?? [], finished))
  }
  draw.on('change', (ids, type, context) => {
    const [first] = ids
    const isOwn = context && 'origin' in context && context.origin === 'api'
    if (type !== 'delete' && type !== 'styling' && !isOwn && first !== undefined) tell(first, false)
  })
  draw.on('finish', (id) => {
    tell(id, true)
    const older = draw
      .getSnapshot()
      .flatMap((feature) => (feature.id === undefined || feature.id === id ? [] : [feature.id]))
    draw.removeFeatures(older)
  })
  hold?.(gripOn(started))
  return () => draw.stop()
}

const SHAPES = { point: 'point', line: 'line', area: 'polygon' } as const

/** Lets a hand draw one thing; what is finished is told and wiped away, for whoever keeps it draws it. @returns how to stop */
export function startPlacing(map: MapLibre, { form, placed, hold }: Placing): () => void {
  const started = startMode(map, SHAPES[form])
  const { draw } = started
  draw.on('finish', (id) => {
    const geometry = draw.getSnapshotFeature(id)?.geometry
    if (geometry) placed(positionsOf(geometry))
    draw.clear()
  })
  hold?.(gripOn(started))
  return () => draw.stop()
}
