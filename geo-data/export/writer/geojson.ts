import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import wkx from 'wkx'
import { type ExportedThing, fieldsOf, type Sheet, type Stamp, valuesOf } from '../export.ts'

/** RFC 7946; who took it and when stands beside the features, as foreign members may. */
export const geojson = (layer: Sheet, things: AsyncIterable<ExportedThing>, path: string, stamp: Stamp) =>
  pipeline(Readable.from(text(layer, things, stamp)), createWriteStream(path))

async function* text(layer: Sheet, things: AsyncIterable<ExportedThing>, { by, at }: Stamp): AsyncIterable<string> {
  const fields = fieldsOf(layer)
  const head = { type: 'FeatureCollection', name: layer.ref, exported: { by, at: at.toISOString() } }
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`
  let first = true
  for await (const thing of things) {
    const values = valuesOf(layer, thing).map((value, index) => [fields[index]?.name, value] as const)
    const properties = Object.fromEntries(values.filter(([, value]) => value !== null && value !== ''))
    const geometry = wkx.Geometry.parse(thing.wkb).toGeoJSON()
    yield `${first ? '\n' : ',\n'}${JSON.stringify({ type: 'Feature', properties, geometry })}`
    first = false
  }
  yield '\n]}\n'
}
