import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { TestDatabase } from '../../geo-data/db/test-database.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { putDemoUsers } from '../../geo-data/user/user.commands.ts'
import type { Role } from '../../geo-data/user/user.ts'

/** Ids of what `putSmallCity` put. */
export interface SmallCity {
  readonly regions: Readonly<Record<'city' | 'harbour' | 'hill', number>>
  readonly departments: Readonly<Record<'centre' | 'gas' | 'hazchem' | 'gasCrew' | 'harbourOffice' | 'fire', number>>
}

/**
 * Two subdistricts beside each other at 121.9° E, 29.92° N, a gas company (assets in the harbour) and a chemical company
 * (assets on the hill), and one user for each way of seeing: duty, commander, gas, hazchem, crew, harbour, fire.
 */
export const putSmallCity = async (database: Pick<TestDatabase, 'db' | 'sql'>, at: Date): Promise<SmallCity> => {
  const { sql } = database
  const regions = await putRegions(sql)
  await sql(
    `insert into sector values ('gas', '燃气', 'Gas', '#b487a8', 1), ('hazchem', '危化', 'Hazchem', '#8f8464', 2)`,
  )
  const departments = await putDepartments(sql, regions)
  await putNetwork(sql, { regions, departments }, at)
  await putUsers(database, departments, at)
  return { regions, departments }
}

type Sql = TestDatabase['sql']

const idsOf = async <K extends string>(
  sql: Sql,
  names: readonly K[],
  statement: string,
): Promise<Record<K, number>> => {
  const rows = await sql<{ id: number }>(statement)
  return Object.fromEntries(names.map((name, index) => [name, rows[index]?.id])) as Record<K, number>
}

const box = (west: number, south: number, east: number, north: number): string =>
  `st_multi(st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326))`

const putRegions = async (sql: Sql): Promise<SmallCity['regions']> => {
  const city = await idsOf(
    sql,
    ['city'],
    `insert into region (kind, code, name_zh, name_en, geom) values
    ('city', 'linlan', '临澜市', 'Linlan', ${box(121.845, 29.885, 121.957, 29.96)}) returning id`,
  )
  const parts = await idsOf(
    sql,
    ['harbour', 'hill'],
    `insert into region (parent_id, kind, code, name_zh, name_en, geom) values
    (${city.city}, 'subdistrict', 'harbour', '港口街道', 'Harbour', ${box(121.89, 29.91, 121.9, 29.93)}),
    (${city.city}, 'subdistrict', 'hill', '山前街道', 'Hill', ${box(121.9, 29.91, 121.91, 29.93)}) returning id`,
  )
  return { ...city, ...parts }
}

const putDepartments = async (sql: Sql, { city, harbour }: SmallCity['regions']): Promise<SmallCity['departments']> => {
  const tops = await idsOf(
    sql,
    ['centre', 'gas', 'hazchem', 'harbourOffice', 'fire'],
    `
    insert into department (kind, code, name_zh, name_en, region_id, sector_id, phone) values
    ('command-centre', 'centre', '指挥中心', 'Centre', ${city}, null, '05995558000'),
    ('owner', 'gas', '燃气公司', 'Gas company', ${city}, 'gas', '05995558001'),
    ('owner', 'hazchem', '化工公司', 'Chemical company', ${city}, 'hazchem', '05995558002'),
    ('local-government', 'harbour-office', '港口街道办', 'Harbour office', ${harbour}, null, '05995558003'),
    ('rescue', 'fire', '消防', 'Fire brigade', ${city}, null, '05995558004') returning id`,
  )
  const under = await idsOf(
    sql,
    ['gasCrew'],
    `
    insert into department (parent_id, kind, code, name_zh, name_en, region_id, sector_id, phone) values
    (${tops.gas}, 'owner', 'gas-crew', '燃气抢修队', 'Gas crew', ${city}, 'gas', '05995558005') returning id`,
  )
  return { ...tops, ...under }
}

const putNetwork = async (sql: Sql, { regions, departments }: SmallCity, at: Date): Promise<void> => {
  const { harbour, hill, city } = regions
  const { gas, hazchem } = departments
  const moment = `'${at.toISOString()}'`
  await sql(`insert into asset (region_id, department_id, sector_id, kind, code, name_zh, name_en, attributes, updated_at, geom) values
    (${harbour}, ${gas}, 'gas', 'station', 'G-1', '门站', 'City gate', '{"pressure_mpa": 1.6}', ${moment}, st_point(121.8951, 29.9201, 4326)),
    (${harbour}, ${gas}, 'gas', 'valve', 'V-1', '一号阀', 'Valve 1', '{}', ${moment}, st_point(121.8952, 29.9202, 4326)),
    (${hill}, ${hazchem}, 'hazchem', 'station', 'H-1', '首站', 'Head station', '{}', ${moment}, st_point(121.9051, 29.9201, 4326))`)
  await sql(
    `insert into valve_state (asset_id, state, reported_at) select id, 'open', ${moment} from asset where code = 'V-1'`,
  )
  await sql(`insert into segment (region_id, department_id, sector_id, kind, code, length_m, attributes, updated_at, geom) values
    (${harbour}, ${gas}, 'gas', 'main', 'GM-1', 480, '{"diameter_mm": 200, "pressure_mpa": 0.4, "substance": "methane"}', ${moment},
      st_geomfromtext('LINESTRING Z (121.8951 29.9201 -1.2, 121.8975 29.9215 -1.3, 121.8999 29.9201 -1.2)', 4326)),
    (${hill}, ${hazchem}, 'hazchem', 'pipeline', 'HP-1', 480, '{"diameter_mm": 300}', ${moment},
      st_geomfromtext('LINESTRING Z (121.9001 29.9201 -2, 121.9051 29.9201 -2)', 4326))`)
  const gateways = await idsOf(
    sql,
    ['gas', 'hazchem'],
    `insert into gateway (region_id, department_id, code, name_zh, name_en, token_hash) values
    (${harbour}, ${gas}, 'GW-1', '网关一', 'Gateway 1', 'none'), (${hill}, ${hazchem}, 'GW-2', '网关二', 'Gateway 2', 'none') returning id`,
  )
  await sql(`insert into sensor (region_id, department_id, sector_id, gateway_id, asset_id, code, name_zh, name_en, metric, unit, period_s, alarm_period_s, geom)
    select region_id, department_id, sector_id, case sector_id when 'gas' then ${gateways.gas} else ${gateways.hazchem} end, id,
      'S-' || code, name_zh || '压力', name_en || ' pressure', 'pressure', 'MPa', 300, 10, geom from asset where kind = 'station'`)
  await sql(`insert into basemap_feature (region_id, class, kind, name_zh, name_en, geom) values
    (${city}, 'sea', 'sea', null, null, st_makeenvelope(121.85, 29.89, 121.87, 29.95, 4326)),
    (${city}, 'road', 'primary', '建设路', 'Jianshe Road', st_geomfromtext('LINESTRING (121.89 29.92, 121.9 29.9205, 121.91 29.92)', 4326)),
    (${city}, 'place', 'suburb', '港口', 'Harbour', st_point(121.895, 29.92, 4326))`)
  const people = `array_fill(12, array[24])`
  await sql(`insert into building (region_id, use, height_m, people_by_hour, geom) values
    (${harbour}, 'residential', 18, ${people}, st_geomfromtext('POLYGON ((121.8955 29.9203, 121.8958 29.9203, 121.8958 29.9206, 121.8955 29.9206, 121.8955 29.9203), (121.8956 29.9204, 121.8957 29.9204, 121.8957 29.9205, 121.8956 29.9205, 121.8956 29.9204))', 4326))`)
  await sql(`insert into protection_target (region_id, kind, name_zh, name_en, people_by_hour, geom) values
    (${harbour}, 'school', '港口小学', 'Harbour School', ${people}, st_point(121.896, 29.9208, 4326))`)
}

const USERS: readonly [
  login: string,
  nameZh: string,
  nameEn: string,
  role: Role,
  department: keyof SmallCity['departments'],
][] = [
  ['duty', '林晓岚', 'Lin Xiaolan', 'duty-officer', 'centre'],
  ['commander', '陈卫东', 'Chen Weidong', 'commander', 'centre'],
  ['wall', '大屏', 'Wall', 'wall', 'centre'],
  ['gas', '王海', 'Wang Hai', 'owner', 'gas'],
  ['hazchem', '李山', 'Li Shan', 'owner', 'hazchem'],
  ['crew', '周工', 'Zhou Gong', 'crew', 'gasCrew'],
  ['harbour', '吴敏', 'Wu Min', 'department', 'harbourOffice'],
  ['fire', '何勇', 'He Yong', 'crew', 'fire'],
]

const putUsers = async (
  { db }: Pick<TestDatabase, 'db'>,
  departments: SmallCity['departments'],
  at: Date,
): Promise<void> => {
  const users = USERS.map(([login, nameZh, nameEn, role, department]) => ({
    login,
    nameZh,
    nameEn,
    role,
    departmentId: departments[department],
    phone: null,
  }))
  await transact(db, SYSTEM, (tx) => putDemoUsers(tx, users, at))
}
