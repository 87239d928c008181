import type { MetricRef } from '../../sectors/sector.ts'
import type { SensorRecord } from '../city-record.ts'
import { type Life, lifeOf, type SpanOfLife } from '../sensor-life.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** Days of the past are rolled up by the day this far back, by the hour this far, and single readings this far. */
export const PAST_DAYS = 365
const HOURLY_DAYS = 30
/** Of the last day one reading is kept in so long a time, of the last stretch every one. */
const THINNED_MS = HOUR / 2
const WHOLE_MS = HOUR / 4

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

/** The last day's single samples of some sensors, thinned, up to and with `until` (epoch ms). */
export const rawHistory = (known: readonly Known[], until: number): Raw => {
  const raw: Raw = { sensorId: [], at: [], value: [] }
  for (const { id, sensor } of known) {
    const its = life(sensor)
    for (const at of keptOf(its, sensor.periodS * 1000, until)) {
      const value = its.valueAt(at)
      if (value === undefined) continue
      raw.sensorId.push(id)
      raw.at.push(at)
      raw.value.push(value)
    }
  }
  return raw
}

const keptOf = (its: Life, periodMs: number, until: number): number[] => {
  const wholeFrom = until - Math.min(DAY, Math.max(WHOLE_MS, 3 * periodMs))
  const stride = Math.max(1, Math.round(THINNED_MS / periodMs))
  const thinned = its.dueBetween(until - DAY, wholeFrom, (stride * periodMs) / 1000)
  return [...thinned, ...its.dueBetween(wholeFrom, until)]
}

/** A run of hours or days of one sensor, all of equal length and without a gap: where nothing came stands undefined. */
export interface Run {
  readonly sensorId: number
  readonly bucketS: number
  /** Beginning of the first, epoch ms. */
  readonly at: number
  readonly samples: number
  readonly spans: readonly (SpanOfLife | undefined)[]
}

/** The hours of the last thirty days and the days of the last year, the running ones left out. UTC, as the stream rolls up. */
export const pastRuns = ({ id, sensor }: Known, until: number): readonly Run[] => {
  const its = life(sensor)
  const run = (bucketMs: number, days: number, spanAt: (start: number) => SpanOfLife | undefined): Run => {
    const end = Math.floor(until / bucketMs) * bucketMs
    const count = (days * DAY) / bucketMs
    return {
      sensorId: id,
      bucketS: bucketMs / 1000,
      at: end - count * bucketMs,
      samples: Math.max(1, Math.round(bucketMs / 1000 / sensor.periodS)),
      spans: Array.from({ length: count }, (_, place) => spanAt(end - (count - place) * bucketMs)),
    }
  }
  return [run(HOUR, HOURLY_DAYS, its.hourAt), run(DAY, PAST_DAYS, its.dayAt)]
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
