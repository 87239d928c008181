import { SYSTEM } from '../db/actor.ts'
import type { Db } from '../db/pool.ts'
import { type Queue, startQueue } from '../db/queue.ts'
import { kysely, type Tx, transact } from '../db/transact.ts'
import { QUEUES } from '../event/flow.ts'
import { putGateway } from '../gateway/gateway.repository.ts'
import { placeAt } from '../place/place.ts'
import { SECTORS } from '../sectors/registry.ts'
import { putDefaultThresholds } from '../threshold/threshold.commands.ts'
import { type NewSensor, putSensor } from './sensor.repository.ts'

export const TEST_TOKEN = 'a-token-for-tests-only'

/** A city of one region, one department per sector and one gateway, for tests. */
export interface TestCity {
  readonly regionId: number
  readonly departmentId: number
  readonly gatewayId: number
  readonly userId: number
}

/** For tests: the registry's sectors and thresholds on record, and queues that emitting needs. */
export const aCity = async (db: Db, url: string): Promise<TestCity & { readonly queue: Queue }> => {
  const queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError: () => undefined })
  const city = await transact(db, SYSTEM, async (tx) => {
    const tables = kysely<'region' | 'department' | 'sector' | 'app_user'>(tx)
    for (const [position, sector] of SECTORS.entries()) {
      const { id, name, colour } = sector
      await tables.insertInto('sector').values({ id, name_zh: name.zh, name_en: name.en, colour, position }).execute()
    }
    const region = await tables
      .insertInto('region')
      .values({ kind: 'city', code: 'test', name_zh: '试验市', name_en: 'Testing' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const department = await tables
      .insertInto('department')
      .values({ kind: 'owner', code: 'gas', name_zh: '燃气公司', name_en: 'Gas company', region_id: region.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    const user = await tables
      .insertInto('app_user')
      .values({
        login: 'duty',
        name_zh: '值班员',
        name_en: 'Duty officer',
        role: 'duty-officer',
        department_id: department.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await putDefaultThresholds(tx, new Date(0))
    const place = { regionId: region.id, departmentId: department.id }
    const gatewayId = await putGateway(tx, {
      ...place,
      code: 'GW',
      nameZh: '网关',
      nameEn: 'Gateway',
      token: TEST_TOKEN,
      heartbeatS: 30,
    })
    return { ...place, gatewayId, userId: user.id }
  })
  return { ...city, queue }
}

/** For tests: a methane sensor of the city's gateway, unless said otherwise. */
export const aSensor = (tx: Tx, city: TestCity, over: Partial<NewSensor> = {}): Promise<number> =>
  putSensor(tx, {
    code: 'S-1',
    nameZh: '监测点',
    nameEn: 'Sensor',
    sectorId: 'gas',
    metric: 'methane-adjacent',
    unit: '%VOL',
    periodS: 10,
    alarmPeriodS: 5,
    regionId: city.regionId,
    departmentId: city.departmentId,
    gatewayId: city.gatewayId,
    assetId: null,
    segmentId: null,
    place: placeAt(120, 36),
    ...over,
  })
