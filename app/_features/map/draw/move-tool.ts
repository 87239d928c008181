import type { Map as MapLibre } from 'maplibre-gl'
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { geometryOf, positionsOf } from './geometry.ts'
import type { Moving } from './map-tool.ts'

const COLOUR = '#6fc7b8'
/** As near to a symbol as that, in pixels, the hand takes it. */
const REACH_PX = 18
const MODES = { point: 'point', line: 'linestring', area: 'polygon' } as const
const CORNERS = { draggable: true, midpoints: { draggable: true } }

/** The symbols themselves are drawn by whoever keeps them: the tool shows its own only of what it holds. */
const unseen = () => [
  new TerraDrawPointMode({ styles: { pointOpacity: 0, pointOutlineOpacity: 0, pointWidth: REACH_PX } }),
  new TerraDrawLineStringMode({ keyEvents: null, styles: { lineStringOpacity: 0, lineStringWidth: REACH_PX } }),
  new TerraDrawPolygonMode({ keyEvents: null, styles: { fillOpacity: 0, outlineOpacity: 0 } }),
]

const selectMode = () =>
  new TerraDrawSelectMode({
    keyEvents: null,
    pointerDistance: REACH_PX,
    flags: {
      point: { feature: { draggable: true } },
      linestring: { feature: { draggable: true, coordinates: CORNERS } },
      polygon: { feature: { draggable: true, coordinates: CORNERS } },
    },
    styles: {
      selectedPointColor: COLOUR,
      selectedPointOpacity: 0.35,
      selectedPointWidth: REACH_PX + 4,
      selectedPointOutlineColor: COLOUR,
      selectedPointOutlineWidth: 2,
      selectedLineStringColor: COLOUR,
      selectedLineStringWidth: 3,
      selectedPolygonColor: COLOUR,
      selectedPolygonFillOpacity: 0.12,
      selectedPolygonOutlineColor: COLOUR,
      selectedPolygonOutlineWidth: 3,
      selectionPointColor: COLOUR,
      midPointColor: COLOUR,
      midPointOpacity: 0.6,
    },
  })

/** Lets a hand drag what lies on the map; what was let go elsewhere is told. @returns how to stop */
export function startMoving(map: MapLibre, { things, moved }: Moving): () => void {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 8 }),
    modes: [selectMode(), ...unseen()],
  })
  draw.start()
  const added = draw.addFeatures(
    things.map(({ id, form, positions }) => ({
      type: 'Feature' as const,
      geometry: geometryOf(form, positions),
      properties: { mode: MODES[form], thing: id },
    })),
  )
  for (const { valid, reason } of added) if (!valid) console.error('draw: not taken in hand', reason)
  draw.setMode('select')
  draw.on('finish', (id) => {
    const feature = draw.getSnapshotFeature(id)
    const thing = feature?.properties.thing
    if (feature && typeof thing === 'string') moved(thing, positionsOf(feature.geometry))
  })
  const canvas = map.getCanvasContainer()
  canvas.addEventListener('pointerdown', take, { capture: true })
  return () => {
    canvas.removeEventListener('pointerdown', take, { capture: true })
    draw.stop()
  }

  /** A symbol or a line under the hand is held at once and dragged without a click before; of an area that would stop the map. */
  function take(event: PointerEvent) {
    const under = draw.getFeaturesAtPointerEvent(event, { pointerDistance: REACH_PX, ignoreSelectFeatures: true })
    const at = (type: string) => under.find(({ geometry }) => geometry.type === type)
    const found = at('Point') ?? at('LineString')
    if (found?.id !== undefined && found.properties.selected !== true) draw.selectFeature(found.id)
  }
}
