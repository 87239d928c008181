import type { TestDatabase } from '../db/test-database.ts'
import { at } from '../db/test-street.ts'

/** Metres east and north of the beginning of the lane. */
export type Metres = readonly [east: number, north: number]

const wkt = (points: readonly Metres[], z = ''): string =>
  points
    .map(([east, north]) => at(east, north))
    .map(({ longitude, latitude }) => `${longitude} ${latitude}${z}`)
    .join(', ')

const json = (value: object): string => `'${JSON.stringify(value)}'`

interface Thing {
  readonly sector: string
  readonly kind: string
  readonly code: string
  readonly attributes?: object
  readonly assumed?: readonly string[]
}

/** For tests: a lane whose every metre is known, laid by hand as the superuser. */
export const aLane = async (database: TestDatabase) => {
  const insert = (statement: string): Promise<number> => idOf(database, statement)
  const region = await insert(`insert into region (kind, code, name_zh, name_en, geom)
    values ('city', 'lane', '巷', 'Lane', st_multi(${polygon([-50_000, -50_000], [50_000, 50_000])})) returning id`)
  const department = await insert(`insert into department (kind, code, name_zh, name_en, region_id)
    values ('owner', 'works', '水务', 'Works', ${region}) returning id`)
  return { region, department, ...networks(insert, `${region}, ${department}`), ...surroundings(insert, region) }
}

type Insert = (statement: string) => Promise<number>

const networks = (insert: Insert, own: string) => {
  const columns =
    'region_id, department_id, sector_id, kind, code, name_zh, name_en, attributes, assumed, updated_at, geom'
  const asset = (thing: Thing, geom: string): Promise<number> =>
    insert(`insert into asset (${columns}) values (${valuesOf(own, thing)}, ${geom}) returning id`)
  return {
    line: (thing: Thing, from: Metres, to: Metres): Promise<number> =>
      insert(`insert into segment (${columns}, length_m) values (${valuesOf(own, thing)},
        st_setsrid(st_geomfromtext('LINESTRING Z (${wkt([from, to], ' -1')})'), 4326),
        ${Math.hypot(to[0] - from[0], to[1] - from[1])}) returning id`),
    point: (thing: Thing, here: Metres): Promise<number> => asset(thing, point(here)),
    sensor: ({ sector, metric, code, state = 'in-service', on }: SensorThere, here: Metres): Promise<number> =>
      insert(`insert into sensor (region_id, department_id, sector_id, code, name_zh, name_en, metric, unit, period_s, alarm_period_s,
        state, asset_id, segment_id, geom) values (${own}, '${sector}', '${code}', '${code}', '${code}', '${metric}', '%', 60, 10,
        '${state}', ${on?.asset ?? 'null'}, ${on?.segment ?? 'null'}, ${point(here)}) returning id`),
  }
}

const surroundings = (insert: Insert, region: number) => ({
  target: (kind: string, here: Metres): Promise<number> =>
    insert(`insert into protection_target (region_id, kind, name_zh, name_en, people_by_hour, geom)
      values (${region}, '${kind}', '${kind}', '${kind}', array_fill(40, array[24]), ${point(here)}) returning id`),
  ground: (kind: string, southWest: Metres, northEast: Metres, ofClass = 'water'): Promise<number> =>
    insert(`insert into basemap_feature (region_id, class, kind, geom)
      values (${region}, '${ofClass}', '${kind}', ${polygon(southWest, northEast)}) returning id`),
})

export type Lane = Awaited<ReturnType<typeof aLane>>

interface SensorThere {
  readonly sector: string
  readonly metric: string
  readonly code: string
  readonly state?: string
  readonly on?: { readonly asset?: number; readonly segment?: number }
}

const valuesOf = (own: string, { sector, kind, code, attributes, assumed }: Thing): string =>
  `${own}, '${sector}', '${kind}', '${code}', '${code}', '${code}', ${json(attributes ?? {})}, '{${(assumed ?? []).join(',')}}', now()`

const point = (here: Metres): string => `st_geomfromtext('POINT(${wkt([here])})', 4326)`

const polygon = ([west, south]: Metres, [east, north]: Metres): string => {
  const corners: Metres[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return `st_geomfromtext('POLYGON((${wkt(corners)}))', 4326)`
}

const idOf = async (database: TestDatabase, statement: string): Promise<number> => {
  const [row] = await database.sql<{ id: number }>(statement)
  if (!row) throw new Error('nothing was inserted')
  return row.id
}
