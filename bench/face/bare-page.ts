import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { StyleSpecification } from 'maplibre-gl'
import type { Aside } from './wire.ts'

const DIST = join(dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')), 'dist')
const TYPES: Readonly<Record<string, string>> = { mjs: 'text/javascript', css: 'text/css' }

/** Stands in the style for the address of the page. */
export const ORIGIN = 'http://origin.invalid'

interface Bare {
  /** Its tiles at ORIGIN. */
  readonly style: StyleSpecification
  readonly bounds: readonly [number, number, number, number]
}

/** MapLibre and nothing else, over the same tiles in the same style: what any map of this city costs in this browser. */
const page = ({ style, bounds }: Bare): string => `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="/bare/maplibre-gl.css">
<style>html, body, #map { margin: 0; height: 100% }</style><div id="map"></div>
<script type="module">
import { Map, setWorkerUrl } from '/bare/maplibre-gl.mjs'
setWorkerUrl('/bare/maplibre-gl-worker.mjs')
const style = JSON.parse(${JSON.stringify(JSON.stringify(style))}.replaceAll('${ORIGIN}', location.origin))
const map = new Map({ container: 'map', bounds: ${JSON.stringify(bounds)}, style, attributionControl: false })
map.setMissingStyleImageResolver?.(() => {})
map.once('load', () => performance.mark('map-drawn'))
</script>`

/** The bare page at `/bare`, its library beside it. */
export const barePage = (bare: Bare): Aside => {
  const html = page(bare)
  const files = new Map<string, Buffer>()
  return (path) => {
    if (path === '/bare') return { type: 'text/html; charset=utf-8', body: html }
    const name = /^\/bare\/(maplibre-gl[\w-]*\.(?:mjs|css))$/.exec(path)?.[1]
    if (!name) return undefined
    const body = files.get(name) ?? readFileSync(join(DIST, name))
    files.set(name, body)
    return { type: TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain', body }
  }
}
