import { CRY_UNIT } from '../alarm/alarm.ts'
import { judge, type Watched, withAlarm } from '../alarm/judge.ts'
import { type Judged, type Renewed, recordVerdicts } from '../alarm/verdict.commands.ts'
import { verdictsBetween } from '../alarm/verdict.ts'
import type { Tx } from '../db/transact.ts'
import { addDeviceEvents } from '../device-event/device-event.repository.ts'
import { emitAll } from '../event/event.commands.ts'
import type { Happening } from '../event/event.ts'
import type { Reading as NerveReading } from '../nerve/nerve.ts'
import { type Answer, answersOf, type CryEntry, type Entry, type Sorted, type Submission, sortOut } from './batch.ts'
import { addAnswers, answersGiven, type BatchKey, keyOf } from './ingest-batch.repository.ts'
import { putOnline } from './roster.repository.ts'
import { type Listed, type Roster, remember } from './roster.ts'
import { FLAGS } from './sample.ts'
import { addSamples, ensureSampleDay, repeatedAmong, type SampleColumns } from './sample-write.repository.ts'
import { grouped } from './silence.ts'

/** What a batch has changed. The roster itself is changed by `learn`, and only once the batch is committed. */
export interface Recorded {
  /** One for each submission, in their order. */
  readonly answers: readonly Answer[]
  readonly watched: ReadonlyMap<number, Watched>
  /** Of sensors with new readings: whether they are a drill's. */
  readonly exercising: ReadonlyMap<number, boolean>
  readonly days: readonly string[]
  /** Sensors heard for the first time, or again. */
  readonly found: readonly number[]
  /** The newest reading of each sensor of this batch. */
  readonly readings: readonly NerveReading[]
}

/** Takes up what a committed batch has changed. */
export const learn = (
  roster: Roster,
  { watched, found, days, exercising }: Omit<Recorded, 'answers' | 'readings'>,
): void => {
  for (const day of days) roster.days.add(day)
  for (const [id, exercise] of exercising) {
    if (exercise) roster.exercising.add(id)
    else roster.exercising.delete(id)
  }
  for (const [id, now] of watched) remember(roster, id, now)
  for (const id of found) roster.online.set(id, true)
}

/**
 * Sorts out, stores and judges one batch: samples, device events, alarms, events and answers in the caller's transaction.
 * `receivedAt` must differ from that of every other batch. By the system.
 */
export const recordBatch = async (
  tx: Tx,
  submissions: readonly Submission[],
  roster: Roster,
  receivedAt: Date,
): Promise<Recorded> => {
  const given = await answersGiven(
    tx,
    submissions.flatMap((one) => batchKeyOf(one) ?? []),
  )
  const fresh = submissions.filter((one) => !answered(one, given))
  const sorted = sortOut(fresh, roster, receivedAt.getTime())
  const days = await openDays(tx, sorted, roster)
  await store(tx, sorted, receivedAt)
  const shares = sharesOf(sorted)
  const watched = await judgeAll(tx, shares, roster, receivedAt)
  const found = await noteFound(tx, sorted, roster, receivedAt)
  const answers = answersOf(fresh, sorted)
  await addAnswers(
    tx,
    fresh.flatMap((one, place) => {
      const key = batchKeyOf(one)
      return key ? [{ ...key, answer: answers[place] as Answer }] : []
    }),
    receivedAt,
  )
  const byFresh = new Map(fresh.map((one, place) => [one, answers[place] as Answer]))
  return {
    days,
    exercising: exercisingOf(shares),
    answers: submissions.map((one) => answered(one, given) ?? (byFresh.get(one) as Answer)),
    watched,
    found,
    readings: newestReadings(watched, sorted),
  }
}

const batchKeyOf = ({ gateway, batchId }: Submission): BatchKey | undefined =>
  batchId === null ? undefined : { gatewayId: gateway.id, batchId }

const answered = (submission: Submission, given: ReadonlyMap<string, Answer>): Answer | undefined => {
  const key = batchKeyOf(submission)
  return key && given.get(keyOf(key))
}

/** Partitions of days not met before; a sample is at most 7 days old, so there are few. */
const openDays = async (tx: Tx, { samples }: Sorted, roster: Roster): Promise<readonly string[]> => {
  const met = new Set(samples.map(({ at }) => Math.floor(at / DAY_MS)))
  const days = [...met].map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10))
  const fresh = days.filter((day) => !roster.days.has(day)).sort()
  for (const day of fresh) await ensureSampleDay(tx, day)
  return fresh
}

const DAY_MS = 86_400_000

/** Writes what is new and marks what was on record before. */
const store = async (tx: Tx, { samples, cries }: Sorted, receivedAt: Date): Promise<void> => {
  if (samples.length > 0) {
    const columns = columnsOf(samples)
    const stored = await addSamples(tx, columns, receivedAt)
    if (stored < samples.length) {
      for (const place of await repeatedAmong(tx, columns, receivedAt)) (samples[place] as Entry).repeated = true
    }
  }
  if (cries.length > 0) {
    const events = cries.map(({ sensor, cry, detail }) => ({ sensorId: sensor.id, kind: cry.kind, at: cry.at, detail }))
    for (const place of await addDeviceEvents(tx, events, receivedAt)) (cries[place] as CryEntry).repeated = true
  }
}

const columnsOf = (samples: readonly Entry[]): SampleColumns => ({
  sensorId: samples.map((entry) => entry.sensor.id),
  at: samples.map((entry) => entry.at),
  value: samples.map((entry) => entry.value),
  quality: samples.map((entry) => entry.quality),
})

/** What was heard of one sensor in this batch. */
interface Share {
  readonly sensor: Listed
  readonly readings: { at: number; value: number }[]
  readonly cries: CryEntry['cry'][]
  exercise: boolean
}

/** Late news proves that the sensor is alive and raises nothing. */
const sharesOf = ({ samples, cries }: Sorted): Map<number, Share> => {
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
  for (const { sensor, cry, late, repeated } of cries) {
    const share = shareOf(sensor)
    if (!repeated && !late) share.cries.push(cry)
  }
  return shares
}

const exercisingOf = (shares: ReadonlyMap<number, Share>): Map<number, boolean> => {
  const heard = [...shares].filter(([, { readings }]) => readings.length > 0)
  return new Map(heard.map(([id, { exercise }]) => [id, exercise]))
}

const judgeAll = async (
  tx: Tx,
  shares: ReadonlyMap<number, Share>,
  roster: Roster,
  receivedAt: Date,
): Promise<Map<number, Watched>> => {
  const now = receivedAt.getTime()
  const watched = new Map<number, Watched>()
  const judged: Judged[] = []
  for (const [id, { sensor, readings, cries, exercise }] of shares) {
    const before = roster.watched.get(id) as Watched
    const rules = sensor.inService ? sensor.rules : []
    if (rules.length === 0 || readings.length + cries.length === 0) {
      watched.set(id, { ...before, heardAt: now })
      continue
    }
    const after = judge(before, rules, sensor.periodMs, { readings, cries, now, silenceCounts: true })
    watched.set(id, after)
    judged.push(...judgedOf(sensor, before, after, exercise))
  }
  return writeJudged(tx, judged, watched, roster, receivedAt)
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

/** Writes verdicts and puts right what someone else had ended meanwhile. @returns `watched`, put right. */
export const writeJudged = async (
  tx: Tx,
  judged: readonly Judged[],
  watched: Map<number, Watched>,
  roster: Roster,
  at: Date,
): Promise<Map<number, Watched>> => {
  if (judged.length === 0) return watched
  for (const renewed of await recordVerdicts(tx, judged, at)) putRight(renewed, watched, roster)
  return watched
}

const putRight = (
  { sensorId, thresholdId, raisedAt, value }: Renewed,
  watched: Map<number, Watched>,
  roster: Roster,
) => {
  const now = watched.get(sensorId)
  const rules = roster.byId.get(sensorId)?.rules
  if (!now || !rules) return
  const alarm = { condition: 'active', raisedAt, calmAt: null, value, peak: value } as const
  watched.set(sensorId, withAlarm(now, rules, thresholdId, alarm))
}

/** A sensor first heard is noted; one that was lost has its event. */
const noteFound = async (tx: Tx, { samples, cries }: Sorted, roster: Roster, at: Date): Promise<readonly number[]> => {
  const found = new Map<number, Listed>()
  for (const { sensor } of [...samples, ...cries])
    if (roster.online.get(sensor.id) !== true) found.set(sensor.id, sensor)
  const ids = [...found.keys()].sort((a, b) => a - b)
  await putOnline(tx, ids, true, at)
  const again = [...found.values()].filter(({ id }) => roster.online.get(id) === false)
  await emitAll(tx, foundOrLost('sensor.found', again, at))
  return ids
}

/** What is said of sensors lost or found: one by one, or in one word for each gateway where they are many. */
export const foundOrLost = (
  type: 'sensor.lost' | 'sensor.found',
  sensors: readonly Listed[],
  at: Date,
): readonly Happening[] => {
  const { alone, together } = grouped(sensors)
  const one = ({ id, regionId, departmentId }: Listed): Happening => ({
    type,
    at,
    regionId,
    departmentId,
    ids: { sensorId: id },
  })
  return [
    ...alone.map(one),
    ...together.flatMap((group) => {
      const [{ regionId, departmentId, gatewayId }] = group as [Listed, ...Listed[]]
      const ids = { sensors: group.length, ...(gatewayId === null ? {} : { gatewayId }) }
      return [{ type, at, regionId, departmentId, ids }]
    }),
  ]
}

const newestReadings = (watched: ReadonlyMap<number, Watched>, { samples }: Sorted): NerveReading[] => {
  const newest = new Map<number, NerveReading>()
  for (const { sensor, at, value, quality } of samples) {
    if (quality & FLAGS.late) continue
    const known = newest.get(sensor.id)
    const last = watched.get(sensor.id)?.readings.at(-1)?.at ?? 0
    if (at >= last && (!known || known.at < at)) newest.set(sensor.id, { sensorId: sensor.id, at, value })
  }
  return [...newest.values()]
}
