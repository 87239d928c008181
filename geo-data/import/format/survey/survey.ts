import type { SourceRecord } from '../../import.ts'
import type { Format, Source } from '../format.ts'
import { type Columns, columnsOf, knownColumns } from '../table/column-role.ts'
import type { Sheet } from '../table/sheet.ts'
import { sheetsOf, TABLE_EXTENSIONS } from '../table/sheets.ts'
import { statedDatum } from '../table/stated-datum.ts'
import { lineRecord } from './survey-line.ts'
import { pointRecord, type SurveyPoint } from './survey-point.ts'

/** A sheet of a survey and what it is: 点表, 线表 or neither. */
interface SurveySheet {
  readonly sheet: Sheet
  readonly columns: Columns
  readonly is: 'points' | 'lines' | 'neither'
}

const kindOfSheet = (columns: Columns): SurveySheet['is'] => {
  if (columns.from !== undefined && columns.to !== undefined) return 'lines'
  const placed = (columns.north && columns.east) ?? (columns.longitude && columns.latitude)
  return columns.point !== undefined && placed !== undefined ? 'points' : 'neither'
}

const surveySheets = async (source: Source): Promise<SurveySheet[]> =>
  (await sheetsOf(source, knownColumns)).map((sheet) => {
    const columns = columnsOf(sheet.columns, source)
    return { sheet, columns, is: kindOfSheet(columns) }
  })

/** Points first, whichever way round the book has them: a line is drawn between points. */
async function* records(source: Source): AsyncIterable<SourceRecord> {
  const sheets = await surveySheets(source)
  const points = new Map<string, SurveyPoint>()
  let record = 0
  for (const { sheet, columns } of sheets.filter(({ is }) => is === 'points')) {
    for await (const row of sheet.rows()) {
      record += 1
      const { point, source: found } = pointRecord(record, sheet, columns, row)
      if (point && !points.has(point.code)) points.set(point.code, point)
      yield found
    }
  }
  for (const { sheet, columns } of sheets.filter(({ is }) => is === 'lines')) {
    for await (const row of sheet.rows()) {
      record += 1
      yield lineRecord(record, sheet, columns, row, points)
    }
  }
}

/**
 * Point and line tables (点表+线表) as Chinese pipe surveys come: two sheets of one workbook, or two files. X is north and Y is
 * east, as the surveyor has them; depth is from the ground to the top of the pipe.
 */
export const survey: Format = {
  id: 'survey tables (点表+线表)',
  extensions: TABLE_EXTENSIONS,
  recognises: async (source) => (await surveySheets(source)).some(({ is }) => is !== 'neither'),
  crs: async (source) => statedDatum((await surveySheets(source)).flatMap(({ sheet }) => sheet.columns)),
  records,
  remarks: async (source) =>
    (await surveySheets(source)).flatMap(({ sheet, columns, is }) => {
      const { name } = sheet
      const { north, east } = columns
      if (is === 'neither')
        return [
          { zh: `${name}：既不是点表也不是线表，没有读取`, en: `${name}: neither a point nor a line table, not read` },
        ]
      return is === 'points' && north
        ? [
            {
              zh: `${name}：${north} 读作北坐标，${east} 读作东坐标`,
              en: `${name}: ${north} is read as north, ${east} as east`,
            },
          ]
        : []
    }),
}
