import type { Position } from 'geojson'
import type { Text } from '../../../sectors/text.ts'
import type { Fault, SourceRecord } from '../../import.ts'
import { nameAndUnit } from '../../record/column-name.ts'
import { readQuantity } from '../../record/quantity.ts'
import type { ColumnRole, Columns } from '../table/column-role.ts'
import { blank, type Row, rowIn, type Sheet } from '../table/sheet.ts'

/** A point of a survey as lines need it: where it is, and how deep the pipe's top lies there, metres. */
export interface SurveyPoint {
  readonly code: string
  /** East, north (or longitude, latitude) in the file's own CRS. */
  readonly position: Position
  readonly groundM: number | undefined
  readonly depthM: number | undefined
}

const NO_PLACE: Text = { zh: '为空：点没有坐标', en: 'is empty: the point has no place' }
const NO_NUMBER: Text = { zh: '为空：点没有点号', en: 'is empty: a point needs its number' }

export const textOf = (cell: unknown): string => (blank(cell) ? '' : String(cell).normalize('NFKC').trim())

/** A cell in metres: undefined where it is empty, a fault where it is no length. */
export const metresOf = (row: Row, columns: Columns, role: ColumnRole, faults: Fault[]): number | undefined => {
  const column = columns[role]
  const raw = column === undefined ? null : row.cells[column]
  if (column === undefined || blank(raw)) return undefined
  const read = readQuantity(raw, 'm', nameAndUnit(column).unit)
  if ('value' in read) return read.value
  faults.push({ field: column, reason: read.reason })
  return undefined
}

/** Depth of the pipe's top: as surveyed, else the ground above it less its own height. */
export const depthOf = (
  depthM: number | undefined,
  groundM: number | undefined,
  topM: number | undefined,
): number | undefined =>
  depthM ?? (groundM === undefined || topM === undefined ? undefined : Math.round((groundM - topM) * 1000) / 1000)

const placeOf = (row: Row, columns: Columns, faults: Fault[]): Position | undefined => {
  const across = columns.longitude === undefined ? 'east' : 'longitude'
  const along = columns.latitude === undefined ? 'north' : 'latitude'
  const degrees = across === 'longitude'
  const read = (role: ColumnRole): number | undefined => {
    const column = columns[role] as string
    if (blank(row.cells[column])) faults.push({ field: column, reason: NO_PLACE })
    if (!degrees) return metresOf(row, columns, role, faults)
    const found = blank(row.cells[column]) ? undefined : readQuantity(row.cells[column], '°')
    if (found && 'reason' in found) faults.push({ field: column, reason: found.reason })
    return found && 'value' in found ? found.value : undefined
  }
  const [x, y] = [read(across), read(along)]
  return x === undefined || y === undefined ? undefined : [x, y]
}

/** One row of a point table; the fitting (附属物) says what it is before the feature (特征) does. */
export const pointRecord = (
  record: number,
  sheet: Sheet,
  columns: Columns,
  row: Row,
): { readonly source: SourceRecord; readonly point?: SurveyPoint } => {
  const faults: Fault[] = [...row.faults]
  const code = textOf(row.cells[columns.point as string])
  if (code === '') faults.push({ field: columns.point as string, reason: NO_NUMBER })
  const position = placeOf(row, columns, faults)
  const groundM = metresOf(row, columns, 'ground', faults)
  const depthM = depthOf(metresOf(row, columns, 'depth', faults), groundM, metresOf(row, columns, 'top', faults))
  const roles = [columns.fitting, columns.feature].flatMap((column) => (column ? [textOf(row.cells[column])] : []))
  const source: SourceRecord = {
    record,
    where: rowIn(sheet, row),
    roles: [...roles.filter((role) => role !== ''), 'junction'],
    properties: { ...row.cells, code, ...(depthM === undefined ? {} : { depth_m: depthM }) },
    geometry: position ? { type: 'Point', coordinates: position } : null,
    faults,
  }
  return position && code !== '' ? { source, point: { code, position, groundM, depthM } } : { source }
}
