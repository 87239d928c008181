import { SYSTEM } from '../db/actor.ts'
import { closeDatabase, type Db, openDatabase } from '../db/pool.ts'
import { type Tx, transact } from '../db/transact.ts'
import { putGateway } from '../gateway/gateway.repository.ts'
import { ensureSampleDay } from '../sample/sample-write.repository.ts'
import { addThreshold } from '../threshold/threshold.repository.ts'
import { putDemoUsers } from '../user/user.commands.ts'
import type { CityRecord } from './city-record.ts'
import {
  addFirstStatus,
  addHourHistory,
  addRawHistory,
  addWeather,
  hasWeather,
  sensorsWithoutHistory,
} from './history.repository.ts'
import { DAY, HOUR, hourHistory, type Known, lastHeard, ROLLUP_DAYS, rawHistory, weatherAt } from './history.ts'
import { CITY_CODE } from './land/region.ts'
import { ownThresholds } from './life/own-threshold.ts'
import { linlan } from './linlan.ts'
import {
  addAssets,
  addBasemap,
  addBuildings,
  addCameras,
  addDepartments,
  addHazardSources,
  addRegions,
  addResources,
  addSegments,
  addSensors,
  addTargets,
  cityIsThere,
  idsByCode,
  regionIds,
} from './sample-city.repository.ts'
import { gatewayToken } from './society/gateway-token.ts'

export interface LoadSettings {
  readonly databaseUrl: string
  /** History ends here. */
  readonly at: Date
}

/** Sensors whose history is written in one transaction: about 40,000 rows. */
const SENSORS_AT_A_TIME = 50

/**
 * Puts Linlan on a migrated record whose registry is synchronised, with thirty days of history, once: a second call finds it
 * there and returns; a call after one that was killed goes on where that stopped.
 * @returns true when something was written.
 */
export const loadSampleCity = async ({ databaseUrl, at }: LoadSettings): Promise<boolean> => {
  // An idle connection that breaks is replaced; a query under way rejects by itself.
  const db = openDatabase({ url: databaseUrl, connections: 1, onError: () => undefined })
  try {
    const there = await transact(db, SYSTEM, (tx) => cityIsThere(tx, CITY_CODE))
    const city = there ? undefined : linlan()
    if (city) await transact(db, SYSTEM, (tx) => addCity(tx, city, at))
    return (await addHistory(db, city, at)) || city !== undefined
  } finally {
    await closeDatabase(db)
  }
}

const addCity = async (tx: Tx, city: CityRecord, at: Date): Promise<void> => {
  await addRegions(tx, city.regions)
  const departments = await addDepartments(tx, city.departments)
  const idOf = (code: string): number => departments.get(code) ?? 0
  await putDemoUsers(
    tx,
    city.users.map(({ login, name, role, department, phone }) => ({
      login,
      nameZh: name.zh,
      nameEn: name.en,
      role,
      departmentId: idOf(department),
      phone,
    })),
    at,
  )
  await addBasemap(tx, city.basemap)
  await addBuildings(tx, city.buildings)
  await addTargets(tx, city.targets)
  await addHazardSources(tx, city.hazardSources)
  await addCameras(tx, city.cameras)
  await addResources(tx, city.resources, at)
  await addAssets(tx, city.assets, at)
  const assets = await idsByCode(tx, 'asset')
  await addSegments(tx, city.segments, assets, at)
  const segments = await idsByCode(tx, 'segment')
  const regions = await regionIds(tx)
  for (const { code, name, region, department } of city.gateways) {
    const where = { regionId: regions.get(region) ?? 0, departmentId: idOf(department) }
    const token = gatewayToken(code)
    await putGateway(tx, { code, nameZh: name.zh, nameEn: name.en, ...where, token, heartbeatS: 30 })
  }
  await addSensors(tx, city.sensors, { assets, segments }, new Date(at.getTime() - ROLLUP_DAYS * DAY))
}

/** A marker of completeness: the weather comes last, so where it is on record the history is whole. */
const addHistory = async (db: Db, fresh: CityRecord | undefined, at: Date): Promise<boolean> => {
  const until = at.getTime()
  if (!fresh && (await transact(db, SYSTEM, (tx) => hasWeather(tx, CITY_CODE)))) return false
  const { sensors } = fresh ?? linlan()
  const ids = await transact(db, SYSTEM, async (tx) => {
    for (const day of [until - DAY, until, until + DAY]) await ensureSampleDay(tx, dayOf(day))
    return sensorsWithoutHistory(
      tx,
      sensors.map(({ code }) => code),
    )
  })
  const known = sensors.flatMap((sensor): Known[] => {
    const id = ids.get(sensor.code)
    return id === undefined ? [] : [{ id, sensor }]
  })
  for (let from = 0; from < known.length; from += SENSORS_AT_A_TIME) {
    const some = known.slice(from, from + SENSORS_AT_A_TIME)
    const [hours, raw] = [hourHistory(some, until), rawHistory(some, until)]
    await transact(db, SYSTEM, async (tx) => {
      await addHourHistory(tx, hours)
      await addRawHistory(tx, raw)
      await addFirstStatus(tx, lastHeard(some, until), at)
      for (const threshold of ownThresholds(some)) await addThreshold(tx, threshold, 1, at)
    })
  }
  const hours = Array.from({ length: 25 }, (_, back) => weatherAt((Math.floor(until / HOUR) - back) * HOUR))
  await transact(db, SYSTEM, (tx) => addWeather(tx, CITY_CODE, [weatherAt(until), ...hours]))
  return true
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
