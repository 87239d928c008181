import { statesAt } from '../../../../geo-data/sensor/past/sensor-then.ts'
import type { SensorState } from '../sensor.operations.ts'
import type { SensorTurn } from './sensor-past.operations.ts'

/** What a map needs of an alarm. */
interface Alarmed {
  readonly priority: string
  readonly sensor: { readonly id: string }
}

/** How the sensors stood at a moment. */
export interface SensorsThen {
  /** Whoever is not here was reached and had no alarm. */
  readonly byId: ReadonlyMap<number, SensorState>
  readonly offline: number
  /** Of so many the record does not know whether they were reached: drawn as not reached, for silence is not safety. */
  readonly unknown: number
}

/** The states of the sensors at a moment, epoch ms, with the alarms that were open then. */
export function sensorsAt(turns: readonly SensorTurn[], alarms: readonly Alarmed[], at: number): SensorsThen {
  const words = turns.map(({ id, at: when, online }) => ({ id: Number(id), at: Date.parse(when), online }))
  const told = [...statesAt(words, at).values()]
  const byId = new Map<number, SensorState>(
    told.map(({ id, online }) => [id, { id: String(id), online: online === true, priority: null }]),
  )
  for (const { priority, sensor } of alarms) {
    const state = byId.get(Number(sensor.id)) ?? { id: sensor.id, online: true, priority: null }
    const worst = state.priority !== null && state.priority < priority ? state.priority : priority
    byId.set(Number(sensor.id), { ...state, priority: worst })
  }
  return {
    byId,
    offline: told.filter(({ online }) => online === false).length,
    unknown: told.filter(({ online }) => online === null).length,
  }
}
