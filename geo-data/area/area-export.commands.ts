import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import { type ExportedThing, mayExport, type Sheet } from '../export/export.ts'
import { csv } from '../export/writer/csv.ts'
import { geojson } from '../export/writer/geojson.ts'
import { Forbidden, Refused } from '../refusal.ts'
import { text } from '../sectors/text.ts'
import { shapesIn } from './area.repository.ts'
import { type Area, areaFault } from './area.ts'
import { printArea } from './area-address.ts'
import type { AreaThing } from './thing.ts'

/** What of an area leaves the house: mixed geometries, so no format that holds one kind of them alone. */
export const AREA_FORMATS = ['geojson', 'csv'] as const
export type AreaFormat = (typeof AREA_FORMATS)[number]

export const isAreaFormat = (format: string): format is AreaFormat =>
  (AREA_FORMATS as readonly string[]).includes(format)

/** More than this in one file is not a question about a place any more: whole layers leave one by one. */
export const MOST_EXPORTED = 50_000

/** What the list on the screen says. */
const SHEET: Sheet = {
  ref: 'area',
  attributes: [
    { name: 'record', label: text('记录', 'Record'), type: 'text', unit: 'none' },
    { name: 'sector', label: text('行业', 'Sector'), type: 'text', unit: 'none' },
    { name: 'kind', label: text('类别', 'Kind'), type: 'text', unit: 'none' },
    { name: 'distance_m', label: text('距离', 'Distance'), type: 'number', unit: 'm' },
  ],
}

const WRITERS = { geojson, csv }

const exported = ({ thing, wkb }: { readonly thing: AreaThing; readonly wkb: Buffer }): ExportedThing => ({
  code: thing.code ?? `${thing.record}-${thing.id}`,
  nameZh: thing.name?.zh ?? null,
  nameEn: thing.name?.en ?? null,
  attributes: { record: thing.record, sector: thing.sectorId ?? '', kind: thing.kind, distance_m: thing.distanceM },
  assumed: [],
  wkb,
})

async function* streamed(things: readonly ExportedThing[]): AsyncIterable<ExportedThing> {
  yield* things
}

/**
 * Writes what the actor may see of an area to a file that does not exist yet, nearest first, and keeps on record who took what.
 * @returns how many things. @throws Forbidden, Refused (AREA, TOO_MANY)
 */
export const exportArea = async (
  tx: Tx,
  actor: Actor,
  { area, format, path }: { readonly area: Area; readonly format: AreaFormat; readonly path: string },
  at: Date,
): Promise<number> => {
  if (!mayExport(actor.role)) throw Forbidden(actor.role, 'export what lies in an area')
  const fault = areaFault(area)
  if (fault)
    throw Refused('AREA', { zh: `${fault.field}:${fault.reason.zh}`, en: `${fault.field}: ${fault.reason.en}` })
  const shapes = await shapesIn(tx, area, { only: null, after: null, limit: MOST_EXPORTED + 1 })
  if (shapes.length > MOST_EXPORTED)
    throw Refused('TOO_MANY', {
      zh: `超过 ${MOST_EXPORTED} 条,请缩小范围`,
      en: `more than ${MOST_EXPORTED}: take a smaller area`,
    })
  await WRITERS[format](SHEET, streamed(shapes.map(exported)), path, { by: actor.name, at })
  const ids = { layer: 'area', area: printArea(area).slice(0, 500), format, count: shapes.length }
  await emit(tx, { type: 'layer.exported', at, actor, departmentId: actor.departmentIds[0] ?? null, ids })
  return shapes.length
}
