import { type LayerSpecification, LngLatBounds, Map as MapLibre, ScaleControl } from 'maplibre-gl'
import type { Locale } from '../../_lib/format.ts'
import type { Text } from '../../_lib/language.tsx'
import type { Bounds, Selection } from '../../_lib/place/place.ts'
import type { ShownBase } from './base/apply-bases.ts'
import { baseMapsOn } from './base/base-maps.ts'
import { type ShownTerrain, showHillshade } from './base/hillshade.ts'
import { type BlindGround, tellBlind } from './blind-layers.ts'
import type { Looker } from './camera/camera-lock.ts'
import { lookerOf } from './camera/looker-of.ts'
import { drawerOn } from './draw/drawer.ts'
import type { MapTool } from './draw/map-tool.ts'
import { tellBusy } from './engine/busy.ts'
import { tellMissingOn } from './engine/missing-tiles.ts'
import { underClick } from './engine/under-click.ts'
import { warmMap } from './engine/warm.ts'
import { whenReady } from './engine/when-ready.ts'
import { applyChoice, type LayerChoice } from './layer-choice.ts'
import { metadataOf } from './layer-group.ts'
import type { SensorState } from './live-layers.ts'
import type { Drawing } from './overlay/drawing.ts'
import { type Overlays, overlaysOn } from './overlay/overlays.ts'
import { sensorsOn } from './sensor-group/tell-sensors.ts'
import { fontFaces } from './style/font-faces.ts'
import { mapStyle } from './style/map-style.ts'
import { symbolImage } from './symbol-image.ts'

/** What was clicked, and where; nothing but the place when the ground was. */
export interface Pick {
  readonly selection: Selection | null
  /** The name on the tile of what was clicked, where it has one. */
  readonly name: Text | null
  /** How many more things lie under the click. */
  readonly others: number
  readonly longitude: number
  readonly latitude: number
}

/** Where the map should go, once; `coveredPx`: as much of its left side lies under a card. */
export type Goal =
  | { readonly to: 'point'; readonly longitude: number; readonly latitude: number; readonly zoom: number }
  | {
      readonly to: 'bounds'
      readonly bounds: Bounds
      readonly paddingPx?: number
      readonly closest?: number
      readonly coveredPx?: number
    }

export interface LiveMapOptions {
  readonly container: HTMLElement
  readonly locale: Locale
  readonly title: string
  readonly bounds: Bounds
  readonly sharpness: number | undefined
  readonly onMove: (bounds: Bounds) => void
  readonly onPick: (pick: Pick) => void
  /** The other button: what is at this place? */
  readonly onAsk: (longitude: number, latitude: number) => void
  readonly onLost: () => void
  /** Its first whole picture stands. */
  readonly onDrawn: () => void
  /** Squares of it do not come, or all have come again. */
  readonly onMissing: (missing: boolean) => void
}

/** The verbs of a map; nobody outside this folder touches the engine. */
export interface LiveMap {
  readonly choose: (choice: LayerChoice) => void
  /** Base maps of others over ours, lowest first. */
  readonly showBases: (bases: readonly ShownBase[]) => void
  /** The relief's shade on the land; null: none. */
  readonly showTerrain: (shown: ShownTerrain | null) => void
  readonly overlay: (drawings: readonly Drawing[]) => void
  readonly tellSensors: (states: ReadonlyMap<number, SensorState>) => void
  readonly tellBlind: (ground: BlindGround) => void
  readonly go: (goal: Goal, still: boolean) => void
  readonly zoomBy: (levels: number) => void
  /** Pixels of the picture for one of the page. */
  readonly sharpen: (ratio: number) => void
  /** Takes up what the hand draws or moves with; its code is fetched when it is first asked for. @returns how to lay it down */
  readonly draw: (tool: MapTool) => () => void
  /** Asks for every tile again: those that failed while the server was away, and those that have changed meanwhile. */
  readonly refreshTiles: () => void
  /** Its camera, to be locked to another map's. */
  readonly looker: Looker
  readonly remove: () => void
}

const boxOf = ({ west, south, east, north }: Bounds) => new LngLatBounds([west, south, east, north])
const CLICK_REACH_PX = 6

function pickAt(map: MapLibre, overlays: Overlays | null, layers: readonly LayerSpecification[], x: number, y: number) {
  const selection = overlays?.pick(x, y, CLICK_REACH_PX)
  if (selection) return { selection, name: null, others: 0 }
  const pickable = layers.filter((layer) => metadataOf(layer)?.record !== undefined).map(({ id }) => id)
  const reach = CLICK_REACH_PX
  const box: [[number, number], [number, number]] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ]
  const found = map.queryRenderedFeatures(box, { layers: pickable })
  return underClick(found)
}

function makeEngine(options: LiveMapOptions, style: ReturnType<typeof mapStyle>): MapLibre {
  warmMap()
  return new MapLibre({
    container: options.container,
    style: { ...style, 'font-faces': fontFaces() },
    bounds: boxOf(options.bounds),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 19.5,
    minZoom: 8,
    locale: { 'Map.Title': options.title },
    canvasContextAttributes: { antialias: true },
    fadeDuration: 120,
    ...(options.sharpness === undefined ? {} : { pixelRatio: options.sharpness }),
  })
}

function listen(map: MapLibre, overlays: () => Overlays | null, layers: LayerSpecification[], options: LiveMapOptions) {
  const looker = lookerOf(map)
  map.on('moveend', () => {
    if (looker.isLed()) return
    const box = map.getBounds()
    options.onMove({ west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() })
  })
  map.on('click', ({ point, lngLat }) => {
    options.onPick({
      ...pickAt(map, overlays(), layers, point.x, point.y),
      longitude: lngLat.lng,
      latitude: lngLat.lat,
    })
  })
  map.on('contextmenu', ({ lngLat }) => options.onAsk(lngLat.lng, lngLat.lat))
  map.on('webglcontextlost', options.onLost)
  map.once('load', options.onDrawn)
  tellMissingOn(map, options.onMissing)
  map.on('error', ({ error }) => console.error('map:', error.message))
  return looker
}

/** What is gone to is named around its edge, the widest name south-west of it: names are seen too. */
const ROOM_FOR_NAMES = { top: 48, bottom: 56, left: 120, right: 48 }

/** Too narrow a map has no room left beside what covers its left side. */
const paddingOf = (map: MapLibre, { paddingPx, coveredPx = 0 }: Extract<Goal, { to: 'bounds' }>) => {
  if (paddingPx === undefined) return ROOM_FOR_NAMES
  const covered = map.getContainer().clientWidth > coveredPx + 3 * paddingPx ? coveredPx : 0
  return { top: paddingPx, bottom: paddingPx, right: paddingPx, left: paddingPx + covered }
}

function go(map: MapLibre, goal: Goal, still: boolean) {
  const duration = still ? 0 : 700
  if (goal.to === 'bounds')
    map.fitBounds(boxOf(goal.bounds), {
      padding: paddingOf(map, goal),
      maxZoom: goal.closest ?? 17,
      duration,
    })
  else map.easeTo({ center: [goal.longitude, goal.latitude], zoom: Math.max(goal.zoom, map.getZoom()), duration })
}

/** Makes the one map of a screen. */
export function makeLiveMap(options: LiveMapOptions): LiveMap {
  const style = mapStyle(location.origin, options.locale)
  const map = makeEngine(options, style)
  map.addControl(new ScaleControl({ maxWidth: 120, unit: 'metric' }), 'bottom-left')
  let overlays: Overlays | null = null
  const looker = listen(map, () => overlays, style.layers, options)
  const changing = tellBusy(map, options.container)
  const { soon, isLost } = whenReady(map)
  const drawer = drawerOn(map, soon, isLost)
  const bases = baseMapsOn(map)
  map.setMissingStyleImageResolver((id) => {
    const drawn = symbolImage(id)
    if (drawn) map.addImage(id, drawn.image, { pixelRatio: drawn.ratio })
  })
  const tell = sensorsOn(map)
  // The frame after the first whole one: what was told meanwhile is in it. A live map is never idle for long.
  soon('mark', () => {
    map.once('render', () => performance.mark('map-drawn'))
    map.triggerRepaint()
  })
  return {
    choose: (choice) => soon('choose', () => changing(() => applyChoice(map, style.layers, choice))),
    showBases: (shown) => soon('bases', () => void bases.show(shown)),
    showTerrain: (shown) => soon('terrain', () => showHillshade(map, shown)),
    overlay: (drawings) =>
      soon('overlay', () => {
        overlays ??= overlaysOn(map)
        overlays.show(drawings)
      }),
    tellSensors: (states) => soon('sensors', () => tell(states)),
    tellBlind: (ground) => soon('blind', () => tellBlind(map, ground)),
    go: (goal, still) => soon('go', () => go(map, goal, still)),
    draw: drawer.draw,
    sharpen: (ratio) => {
      if (!isLost() && map.getPixelRatio() !== ratio) map.setPixelRatio(ratio)
    },
    zoomBy: (levels) => {
      if (!isLost()) map.easeTo({ zoom: map.getZoom() + levels, duration: 200 })
    },
    refreshTiles: () =>
      soon('refresh', () => {
        for (const source of Object.keys(style.sources)) map.refreshTiles(source)
      }),
    looker,
    remove: () => {
      drawer.layDown()
      bases.stop()
      map.remove()
    },
  }
}
