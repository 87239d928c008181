import type { Geometry, Position } from 'geojson'
import type { Text } from '../../../sectors/text.ts'
import type { Fault, SourceRecord } from '../../import.ts'
import type { Columns } from '../table/column-role.ts'
import { type Row, rowIn, type Sheet } from '../table/sheet.ts'
import { depthOf, metresOf, type SurveyPoint, textOf } from './survey-point.ts'

interface End {
  readonly code: string
  readonly point: SurveyPoint | undefined
  readonly depthM: number | undefined
}

const NO_END: Readonly<Record<'from' | 'to', Text>> = {
  from: { zh: '为空：管段没有起点', en: 'is empty: the pipe has no start point' },
  to: { zh: '为空：管段没有终点', en: 'is empty: the pipe has no end point' },
}

const SAME_POINT: Text = { zh: '管段的终点就是起点', en: 'the pipe ends at the point where it starts' }

const endOf = (
  row: Row,
  columns: Columns,
  which: 'from' | 'to',
  points: ReadonlyMap<string, SurveyPoint>,
  faults: Fault[],
): End => {
  const field = columns[which] as string
  const code = textOf(row.cells[field])
  const point = points.get(code)
  if (code === '') faults.push({ field, reason: NO_END[which] })
  else if (!point)
    faults.push({
      field,
      reason: {
        zh: `“${code.slice(0, 60)}”不在任何点表中，或在点表中没有坐标`,
        en: `"${code.slice(0, 60)}" stands in no point table, or has no place there`,
      },
    })
  const surveyed = metresOf(row, columns, which === 'from' ? 'fromDepth' : 'toDepth', faults)
  const topM = metresOf(row, columns, which === 'from' ? 'fromTop' : 'toTop', faults)
  return { code, point, depthM: depthOf(surveyed, point?.groundM, topM) ?? point?.depthM }
}

const lineOf = (...ends: readonly End[]): Geometry | null => {
  const coordinates = ends.flatMap(({ point, depthM }): Position[] => {
    if (!point) return []
    return [depthM === undefined ? point.position : [...point.position, -depthM]]
  })
  return coordinates.length === ends.length ? { type: 'LineString', coordinates } : null
}

/** The deeper end: what is out of range at either end is out of range. */
const deepest = (...ends: readonly End[]): number | undefined => {
  const depths = ends.flatMap(({ depthM }) => (depthM === undefined ? [] : [depthM]))
  if (depths.length === 0) return undefined
  return depths.find((depth) => depth < 0) ?? Math.max(...depths)
}

/** One row of a line table: a pipe between two points of the point table, at the depth surveyed at each end. */
export const lineRecord = (
  record: number,
  sheet: Sheet,
  columns: Columns,
  row: Row,
  points: ReadonlyMap<string, SurveyPoint>,
): SourceRecord => {
  const faults: Fault[] = [...row.faults]
  const from = endOf(row, columns, 'from', points, faults)
  const to = endOf(row, columns, 'to', points, faults)
  if (from.code !== '' && from.code === to.code) faults.push({ field: columns.to as string, reason: SAME_POINT })
  const depthM = deepest(from, to)
  return {
    record,
    where: rowIn(sheet, row),
    roles: [...(columns.service ? [textOf(row.cells[columns.service])] : []), 'pipe', 'conduit'],
    ends: { from: from.code, to: to.code },
    properties: { ...row.cells, code: `${from.code}-${to.code}`, ...(depthM === undefined ? {} : { depth_m: depthM }) },
    geometry: lineOf(from, to),
    faults,
  }
}
