import type { MetricRef } from '../sectors/sector.ts'
import { hash, smoothNoise } from './chance.ts'
import type { SensorRecord } from './city-record.ts'
import { type Life, lifeOf } from './sensor-life.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** Hourly rollups reach back this far, single samples a day. */
export const ROLLUP_DAYS = 30

const life = (sensor: SensorRecord): Life =>
  lifeOf({
    code: sensor.code,
    metric: `${sensor.sector}.${sensor.metric}` satisfies MetricRef,
    periodS: sensor.periodS,
    ...(sensor.nominal === undefined ? {} : { nominal: sensor.nominal }),
  })

/** A sensor of the city and its id on record. */
export interface Known {
  readonly id: number
  readonly sensor: SensorRecord
}

interface Raw {
  readonly sensorId: number[]
  readonly at: number[]
  readonly value: number[]
}

/** The last day's single samples of some sensors, up to and with `until` (epoch ms). */
export const rawHistory = (known: readonly Known[], until: number): Raw => {
  const raw: Raw = { sensorId: [], at: [], value: [] }
  for (const { id, sensor } of known) {
    const its = life(sensor)
    for (const at of its.dueBetween(until - DAY, until)) {
      const value = its.valueAt(at)
      if (value === undefined) continue
      raw.sensorId.push(id)
      raw.at.push(at)
      raw.value.push(value)
    }
  }
  return raw
}

/** Hours of the last thirty days of some sensors, the running one left out. */
export const hourHistory = (known: readonly Known[], until: number) => {
  const end = Math.floor(until / HOUR) * HOUR
  const columns = {
    sensorId: [] as number[],
    at: [] as number[],
    samples: [] as number[],
    minimum: [] as number[],
    average: [] as number[],
    maximum: [] as number[],
  }
  for (const { id, sensor } of known) {
    const its = life(sensor)
    for (let at = end - ROLLUP_DAYS * DAY; at < end; at += HOUR) {
      const hour = its.hourAt(at)
      if (!hour) continue
      columns.sensorId.push(id)
      columns.at.push(at)
      columns.samples.push(hour.samples)
      columns.minimum.push(hour.minimum)
      columns.average.push(hour.average)
      columns.maximum.push(hour.maximum)
    }
  }
  return columns
}

/** The newest reading of each sensor, null for those that have been silent for three of their own periods. */
export const lastHeard = (known: readonly Known[], until: number) => ({
  sensorId: known.map(({ id }) => id),
  lastAt: known.map(({ sensor }) => {
    const its = life(sensor)
    const heard = its.dueBetween(until - 3 * sensor.periodS * 1000, until).filter((at) => its.valueAt(at) !== undefined)
    return heard.at(-1) ?? null
  }),
})

/** Wind (m/s, from degrees), warmth (°C) and damp (a share of 1) at a time: a sea breeze by day, a land breeze by night. */
export const weatherAt = (at: number) => {
  const seed = hash('linlan weather')
  const hour = ((at + 8 * HOUR) % DAY) / HOUR
  const day = Math.max(0, Math.sin(((hour - 6) / 12) * Math.PI))
  const wander = smoothNoise(seed, at / (9 * HOUR))
  return {
    at,
    wind: Math.round(Math.max(0.6, 2.2 + 2.4 * day + 1.2 * wander) * 10) / 10,
    from: Math.round((hour > 8 && hour < 19 ? 105 : 285) + 35 * smoothNoise(seed ^ 1, at / (5 * HOUR)) + 360) % 360,
    temperature: Math.round((19 + 5 * day + 3 * smoothNoise(seed ^ 2, at / (2 * DAY))) * 10) / 10,
    humidity: Math.round(Math.min(98, Math.max(35, 74 - 16 * day + 12 * wander))) / 100,
  }
}
