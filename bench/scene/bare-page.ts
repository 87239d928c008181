import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, extname, join, normalize } from 'node:path'

const BUILD = join(dirname(createRequire(import.meta.url).resolve('cesium/package.json')), 'Build', 'Cesium')
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
}

/** Lines as a file: how many; where each begins and the last ends, counted in positions; longitude, latitude, metres of each position. */
export const linesFile = (lines: readonly (readonly (readonly [number, number, number])[])[]): Buffer => {
  const positions = lines.reduce((sum, line) => sum + line.length, 0)
  const head = new Uint32Array(lines.length + 2)
  head[0] = lines.length
  let end = 0
  for (const [index, line] of lines.entries()) {
    end += line.length
    head[index + 2] = end
  }
  const degrees = Float64Array.from({ length: positions * 3 })
  degrees.set(lines.flat(2))
  return Buffer.concat([Buffer.from(head.buffer), Buffer.from(degrees.buffer)])
}

/** What the product's scene showed, for the bare one to show the same ground in the same size. */
export interface Look {
  readonly width: number
  readonly height: number
  readonly longitude: number
  readonly latitude: number
  readonly rangeM: number
  readonly pitchDeg: number
}

/**
 * Cesium and the lines, nothing else: no globe, no sky, no terrain, no picture. The lines in one BufferPolylineCollection, made when both the
 * library and the file are there, so that the first frame already has them.
 */
const page = (colour: string): string => `<!doctype html><meta charset="utf-8">
<link rel="icon" href="data:,">
<style>body { margin: 0 } .cesium-widget, canvas { width: 100%; height: 100% }</style><div id="scene"></div>
<script>const file = fetch('/lines').then((answer) => answer.arrayBuffer())
window.CESIUM_BASE_URL = '/cesium/'</script>
<script src="/cesium/Cesium.js"></script>
<script type="module">
const look = JSON.parse(decodeURIComponent(location.hash.slice(1)))
const { Cartesian3, Color } = Cesium
Object.assign(document.querySelector('#scene').style, { width: look.width + 'px', height: look.height + 'px' })
const widget = new Cesium.CesiumWidget('scene', { baseLayer: false, globe: false, skyBox: false, skyAtmosphere: false, msaaSamples: 2,
  requestRenderMode: true, maximumRenderTimeChange: Infinity, creditContainer: document.createElement('div') })
widget.camera.lookAt(Cartesian3.fromDegrees(look.longitude, look.latitude),
  new Cesium.HeadingPitchRange(0, Cesium.Math.toRadians(look.pitchDeg), look.rangeM))
const bytes = await file
const [lines] = new Uint32Array(bytes, 0, 1)
const ends = new Uint32Array(bytes, 4, lines + 1)
const degrees = new Float64Array(bytes.slice(4 * (lines + 2)))
const collection = new Cesium.BufferPolylineCollection({ primitiveCountMax: lines, vertexCountMax: degrees.length / 3 })
const material = new Cesium.BufferPolylineMaterial({ color: Color.fromCssColorString('${colour}'), width: 1.5 })
const line = new Cesium.BufferPolyline()
for (let n = 0; n < lines; n += 1) {
  const at = Cartesian3.fromDegreesArrayHeights(degrees.subarray(ends[n] * 3, ends[n + 1] * 3))
  collection.add({ positions: new Float64Array(Cartesian3.packArray(at)), material }, line)
}
widget.scene.primitives.add(collection)
widget.scene.requestRender()
const stop = widget.scene.postRender.addEventListener(() => {
  stop()
  performance.mark('scene-lines-drawn', { detail: { lines: collection.primitiveCount, positions: collection.vertexCount } })
})
</script>`

/** The bare page on a port of its own: Cesium's own minified build from the same package as the product's, and the file of lines. */
export const serveBarePage = async (
  lines: Buffer,
  colour: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const server = createServer((asked, answer) => {
    const path = normalize((asked.url ?? '/').split('?')[0] ?? '/')
    const send = (type: string, body: string | Buffer): void =>
      void answer.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    if (path === '/') return send('text/html; charset=utf-8', page(colour))
    if (path === '/lines') return send('application/octet-stream', lines)
    if (!path.startsWith('/cesium/')) return void answer.writeHead(404).end()
    try {
      send(TYPES[extname(path)] ?? 'application/octet-stream', readFileSync(join(BUILD, path.slice('/cesium/'.length))))
    } catch {
      answer.writeHead(404).end()
    }
  })
  const port = await listening(server)
  return {
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, () => resolve((server.address() as AddressInfo).port)))
