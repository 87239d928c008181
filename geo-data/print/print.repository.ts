import { sql } from 'kysely'
import { stMakeEnvelope } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Orientation, PaperId } from './paper.ts'
import { type Content, isContent, type Print, type PrintFormat } from './print.ts'
import type { Bounds } from './scale.ts'

const COLUMNS = sql`id, printed_by, printed_at, title, paper, orientation, format, language, denominator, data_at, contents,
  layers, source_zh, source_en, pdf_given_at, st_x(centre) as longitude, st_y(centre) as latitude,
  json_build_object('west', st_xmin(geom), 'south', st_ymin(geom), 'east', st_xmax(geom), 'north', st_ymax(geom)) as bounds,
  exists (select from drill_run where (started_at <= printed_at and (finished_at is null or finished_at >= printed_at))
    or (started_at <= data_at and (finished_at is null or finished_at >= data_at))) as exercise`

interface Row {
  readonly id: number
  readonly printed_by: number
  readonly printed_at: Date
  readonly title: string
  readonly paper: PaperId
  readonly orientation: Orientation
  readonly format: PrintFormat
  readonly language: 'zh' | 'en'
  readonly denominator: number
  readonly data_at: Date
  readonly contents: string[]
  readonly layers: string[]
  readonly source_zh: string
  readonly source_en: string
  readonly pdf_given_at: Date | null
  readonly longitude: number
  readonly latitude: number
  readonly bounds: Bounds
  readonly exercise: boolean
}

const asPrint = (row: Row): Print => ({
  id: row.id,
  printedBy: row.printed_by,
  printedAt: row.printed_at,
  title: row.title,
  paper: row.paper,
  orientation: row.orientation,
  format: row.format,
  language: row.language,
  denominator: row.denominator,
  centre: { type: 'Point', coordinates: [row.longitude, row.latitude] },
  dataAt: row.data_at,
  contents: row.contents.filter((content): content is Content => isContent(content)),
  layers: row.layers,
  bounds: row.bounds,
  source: { zh: row.source_zh, en: row.source_en },
  exercise: row.exercise,
})

export const addPrint = async (
  tx: Tx,
  print: Omit<Print, 'id' | 'exercise'> & { readonly departmentId: number | null },
): Promise<number> => {
  const [longitude, latitude] = print.centre.coordinates
  const { rows } = await sql<{ id: number }>`
    insert into print (printed_by, printed_at, department_id, title, paper, orientation, format, language, denominator, data_at,
      contents, layers, source_zh, source_en, centre, geom)
    values (${print.printedBy}, ${print.printedAt}, ${print.departmentId}, ${print.title}, ${print.paper}, ${print.orientation},
      ${print.format}, ${print.language}, ${print.denominator}, ${print.dataAt}, ${[...print.contents]}, ${[...print.layers]},
      ${print.source.zh}, ${print.source.en}, st_point(${longitude}, ${latitude}, 4326), ${stMakeEnvelope(print.bounds)})
    returning id`.execute(kysely<'print'>(tx))
  return (rows[0] as { id: number }).id
}

/** Newest first. */
export const printsBefore = async (tx: Tx, before: number | null, limit: number): Promise<Print[]> => {
  const { rows } = await sql<Row>`select ${COLUMNS} from print where ${before}::bigint is null or id < ${before}
    order by id desc limit ${limit}`.execute(kysely<'print' | 'drill_run'>(tx))
  return rows.map(asPrint)
}

/** The print and when its PDF was given, held until the transaction ends. */
export const holdPrint = async (
  tx: Tx,
  id: number,
): Promise<{ readonly print: Print; readonly pdfGivenAt: Date | null } | undefined> => {
  const { rows } = await sql<Row>`select ${COLUMNS} from print where id = ${id} for update`.execute(
    kysely<'print' | 'drill_run'>(tx),
  )
  return rows[0] && { print: asPrint(rows[0]), pdfGivenAt: rows[0].pdf_given_at }
}

export const putPdfGiven = async (tx: Tx, id: number, at: Date): Promise<void> => {
  await kysely<'print'>(tx).updateTable('print').set({ pdf_given_at: at }).where('id', '=', id).execute()
}

/** When anything that stands in the city was last changed on record, of what the reader may see; null where nothing stands. */
export const recordChangedAt = async (tx: Tx): Promise<Date | null> => {
  const { rows } = await sql<{ at: Date | null }>`select greatest((select max(updated_at) from asset),
    (select max(updated_at) from segment)) as at`.execute(kysely<'asset' | 'segment'>(tx))
  return rows[0]?.at ?? null
}
