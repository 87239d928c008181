import { type LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { Locale } from '../../../_lib/format.ts'
import type { BlindGround } from '../blind-layers.ts'
import { tellBlind } from '../blind-layers.ts'
import { warmMap } from '../engine/warm.ts'
import { applyChoice, type LayerChoice } from '../layer-choice.ts'
import { metadataOf } from '../layer-group.ts'
import { SENSORS, type SensorState } from '../live-layers.ts'
import { type Drawing, hasSomething } from '../overlay/drawing.ts'
import { marksOn } from '../overlay/marks.ts'
import { sensorsOn } from '../sensor-group/tell-sensors.ts'
import { fontFaces } from '../style/font-faces.ts'
import { mapStyle } from '../style/map-style.ts'
import { symbolImage } from '../symbol-image.ts'
import { filterWords, withWords } from './filter-words.ts'

/** What a map shows, wherever it looks. */
export interface MapContents {
  readonly choice: LayerChoice
  readonly overlays: readonly Drawing[]
  readonly sensorStates: ReadonlyMap<number, SensorState>
  readonly blind: BlindGround
}

export interface StillOptions {
  readonly contents: MapContents
  readonly locale: Locale
  readonly centre: readonly [longitude: number, latitude: number]
  readonly zoom: number
  /** Pixels of a style sheet: what widths and letters of the map are said in. */
  readonly size: { readonly width: number; readonly height: number }
  /** Pixels of the picture for one of those. */
  readonly ratio: number
  /** Nobody waits for it any more. */
  readonly signal: AbortSignal
}

/** A map that stands still: its picture, and what is really to be seen in it. */
export interface Still {
  readonly picture: ImageBitmap
  /** Groups of the layer tree that have a feature in the picture. */
  readonly groups: readonly string[]
  /** Whether a sensor in it is offline. */
  readonly offline: boolean
}

/** A whole city at once takes its time on a machine without a graphics card. */
const LONGEST_MS = 300_000

/** A frame beyond everybody's sight, in which the map has its size. */
function darkroom({ width, height }: StillOptions['size']): HTMLElement {
  const frame = document.createElement('div')
  frame.style.cssText = `position:fixed;left:-20000px;top:0;width:${width}px;height:${height}px;visibility:hidden`
  frame.setAttribute('aria-hidden', 'true')
  document.body.append(frame)
  return frame
}

/** Frames in which nothing more was to come: what was laid on a map is drawn with the frame after. */
const CALM_FRAMES = 4

/** Resolves once everything of the map has come and has been drawn. @throws when nobody waits any more, or it takes too long. */
const settled = (map: MapLibre, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    let calm = 0
    signal.throwIfAborted()
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    map.on('render', () => {
      calm = map.loaded() ? calm + 1 : 0
      if (calm >= CALM_FRAMES) resolve()
      else map.triggerRepaint()
    })
    map.triggerRepaint()
  })

async function showOverlays(map: MapLibre, overlays: readonly Drawing[]): Promise<void> {
  marksOn(map).show(overlays.filter(({ make }) => make === 'marks'))
  const drawn = overlays.filter((one) => one.make !== 'marks' && hasSomething(one))
  if (drawn.length === 0) return
  const { deckOn } = await import('../overlay/deck.ts')
  deckOn(map).show(drawn)
}

/** What stands in the picture, group by group. */
function seenOn(map: MapLibre, layers: readonly LayerSpecification[]): Pick<Still, 'groups' | 'offline'> {
  const grouped = layers.filter((layer) => metadataOf(layer)?.group !== undefined).map(({ id }) => id)
  const features = map.queryRenderedFeatures({ layers: grouped })
  const groups = new Set(features.flatMap(({ layer }) => metadataOf(layer)?.group ?? []))
  const offline = features.some(
    ({ source, state }) => source === SENSORS && (state.online === false || state.silent > 0),
  )
  return { groups: [...groups], offline }
}

function engine(container: HTMLElement, options: StillOptions, style: ReturnType<typeof mapStyle>): MapLibre {
  warmMap()
  return new MapLibre({
    container,
    style: { ...style, 'font-faces': fontFaces() },
    center: [...options.centre],
    zoom: options.zoom,
    pixelRatio: options.ratio,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: true, preserveDrawingBuffer: true },
  })
}

/** Takes the picture of a map as a screen shows it, in any size. @throws without WebGL, when nobody waits any more, or it takes too long. */
export async function takeStill(options: StillOptions): Promise<Still> {
  const frame = darkroom(options.size)
  const style = mapStyle(location.origin, options.locale)
  try {
    const map = engine(frame, options, style)
    return await shot(map, style.layers, options).finally(() => map.remove())
  } finally {
    frame.remove()
  }
}

async function shot(map: MapLibre, layers: readonly LayerSpecification[], options: StillOptions): Promise<Still> {
  const { choice, blind, sensorStates, overlays } = options.contents
  map.on('error', ({ error }) => console.error('still map:', error.message))
  map.setMissingStyleImageResolver((id) => {
    const drawn = symbolImage(id)
    if (drawn) map.addImage(id, drawn.image, { pixelRatio: drawn.ratio })
  })
  await new Promise((resolve) => map.once('style.load', resolve))
  applyChoice(map, layers, choice)
  tellBlind(map, blind)
  sensorsOn(map)(sensorStates)
  await showOverlays(map, overlays)
  await settled(map, AbortSignal.any([options.signal, AbortSignal.timeout(LONGEST_MS)]))
  const words = filterWords(choice.filter ?? '', options.locale)
  const picture = await withWords(await createImageBitmap(map.getCanvas()), words, options.ratio)
  return { picture, ...seenOn(map, layers) }
}
