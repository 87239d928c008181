import { type Db, poolOf } from './pool.ts'

/** What the database behind the record can do; asked once, at start. */
export type Capability = {
  readonly engine: 'postgresql' | 'pglite'
  /** As the database words them, for the log. */
  readonly version: string
  readonly postgis: string
  /** It can draw vector tiles itself (`ST_AsMVT` needs protobuf, which the embedded PostGIS was built without). */
  readonly drawsTiles: boolean
  /** Map queries use their index under row-level security (ADR 0002); without it they are slower, not wrong. */
  readonly indexesUnderPolicies: boolean
}

/** @throws when the database cannot be reached or has no PostGIS. */
export const askCapability = async (db: Db): Promise<Capability> => {
  const { rows } = await poolOf(db).query<{
    version: string
    postgis: string
    protobuf: string | null
    leakproof: boolean
  }>(
    `select version() as version, postgis_lib_version() as postgis, postgis_libprotobuf_version() as protobuf,
       (select proleakproof from pg_proc where oid = 'geometry_overlaps(geometry,geometry)'::regprocedure) as leakproof`,
  )
  const [row] = rows
  if (!row) throw new Error('the database did not say what it is')
  return {
    engine: row.version.includes('PGlite') ? 'pglite' : 'postgresql',
    version: row.version,
    postgis: row.postgis,
    drawsTiles: Boolean(row.protobuf),
    indexesUnderPolicies: row.leakproof,
  }
}
