import { DatabaseSync } from 'node:sqlite'
import type { Attribute } from '../../sectors/sector.ts'
import { type ExportedThing, fieldsOf, type Layer, type Stamp, valuesOf } from '../export.ts'

/** "GPKG" and version 1.3 (OGC 12-128r17, 1.1.1.1.1). */
const SCHEMA = `pragma application_id = 1196444487; pragma user_version = 10300; pragma journal_mode = off; pragma synchronous = off;
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  insert into gpkg_spatial_ref_sys values
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', null),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null),
    ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]', null);
  create table gpkg_contents (table_name text primary key, data_type text not null, identifier text unique, description text default '',
    last_change datetime not null, min_x double, min_y double, max_x double, max_y double,
    srs_id integer references gpkg_spatial_ref_sys);
  create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,
    srs_id integer not null, z tinyint not null, m tinyint not null, primary key (table_name, column_name))`

const TYPES = {
  number: 'REAL',
  integer: 'INTEGER',
  text: 'TEXT',
  choice: 'TEXT',
  boolean: 'BOOLEAN',
  date: 'DATE',
} as const
const GEOMETRY = { point: 'POINT', line: 'LINESTRING', polygon: 'POLYGON' } as const satisfies Record<
  Layer['geometry'],
  string
>

/** OGC GeoPackage: one table of features; who took it and when is the description of its contents. */
export const geopackage = async (
  layer: Layer,
  things: AsyncIterable<ExportedThing>,
  path: string,
  { by, at }: Stamp,
): Promise<void> => {
  const database = new DatabaseSync(path)
  try {
    database.exec(SCHEMA)
    const fields = fieldsOf(layer)
    const described = `exported by ${by} at ${at.toISOString()}`
    database
      .prepare(`insert into gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
        values (?, 'features', ?, ?, ?, 4326)`)
      .run(layer.ref, layer.name.en, described, at.toISOString())
    database
      .prepare(`insert into gpkg_geometry_columns values (?, 'geom', ?, 4326, ?, 0)`)
      .run(layer.ref, GEOMETRY[layer.geometry], layer.geometry === 'line' ? 1 : 0)
    database.exec(`create table "${layer.ref}" (fid integer primary key, geom blob,
      ${fields.map(({ name, type }: { name: string; type: Attribute['type'] }) => `"${name}" ${TYPES[type]}`).join(', ')}); begin`)
    const insert = database.prepare(`insert into "${layer.ref}" values (null, ?, ${fields.map(() => '?').join(', ')})`)
    for await (const thing of things) insert.run(blob(thing.wkb), ...valuesOf(layer, thing).map(bound))
    database.exec('commit')
  } finally {
    database.close()
  }
}

const bound = (value: string | number | boolean | null) => (typeof value === 'boolean' ? Number(value) : value)

/** "GP", version 0, little endian without an envelope, EPSG:4326. */
const HEAD = Buffer.from([0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0])
const blob = (wkb: Buffer): Buffer => Buffer.concat([HEAD, wkb])
