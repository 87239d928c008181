import { open } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import type { Geometry } from 'geojson'
import wkx from 'wkx'
import type { Text } from '../../sectors/text.ts'
import { type Fault, type SourceRecord, UnreadableFile } from '../import.ts'
import type { Format, Source } from './format.ts'

/** A table of features, as gpkg_geometry_columns and gpkg_spatial_ref_sys describe it. */
interface FeatureTable {
  readonly name: string
  readonly geometryColumn: string
  readonly organization: string
  readonly code: number
  readonly definition: string
}

const SQLITE_HEAD = 'SQLite format 3\0'

const isSqlite = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1', 0, bytesRead) === SQLITE_HEAD
  } finally {
    await file.close()
  }
}

const opened = (path: string): DatabaseSync => {
  try {
    return new DatabaseSync(path, { readOnly: true, allowExtension: false })
  } catch (cause) {
    const { message } = cause as Error
    throw new UnreadableFile(
      { zh: `不能作为 GeoPackage 打开（${message}）`, en: `cannot be opened as a GeoPackage (${message})` },
      { cause },
    )
  }
}

const TABLES = `select g.table_name as name, g.column_name as "geometryColumn", s.organization,
    s.organization_coordsys_id as code, s.definition
  from gpkg_contents c join gpkg_geometry_columns g on g.table_name = c.table_name
    left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
  where c.data_type = 'features' order by g.rowid`

const tablesOf = (database: DatabaseSync): FeatureTable[] => {
  try {
    const tables = database.prepare(TABLES).all() as unknown as FeatureTable[]
    if (tables.length > 0) return tables
  } catch (cause) {
    const { message } = cause as Error
    throw new UnreadableFile(
      { zh: `不是完整的 GeoPackage（${message}）`, en: `is not a whole GeoPackage (${message})` },
      { cause },
    )
  }
  throw new UnreadableFile({ zh: '是没有要素表的 GeoPackage', en: 'is a GeoPackage without a table of features' })
}

/** The first table's CRS; tables of several CRS cannot be read in one go. srs_id 0 and -1 are "undefined" by the standard. */
const statedCrs = async ({ path }: Source): Promise<string | undefined> => {
  const database = opened(path)
  try {
    const stated = new Set(tablesOf(database).map(crsOf))
    if (stated.size > 1)
      throw new UnreadableFile({
        zh: '的各表坐标系不同：请把其中一个另存为单独的文件',
        en: 'holds tables in several CRS: export one of them to a file of its own',
      })
    return [...stated][0]
  } finally {
    database.close()
  }
}

const crsOf = ({ organization, code, definition }: FeatureTable): string | undefined => {
  if (organization?.toUpperCase() === 'EPSG' && code > 0) return `EPSG:${code}`
  return code > 0 && definition && definition !== 'undefined' ? definition : undefined
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

async function* records({ path }: Source): AsyncIterable<SourceRecord> {
  const database = opened(path)
  let record = 0
  try {
    const tables = tablesOf(database)
    for (const { name, geometryColumn } of tables) {
      const statement = database.prepare(`select * from ${quoted(name)}`)
      const columns = statement.columns().map((column) => column.name)
      const geometryAt = columns.indexOf(geometryColumn)
      const roles = [name]
      statement.setReturnArrays(true)
      for (const row of statement.iterate() as Iterable<unknown> as Iterable<unknown[]>) {
        record += 1
        const properties: Record<string, unknown> = {}
        for (const [index, column] of columns.entries()) if (index !== geometryAt) properties[column] = row[index]
        yield { record, roles, properties, ...geometryOf(row[geometryAt]) }
      }
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    const message = (cause as Error).message
    throw new UnreadableFile(
      {
        zh: `不是完整的 GeoPackage：在第 ${record} 条之后中断（${message}）`,
        en: `is not a whole GeoPackage: it breaks after record ${record} (${message})`,
      },
      { cause },
    )
  } finally {
    database.close()
  }
}

type Found = { readonly geometry: Geometry | null; readonly faults?: readonly Fault[] }

/** Bytes of the envelope by its code in the flags (GeoPackage 1.3, 2.1.3). */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64]
const EMPTY = 0b1_0000

const geometryOf = (blob: unknown): Found => {
  if (!(blob instanceof Uint8Array)) return { geometry: null }
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength)
  const flags = bytes[3] ?? 0
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 0b111]
  if (bytes.toString('latin1', 0, 2) !== 'GP' || envelope === undefined)
    return broken({ zh: '不是 GeoPackage 几何', en: 'is no GeoPackage geometry' })
  if (flags & EMPTY) return { geometry: null }
  try {
    return { geometry: wkx.Geometry.parse(bytes.subarray(8 + envelope)).toGeoJSON() as Geometry }
  } catch (error) {
    const { message } = error as Error
    return broken({ zh: `不是 WKB 几何（${message}）`, en: `is no well-known binary (${message})` })
  }
}

const broken = (reason: Text): Found => ({ geometry: null, faults: [{ field: 'geometry', reason }] })

/** OGC GeoPackage 1.x: SQLite with tables of features. A file of several tables gives each record its table's name as its role. */
export const geopackage: Format = {
  id: 'GeoPackage',
  extensions: ['.gpkg'],
  recognises: ({ path }) => isSqlite(path),
  crs: statedCrs,
  records,
}
