import { archiveIncident } from '../archive/archive.commands.ts'
import { SYSTEM } from '../db/actor.ts'
import { closeDatabase, type Db, learnStatistics, openDatabase } from '../db/pool.ts'
import { type Tx, transact } from '../db/transact.ts'
import { putGateway } from '../gateway/gateway.repository.ts'
import { ensureSampleDay } from '../sample/sample-write.repository.ts'
import { putDemoUsers } from '../user/user.commands.ts'
import type { CityRecord } from './city-record.ts'
import {
  addFirstStatus,
  addOwnThresholds,
  addPast,
  addRawHistory,
  addWeather,
  hasWeather,
  sensorsOnRecord,
} from './history/history.repository.ts'
import { DAY, HOUR, type Known, lastHeard, PAST_DAYS, pastRuns, rawHistory } from './history/history.ts'
import { addPastAlarms, addPastEvents, addPastIncidents, hasTrouble } from './history/past-trouble.repository.ts'
import { pastTrouble } from './history/past-trouble.ts'
import { CITY_CODE } from './land/region.ts'
import { weatherAt } from './life/climate.ts'
import { ownThresholds } from './life/own-threshold.ts'
import { linlan } from './linlan.ts'
import { addSamplePapers } from './paper/sample-paper.commands.ts'
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
  addTestStreams,
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

/** A whole city at once, on a machine that may be busy with other things. */
const LONGEST_MS = 600_000

/** Sensors whose history is written in one transaction: some seven thousand readings and a hundred years of hours and days. */
const SENSORS_AT_A_TIME = 100

/**
 * Puts Linlan on a migrated record whose registry is synchronised, with a year of history, once: a second call finds it
 * there and returns; a call after one that was killed goes on where that stopped.
 * @returns true when something was written.
 */
export const loadSampleCity = async ({ databaseUrl, at }: LoadSettings): Promise<boolean> => {
  // An idle connection that breaks is replaced; a query under way rejects by itself.
  const db = openDatabase({ url: databaseUrl, connections: 1, onError: () => undefined })
  try {
    const there = await transact(db, SYSTEM, (tx) => cityIsThere(tx, CITY_CODE))
    const city = there ? undefined : linlan()
    if (city) await transact(db, SYSTEM, (tx) => addCity(tx, city, at), LONGEST_MS)
    const written = (await addHistory(db, city, at)) || city !== undefined
    await transact(db, SYSTEM, (tx) => addSamplePapers(tx, at), LONGEST_MS)
    if (written) await learnStatistics(db)
    return written
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
  await addTestStreams(tx, at)
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
  await addSensors(tx, city.sensors, { assets, segments }, new Date(at.getTime() - PAST_DAYS * DAY))
}

/** A marker of completeness: the weather comes last, so where it is on record the history is whole. */
const addHistory = async (db: Db, fresh: CityRecord | undefined, at: Date): Promise<boolean> => {
  const until = at.getTime()
  if (!fresh && (await transact(db, SYSTEM, (tx) => hasWeather(tx, CITY_CODE)))) return false
  const { sensors } = fresh ?? linlan()
  const onRecord = await transact(db, SYSTEM, async (tx) => {
    for (const day of [until - DAY, until, until + DAY]) await ensureSampleDay(tx, dayOf(day))
    return sensorsOnRecord(
      tx,
      sensors.map(({ code }) => code),
    )
  })
  const known = sensors.flatMap((sensor): Known[] => {
    const { id } = onRecord.get(sensor.code) ?? {}
    return id === undefined ? [] : [{ id, sensor }]
  })
  const without = known.filter(({ sensor }) => !onRecord.get(sensor.code)?.hasPast)
  let written: Promise<void> = Promise.resolve()
  for (let from = 0; from < without.length; from += SENSORS_AT_A_TIME) {
    // The next are thought out while the database still writes these.
    const made = historyOf(without.slice(from, from + SENSORS_AT_A_TIME), until)
    await written
    written = transact(db, SYSTEM, (tx) => putHistory(tx, made, at), LONGEST_MS)
  }
  await written
  await transact(db, SYSTEM, (tx) => addTrouble(tx, known, at), LONGEST_MS)
  const hours = Array.from({ length: PAST_DAYS * 24 }, (_, back) => weatherAt((Math.floor(until / HOUR) - back) * HOUR))
  await transact(db, SYSTEM, (tx) => addWeather(tx, CITY_CODE, [weatherAt(until), ...hours]))
  return true
}

/** So many of the last incidents have an archive; the others are closed. */
const ARCHIVED = 12

const addTrouble = async (tx: Tx, known: readonly Known[], at: Date): Promise<void> => {
  if (await hasTrouble(tx)) return
  const { alarms, incidents } = pastTrouble(known, at.getTime())
  const ids = await addPastIncidents(tx, incidents)
  await addPastAlarms(tx, alarms)
  await addPastEvents(tx)
  for (const id of ids.slice(-ARCHIVED)) await archiveIncident(tx, id, at)
}

const historyOf = (some: readonly Known[], until: number) => ({
  past: some.flatMap((one) => pastRuns(one, until)),
  raw: rawHistory(some, until),
  heard: lastHeard(some, until),
  thresholds: ownThresholds(some),
})

const putHistory = async (tx: Tx, made: ReturnType<typeof historyOf>, at: Date): Promise<void> => {
  await addPast(tx, made.past)
  await addRawHistory(tx, made.raw, at.getTime() - HOUR)
  await addFirstStatus(tx, made.heard, at)
  await addOwnThresholds(tx, made.thresholds, at)
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
