import { openAlarms } from '../../alarm/alarm.repository.ts'
import {
  addAlarms,
  moveConditions,
  putAcknowledgement,
  putClosed,
  putVerification,
} from '../../alarm/alarm-write.repository.ts'
import { alarmsDuring, courseOf, turnsOfAlarms } from '../../alarm/past/alarm-past.repository.ts'
import { alarmThen } from '../../alarm/past/alarm-then.ts'
import { SYSTEM } from '../../db/actor.ts'
import type { Db } from '../../db/pool.ts'
import { kysely, read, type Tx, transact } from '../../db/transact.ts'
import { addEvents } from '../../event/event.repository.ts'
import { putGateway, putGatewayOnline } from '../../gateway/gateway.repository.ts'
import { putOnline } from '../../sample/roster/roster.repository.ts'
import { sensorReadings } from '../reading.repository.ts'
import { wiresDuring } from './sensor-past.repository.ts'
import { sensorsDuring, statesAt } from './sensor-then.ts'

const BEGIN = Date.parse('2026-11-23T00:00:00Z')
const STEP_MS = 60_000
const STEPS = 60

/** What a screen shows of a moment, in words that two databases share. */
interface Shown {
  readonly alarms: readonly string[]
  readonly reached: readonly string[]
}

/** What was shown when a moment was the present, and what the record says of it afterwards. */
export interface Moment {
  readonly live: Shown
  readonly recalled: Shown
}

/** For tests, on a street that lies: an hour in which alarms and wires come and go by dice that always fall alike. */
export const livedPast = async (db: Db): Promise<Moment[]> => {
  const stage = await transact(db, SYSTEM, setStage)
  const live: Shown[] = []
  const throwDice = dice(7)
  for (let step = 0; step < STEPS; step += 1) {
    const at = new Date(BEGIN + step * STEP_MS)
    await transact(db, SYSTEM, (tx) => something(tx, stage, throwDice, at))
    live.push(await read(db, SYSTEM, (tx) => shownNow(tx, stage)))
  }
  return read(db, SYSTEM, async (tx) => {
    const moments: Moment[] = []
    for (const [step, shown] of live.entries())
      moments.push({ live: shown, recalled: await shownThen(tx, stage, BEGIN + step * STEP_MS) })
    return moments
  })
}

interface Stage {
  readonly sensors: readonly number[]
  readonly thresholds: readonly number[]
  readonly gatewayId: number
}

const setStage = async (tx: Tx): Promise<Stage> => {
  const tables = kysely<'sensor' | 'threshold'>(tx)
  const sensors = await tables
    .selectFrom('sensor')
    .select(['id', 'region_id', 'department_id'])
    .orderBy('id')
    .limit(3)
    .execute()
  const thresholds = tables
    .selectFrom('threshold')
    .select('id')
    .where('kind', '=', 'above')
    .where('metric', '=', 'methane-adjacent')
  const { region_id: regionId = 0, department_id: departmentId = 0 } = sensors[0] ?? {}
  const gatewayId = await putGateway(tx, {
    code: 'PAST',
    nameZh: '',
    nameEn: '',
    regionId,
    departmentId,
    token: 'a-token-for-tests-alone',
    heartbeatS: 30,
  })
  const ids = sensors.map(({ id }) => id)
  await putOnline(tx, ids, true, new Date(BEGIN - STEP_MS))
  await tables.updateTable('sensor').set({ gateway_id: gatewayId }).where('id', 'in', ids.slice(0, 2)).execute()
  return {
    sensors: ids,
    thresholds: (await thresholds.orderBy('priority').limit(2).execute()).map(({ id }) => id),
    gatewayId,
  }
}

/** 0 to below `sides`, the same row of throws for the same seed. */
const dice = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

const something = async (tx: Tx, stage: Stage, throwDice: (sides: number) => number, at: Date): Promise<void> => {
  const sensorId = stage.sensors[throwDice(3)] ?? 0
  const thresholdId = stage.thresholds[throwDice(2)] ?? 0
  const open = (await openAlarms(tx)).find((alarm) => alarm.sensorId === sensorId && alarm.thresholdId === thresholdId)
  const deed = throwDice(8)
  if (deed === 0) return turnWire(tx, sensorId, throwDice(2) === 0, at)
  if (deed === 1) return turnGateway(tx, stage.gatewayId, throwDice(2) === 0, at)
  if (!open) return raise(tx, { sensorId, thresholdId }, throwDice(3) === 0, at)
  const { id } = open
  if (deed <= 3) return turnCondition(tx, { sensorId, thresholdId }, throwDice(2) === 0, at)
  if (deed === 4) await putAcknowledgement(tx, id, null, at)
  if (deed === 5 || deed === 6) {
    await putVerification(tx, id, { verification: throwDice(2) === 0 ? 'true' : 'test', reason: null, by: null }, at)
    await addEvents(tx, [{ type: 'alarm.verified', at, alarmId: id }])
  }
  if (deed === 7) await putClosed(tx, [id], at)
}

const turnWire = async (tx: Tx, sensorId: number, online: boolean, at: Date): Promise<void> =>
  putOnline(tx, [sensorId], online, at)

const turnGateway = async (tx: Tx, gatewayId: number, online: boolean, at: Date): Promise<void> => {
  if (!(await putGatewayOnline(tx, gatewayId, online))) return
  await addEvents(tx, [{ type: online ? 'gateway.found' : 'gateway.lost', at, ids: { gatewayId } }])
}

interface Pair {
  readonly sensorId: number
  readonly thresholdId: number
}

const raise = async (tx: Tx, pair: Pair, calm: boolean, at: Date): Promise<void> => {
  const calmAt = calm ? at.getTime() : null
  const alarm = { ...pair, unit: '%VOL', value: 3, peak: 3, raisedAt: at.getTime() - 500, calmAt, exercise: false }
  const added = await addAlarms(tx, [alarm], at)
  await addEvents(
    tx,
    added.map(({ id }) => ({ type: 'alarm.raised', at, alarmId: id })),
  )
}

const turnCondition = async (tx: Tx, pair: Pair, calm: boolean, at: Date): Promise<void> => {
  const condition = calm ? 'calm' : 'active'
  const moved = await moveConditions(tx, [{ ...pair, condition, calmAt: calm ? at.getTime() - 250 : null, peak: 4 }])
  const turned = moved.filter(({ was }) => was !== condition)
  if (turned.length === 0) return
  await addEvents(
    tx,
    turned.map(({ id }) => ({ type: calm ? 'alarm.calm' : 'alarm.reactivated', at, alarmId: id })),
  )
}

const place = (all: readonly number[], id: number): number => all.indexOf(id)

const shownNow = async (tx: Tx, stage: Stage): Promise<Shown> => {
  const alarms = (await openAlarms(tx)).map(({ sensorId, thresholdId, condition, acknowledgedAt, verification }) =>
    [
      place(stage.sensors, sensorId),
      place(stage.thresholds, thresholdId),
      condition,
      acknowledgedAt !== null,
      verification,
    ].join(' '),
  )
  const readings = await sensorReadings(tx, stage.sensors)
  return { alarms: alarms.sort(), reached: readings.map(({ id, online }) => `${place(stage.sensors, id)} ${online}`) }
}

const shownThen = async (tx: Tx, stage: Stage, at: number): Promise<Shown> => {
  const span = { from: new Date(at), until: new Date(at) }
  const { alarms } = await alarmsDuring(tx, span, 100)
  const turns = await turnsOfAlarms(
    tx,
    alarms.map(({ id }) => id),
  )
  const known = alarms.flatMap((alarm) => {
    const told = turns.flatMap(({ alarmId, type, at: when }) =>
      alarmId === alarm.id ? [{ type, at: when.getTime() }] : [],
    )
    const { open, condition, acknowledged, verification } = alarmThen(courseOf(alarm, told), at)
    const words = [
      place(stage.sensors, alarm.sensorId),
      place(stage.thresholds, alarm.thresholdId),
      condition,
      acknowledged,
      verification,
    ]
    return open ? [words.join(' ')] : []
  })
  const states = statesAt(sensorsDuring(await wiresDuring(tx, span)), at)
  const reached = stage.sensors.map(
    (id) => `${place(stage.sensors, id)} ${states.has(id) ? states.get(id)?.online === true : true}`,
  )
  return { alarms: known.sort(), reached }
}
