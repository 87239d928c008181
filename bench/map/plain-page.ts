import type { StyleSpecification } from 'maplibre-gl'
import { barePage } from '../face/bare-page.ts'
import type { Aside } from '../face/wire.ts'

export interface Picture {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  /** RGBA, base64. */
  readonly data: string
}

/** All that a map shows, taken from one that shows it. */
export interface Scene {
  readonly style: StyleSpecification
  readonly pictures: readonly Picture[]
  readonly width: number
  readonly height: number
  /** Of the features of one source, by id: whoever is not here has none. */
  readonly states: { readonly source: string; readonly byId: readonly (readonly [number, object])[] }
}

const HTML = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/bare/maplibre-gl.css">
<style>body { margin: 0 }</style><div id="map"></div>
<script type="module">
import { Map, setWorkerUrl } from '/bare/maplibre-gl.mjs'
setWorkerUrl('/bare/maplibre-gl-worker.mjs')
const { style, pictures, width, height, states } = await (await fetch('/plain/scene.json')).json()
const frame = document.getElementById('map')
Object.assign(frame.style, { width: width + 'px', height: height + 'px' })
const map = new Map({ container: frame, style, attributionControl: false, canvasContextAttributes: { antialias: true },
  fadeDuration: 120, maxZoom: 19.5, minZoom: 8, dragRotate: false })
const pixels = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
map.setMissingStyleImageResolver((id) => {
  const one = pictures.find((picture) => picture.id === id)
  if (one) map.addImage(id, { width: one.width, height: one.height, data: pixels(one.data) }, { pixelRatio: one.pixelRatio })
})
map.once('load', () => {
  const { source } = states
  for (const [id, state] of states.byId) map.setFeatureState({ source, sourceLayer: source, id }, state)
  performance.mark('map-drawn')
})
</script>`

/** MapLibre and nothing else at `/plain`, showing the scene that is asked for when the page is. */
export const plainPage = (sceneNow: () => Scene): Aside => {
  const library = barePage({ style: { version: 8, sources: {}, layers: [] }, bounds: [0, 0, 1, 1] })
  return (path) => {
    if (path === '/plain') return { type: 'text/html; charset=utf-8', body: HTML }
    if (path === '/plain/scene.json') return { type: 'application/json', body: JSON.stringify(sceneNow()) }
    return library(path)
  }
}
