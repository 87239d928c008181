import type { Geometry } from 'geojson'
import wkx from 'wkx'
import type { Text } from '../../../sectors/text.ts'
import { type Fault, type SourceRecord, UnreadableFile } from '../../import.ts'
import { readQuantity } from '../../record/quantity.ts'
import type { Format, Source } from '../format.ts'
import { type Columns, columnsOf, knownColumns } from './column-role.ts'
import { blank, type Row, rowIn, type Sheet } from './sheet.ts'
import { sheetsOf, TABLE_EXTENSIONS } from './sheets.ts'
import { statedDatum } from './stated-datum.ts'

type Placed = {
  readonly sheet: Sheet
  readonly columns: Columns
  readonly place: (row: Row, faults: Fault[]) => Geometry | null
}

/** How a table says where things are: WKT, longitude and latitude, or x (east) and y (north) of a projected CRS. */
const placing = (columns: Columns): Placed['place'] | undefined => {
  const { wkt, longitude, latitude, north, east } = columns
  if (wkt !== undefined) return (row, faults) => fromWkt(row, wkt, faults)
  if (longitude !== undefined && latitude !== undefined)
    return (row, faults) => fromPair(row, longitude, latitude, faults)
  // In a plain table x is the abscissa; only surveys call north X.
  if (north !== undefined && east !== undefined) {
    const [x, y] = /^[xX]/.test(north) && /^[yY]/.test(east) ? [north, east] : [east, north]
    return (row, faults) => fromPair(row, x, y, faults)
  }
  return undefined
}

const fromWkt = (row: Row, column: string, faults: Fault[]): Geometry | null => {
  const raw = row.cells[column]
  if (blank(raw)) return null
  try {
    return wkx.Geometry.parse(String(raw)).toGeoJSON() as Geometry
  } catch {
    const written = String(raw).slice(0, 60)
    faults.push({ field: column, reason: { zh: `“${written}”不是 WKT`, en: `"${written}" is no WKT` } })
    return null
  }
}

const NOWHERE: Text = { zh: '为空：没有位置', en: 'is empty: nobody knows where this is' }

const fromPair = (row: Row, x: string, y: string, faults: Fault[]): Geometry | null => {
  const coordinates: number[] = []
  for (const column of [x, y]) {
    const raw = row.cells[column]
    const read = blank(raw) ? { reason: NOWHERE } : readQuantity(raw, 'none')
    if ('value' in read) coordinates.push(read.value)
    else faults.push({ field: column, reason: read.reason })
  }
  return coordinates.length === 2 ? { type: 'Point', coordinates } : null
}

const placedSheets = async (source: Source) =>
  (await sheetsOf(source, knownColumns)).map((sheet) => {
    const columns = columnsOf(sheet.columns, source)
    return { sheet, columns, place: placing(columns) }
  })

async function* records(source: Source): AsyncIterable<SourceRecord> {
  const sheets = await placedSheets(source)
  const placed = sheets.filter((one): one is Placed => one.place !== undefined)
  if (placed.length === 0) {
    const columns = sheets.flatMap(({ sheet }) => sheet.columns).slice(0, 20)
    const has = columns.join(', ').slice(0, 300)
    throw new UnreadableFile({
      zh: `没有说明各行在哪里：需要经度和纬度、x 和 y 或 WKT 的列（可把列对应为经度等）；现有 ${has}`,
      en: `says nowhere where its rows are: it wants columns longitude and latitude, x and y, or wkt (--map column=longitude); it has ${has}`,
    })
  }
  let record = 0
  for (const { sheet, place } of placed) {
    for await (const row of sheet.rows()) {
      record += 1
      const faults: Fault[] = [...row.faults]
      const geometry = place(row, faults)
      yield { record, where: rowIn(sheet, row), properties: row.cells, geometry, faults }
    }
  }
}

/** A table whose rows say where they are: CSV or a workbook with longitude and latitude, x and y, or WKT. */
export const placedTable: Format = {
  id: 'table',
  extensions: TABLE_EXTENSIONS,
  crs: async (source) => statedDatum((await placedSheets(source)).flatMap(({ sheet }) => sheet.columns)),
  records,
  remarks: async (source) =>
    (await placedSheets(source)).flatMap(({ sheet, place }) =>
      place
        ? []
        : [
            {
              zh: `${sheet.name}：没有说明各行在哪里，没有读取`,
              en: `${sheet.name}: says nowhere where its rows are, not read`,
            },
          ],
    ),
}
