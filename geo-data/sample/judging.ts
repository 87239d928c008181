import { CRY_UNIT } from '../alarm/alarm.ts'
import { judge, type Watched } from '../alarm/judge.ts'
import { type Judged, verdictsBetween } from '../alarm/verdict.ts'
import type { Cry } from '../alarm/watch.ts'
import type { Sorted } from './batch.ts'
import type { Listed, Roster } from './roster/roster.ts'
import { FLAGS } from './sample.ts'

/** What was heard of one sensor in this batch. */
export interface Share {
  readonly sensor: Listed
  readonly readings: { at: number; value: number }[]
  readonly cries: Cry[]
  exercise: boolean
}

/** Late news proves that the sensor is alive and raises nothing. */
export const sharesOf = ({ samples, cries }: Sorted): Map<number, Share> => {
  const shares = new Map<number, Share>()
  const shareOf = (sensor: Listed): Share => {
    const known = shares.get(sensor.id)
    if (known) return known
    const share: Share = { sensor, readings: [], cries: [], exercise: false }
    shares.set(sensor.id, share)
    return share
  }
  for (const { sensor, at, value, quality, repeated } of samples) {
    const share = shareOf(sensor)
    if (repeated || quality & FLAGS.late) continue
    share.readings.push({ at, value })
    if (quality & FLAGS.exercise) share.exercise = true
  }
  for (const { sensor, cry, late, repeated, exercise } of cries) {
    const share = shareOf(sensor)
    if (repeated || late) continue
    share.cries.push(cry)
    if (exercise) share.exercise = true
  }
  return shares
}

/** Of sensors with new readings: whether they are a drill's. */
export const exercisingOf = (shares: ReadonlyMap<number, Share>): Map<number, boolean> => {
  const heard = [...shares].filter(([, { readings }]) => readings.length > 0)
  return new Map(heard.map(([id, { exercise }]) => [id, exercise]))
}

/** What a batch has made of its sensors, and what is to be written because of it. */
export interface JudgedShares {
  readonly watched: Map<number, Watched>
  readonly judged: readonly Judged[]
}

export const judgeShares = (shares: ReadonlyMap<number, Share>, roster: Roster, now: number): JudgedShares => {
  const watched = new Map<number, Watched>()
  const judged: Judged[] = []
  for (const [id, { sensor, readings, cries, exercise }] of shares) {
    const before = roster.watched.get(id) as Watched
    if (!sensor.inService || sensor.rules.length === 0 || readings.length + cries.length === 0) {
      watched.set(id, { ...before, heardAt: now })
      continue
    }
    const after = judge(before, sensor.rules, sensor.periodMs, { readings, cries, now, silenceCounts: true })
    watched.set(id, after)
    if (after.now !== before.now) judged.push(...judgedOf(sensor, before, after, exercise))
  }
  return { watched, judged }
}

/** The verdicts of one sensor, ready to be written. */
export const judgedOf = (sensor: Listed, before: Watched, after: Watched, exercise: boolean): Judged[] =>
  verdictsBetween(before.now, after.now, sensor.rules).map((verdict) => {
    const place = sensor.rules.findIndex((rule) => rule.thresholdId === verdict.thresholdId)
    return {
      sensorId: sensor.id,
      verdict,
      unit: unitOf(sensor, place),
      exercise,
      measure: after.now[place]?.measure ?? 0,
      measuredAt: after.readings.at(-1)?.at ?? after.heardAt,
    }
  })

const unitOf = (sensor: Listed, place: number): string => {
  const kind = sensor.rules[place]?.kind
  if (kind === 'device-event') return CRY_UNIT
  return kind === 'offline' ? 'period' : sensor.unit
}

/** Small enough for the nerve; `at` in epoch milliseconds. */
export interface Newest {
  readonly sensorId: number
  readonly at: number
  readonly value: number
}

/** The newest reading of each sensor of the batch, where it is the newest of all. */
export const newestReadings = (watched: ReadonlyMap<number, Watched>, { samples }: Sorted): Newest[] => {
  const newest = new Map<number, Newest>()
  for (const { sensor, at, value, quality } of samples) {
    if (quality & FLAGS.late) continue
    const known = newest.get(sensor.id)
    const last = watched.get(sensor.id)?.readings.at(-1)?.at ?? 0
    if (at >= last && (!known || known.at < at)) newest.set(sensor.id, { sensorId: sensor.id, at, value })
  }
  return [...newest.values()]
}
