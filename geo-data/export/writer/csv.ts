import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import wkx from 'wkx'
import { guarded } from '../../import/format/table/formula-guard.ts'
import { type ExportedThing, fieldsOf, type Sheet, type Stamp, valuesOf } from '../export.ts'

/** RFC 4180 in UTF-8 with the mark by which spreadsheets know it; places as WKT; no cell is a formula. */
export const csv = (layer: Sheet, things: AsyncIterable<ExportedThing>, path: string, stamp: Stamp) =>
  pipeline(Readable.from(text(layer, things, stamp)), createWriteStream(path))

async function* text(layer: Sheet, things: AsyncIterable<ExportedThing>, { by, at }: Stamp): AsyncIterable<string> {
  const names = fieldsOf(layer).map(({ name }) => name)
  yield `\uFEFF${[...names, 'wkt', 'exported_by', 'exported_at'].join(',')}\r\n`
  const taken = [by, at.toISOString()]
  for await (const thing of things) {
    const wkt = wkx.Geometry.parse(thing.wkb).toWkt()
    yield `${[...valuesOf(layer, thing), wkt, ...taken].map(cell).join(',')}\r\n`
  }
}

const cell = (value: string | number | boolean | null): string => {
  if (value === null) return ''
  const shown = typeof value === 'string' ? guarded(value) : String(value)
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
