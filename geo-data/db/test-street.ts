import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import { SYSTEM } from './actor.ts'
import type { Db } from './pool.ts'
import { kysely, type Tx, transact } from './transact.ts'

/** Where the street begins: longitude, latitude. */
export const STREET = { longitude: 121.9, latitude: 29.92 } as const

/** Metres east and north of the beginning of the street. */
export const at = (eastM: number, northM: number): { longitude: number; latitude: number } => ({
  longitude: STREET.longitude + eastM / 96_490,
  latitude: STREET.latitude + northM / 111_195,
})

/** What a small street holds, by name: ids to test with. */
export interface Street {
  readonly city: number
  readonly district: number
  readonly departments: Readonly<Record<'centre' | 'gas' | 'owner' | 'subdistrict' | 'fire', number>>
  readonly users: Readonly<Record<'duty' | 'commander' | 'analyst' | 'crew' | 'firefighter', Actor>>
  readonly main: number
  /** Three manholes 30 m apart, joined by drains. */
  readonly manholes: readonly number[]
  /** A methane sensor in each manhole. */
  readonly sensors: readonly number[]
}

const point = (eastM: number, northM: number) => {
  const { longitude, latitude } = at(eastM, northM)
  return sql<string>`st_point(${longitude}, ${latitude}, 4326)`
}

const insert = async (tx: Tx, table: string, values: Record<string, unknown>): Promise<number> => {
  const { rows } = await sql<{ id: number }>`insert into ${sql.table(table)}
    (${sql.join(Object.keys(values).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(values))}) returning id`.execute(kysely<'region'>(tx))
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`nothing was inserted into ${table}`)
  return id
}

/** For tests: lays one street with a gas main, three joined manholes with sensors, houses, a school and those who answer. */
export const layStreet = (db: Db, now: Date): Promise<Street> =>
  transact(db, SYSTEM, async (tx) => {
    const box = (metres: number) => {
      const [low, high] = [at(-metres, -metres), at(metres, metres)]
      return sql`st_multi(st_makeenvelope(${low.longitude}, ${low.latitude}, ${high.longitude}, ${high.latitude}, 4326))`
    }
    const region = (kind: string, parent: number | null, metres: number) =>
      insert(tx, 'region', { kind, parent_id: parent, code: kind, name_zh: kind, name_en: kind, geom: box(metres) })
    const city = await region('city', null, 9000)
    const district = await region('district', city, 4000)
    const department = (kind: string, code: string, sector: string | null) =>
      insert(tx, 'department', { kind, code, name_zh: code, name_en: code, region_id: district, sector_id: sector })
    const departments = {
      centre: await department('command-centre', 'centre', null),
      gas: await department('sector-department', 'gas-bureau', 'gas'),
      owner: await department('owner', 'gas-company', 'gas'),
      subdistrict: await department('local-government', 'subdistrict', null),
      fire: await department('rescue', 'fire', null),
    }
    const users = await hire(tx, departments)
    const main = await layMain(tx, { region_id: district, department_id: departments.owner }, now)
    const { manholes, sensors } = await digManholes(tx, { region_id: district, department_id: departments.owner }, now)
    await settle(tx, district, departments, now)
    return { city, district, departments, users, main, manholes, sensors }
  })

const hire = async (tx: Tx, departments: Street['departments']): Promise<Street['users']> => {
  const user = async (login: string, role: string, department: number, seesAll: boolean): Promise<Actor> => {
    const userId = await insert(tx, 'app_user', {
      login,
      name_zh: login,
      name_en: login,
      role,
      department_id: department,
    })
    return { userId, name: login, role, seesAll, departmentIds: [department], regionIds: [] }
  }
  return {
    duty: await user('duty', 'duty-officer', departments.centre, true),
    commander: await user('commander', 'commander', departments.centre, true),
    analyst: await user('analyst', 'analyst', departments.centre, true),
    crew: await user('crew', 'crew', departments.owner, false),
    firefighter: await user('firefighter', 'crew', departments.fire, false),
  }
}

interface Belongs {
  readonly region_id: number
  readonly department_id: number
}

const layMain = (tx: Tx, belongs: Belongs, now: Date): Promise<number> => {
  const [from, to] = [at(-100, 4), at(200, 4)]
  const geom = sql`st_setsrid(st_geomfromtext(${`LINESTRING Z (${from.longitude} ${from.latitude} -1.2, ${to.longitude} ${to.latitude} -1.2)`}::text), 4326)`
  const attributes = JSON.stringify({
    substance: 'methane',
    pressure_mpa: 0.4,
    diameter_mm: 200,
    material: 'steel',
    built_year: 1998,
  })
  return insert(tx, 'segment', {
    ...belongs,
    sector_id: 'gas',
    kind: 'main',
    code: 'GM-1',
    length_m: 300,
    attributes,
    assumed: ['diameter_mm'],
    updated_at: now,
    geom,
  })
}

const digManholes = async (tx: Tx, belongs: Belongs, now: Date) => {
  const manholes: number[] = []
  const sensors: number[] = []
  for (const index of [0, 1, 2]) {
    const attributes = JSON.stringify({ chamber_volume_m3: 3.5, cover_mass_kg: 80, cover_diameter_m: 0.7 })
    const name = { name_zh: `${index + 1}号井`, name_en: `manhole ${index + 1}` }
    const manhole = await insert(tx, 'asset', {
      ...belongs,
      ...name,
      sector_id: 'drainage',
      kind: 'manhole',
      code: `MH-${index + 1}`,
      attributes,
      updated_at: now,
      geom: point(index * 30, 0),
    })
    manholes.push(manhole)
    sensors.push(
      await insert(tx, 'sensor', {
        ...belongs,
        ...name,
        sector_id: 'gas',
        asset_id: manhole,
        code: `S-${index + 1}`,
        metric: 'methane-adjacent',
        unit: '%VOL',
        period_s: 1800,
        alarm_period_s: 10,
        geom: point(index * 30, 0),
      }),
    )
  }
  await joinManholes(tx, belongs, manholes, now)
  return { manholes, sensors }
}

const joinManholes = async (tx: Tx, belongs: Belongs, manholes: readonly number[], now: Date): Promise<void> => {
  for (const index of [0, 1]) {
    const [from, to] = [at(index * 30, 0), at(index * 30 + 30, 0)]
    const geom = sql`st_setsrid(st_geomfromtext(${`LINESTRING Z (${from.longitude} ${from.latitude} -2, ${to.longitude} ${to.latitude} -2)`}::text), 4326)`
    await insert(tx, 'segment', {
      ...belongs,
      sector_id: 'drainage',
      kind: 'conduit',
      code: `DR-${index + 1}`,
      length_m: 30,
      from_asset_id: manholes[index],
      to_asset_id: manholes[index + 1],
      attributes: JSON.stringify({ service: 'rain', diameter_mm: 600 }),
      updated_at: now,
      geom,
    })
  }
}

const settle = async (tx: Tx, region: number, departments: Street['departments'], now: Date): Promise<void> => {
  const people = Array.from({ length: 24 }, () => 40)
  for (const east of [-20, 20, 60]) {
    const [low, high] = [at(east, 8), at(east + 12, 20)]
    const geom = sql`st_makeenvelope(${low.longitude}, ${low.latitude}, ${high.longitude}, ${high.latitude}, 4326)`
    await insert(tx, 'building', { region_id: region, use: 'housing', height_m: 18, people_by_hour: people, geom })
  }
  await insert(tx, 'protection_target', {
    region_id: region,
    kind: 'school',
    name_zh: '小学',
    name_en: 'school',
    people_by_hour: people,
    geom: point(25, 12),
  })
  const crew = { region_id: region, kind: 'crew', position_at: now }
  await insert(tx, 'resource', {
    ...crew,
    department_id: departments.owner,
    capability: 'owner-repair-crew',
    name_zh: '抢修一队',
    name_en: 'repair 1',
    geom: point(300, 0),
  })
  await insert(tx, 'resource', {
    ...crew,
    department_id: departments.fire,
    capability: 'fire',
    name_zh: '消防一站',
    name_en: 'fire 1',
    geom: point(500, 0),
  })
}

/** Raises an alarm as the stream would write it. @returns its id. */
export const cryAt = async (
  tx: Tx,
  street: Street,
  cry: {
    readonly sensor: number
    readonly at: Date
    readonly priority?: string
    readonly exercise?: boolean
    readonly eastM?: number
  },
): Promise<number> => {
  const index = street.sensors.indexOf(cry.sensor)
  const { rows } = await sql<{
    id: number
  }>`select id from threshold where sector_id = 'gas' and metric = 'methane-adjacent'
    and kind = 'above' and priority = ${cry.priority ?? 'P1'} and valid_to is null`.execute(kysely<'threshold'>(tx))
  return insert(tx, 'alarm', {
    region_id: street.district,
    department_id: street.departments.owner,
    sector_id: 'gas',
    sensor_id: cry.sensor,
    threshold_id: rows[0]?.id,
    metric: 'methane-adjacent',
    unit: '%VOL',
    priority: cry.priority ?? 'P1',
    value: 3,
    peak_value: 3,
    raised_at: cry.at,
    recorded_at: cry.at,
    exercise: cry.exercise ?? false,
    geom: point(cry.eastM ?? Math.max(index, 0) * 30, 0),
  })
}

/** More methane sensors in the first manhole. @returns their ids. */
export const addSensors = async (tx: Tx, street: Street, many: number): Promise<number[]> => {
  const ids: number[] = []
  for (let index = 0; index < many; index += 1) {
    ids.push(
      await insert(tx, 'sensor', {
        region_id: street.district,
        department_id: street.departments.owner,
        sector_id: 'gas',
        asset_id: street.manholes[0],
        code: `CROWD-${index}`,
        name_zh: '1号井',
        name_en: 'manhole 1',
        metric: 'methane-adjacent',
        unit: '%VOL',
        period_s: 1800,
        alarm_period_s: 10,
        geom: point(0, 0),
      }),
    )
  }
  return ids
}
