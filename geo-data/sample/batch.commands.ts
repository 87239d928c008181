import { type Watched, withAlarm } from '../alarm/judge.ts'
import { type Renewed, recordVerdicts } from '../alarm/verdict.commands.ts'
import type { Judged } from '../alarm/verdict.ts'
import type { Tx } from '../db/transact.ts'
import { addDeviceEvents } from '../device-event/device-event.repository.ts'
import { emitAll } from '../event/event.commands.ts'
import type { Happening } from '../event/event.ts'
import { type Answer, answersOf, type CryEntry, type Entry, type Sorted, type Submission, sortOut } from './batch.ts'
import { addAnswers, answersGiven, type BatchKey, keyOf } from './ingest-batch.repository.ts'
import {
  exercisingOf,
  type JudgedShares,
  judgeShares,
  type Newest,
  newestReadings,
  type Share,
  sharesOf,
} from './judging.ts'
import { putOnline } from './roster/roster.repository.ts'
import { type Listed, type Roster, remember } from './roster/roster.ts'
import { addSamples, ensureSampleDay, repeatedAmong, type SampleColumns } from './sample-write.repository.ts'
import { grouped } from './silence/silence.ts'

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
  readonly readings: readonly Newest[]
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
  const now = receivedAt.getTime()
  const asked = answersGiven(
    tx,
    submissions.flatMap((one) => batchKeyOf(one) ?? []),
  )
  asked.catch(() => undefined) // heard below, unless sorting out throws first
  // While the record is asked, it is taken for granted that nothing came before; where that proves wrong it is done again.
  const supposed = sortOut(submissions, roster, now)
  const given = await asked
  const fresh = submissions.filter((one) => !answered(one, given))
  const sorted = given.size === 0 ? supposed : sortOut(fresh, roster, now)
  const days = await openDays(tx, sorted, roster)
  const { shares, watched, judged } = await storeAndJudge(tx, sorted, roster, receivedAt)
  await writeJudged(tx, judged, watched, roster, receivedAt)
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

/** Judges while the record writes, as if nothing were repeated; what proves to be repeated is judged without it. */
const storeAndJudge = async (
  tx: Tx,
  sorted: Sorted,
  roster: Roster,
  receivedAt: Date,
): Promise<JudgedShares & { readonly shares: ReadonlyMap<number, Share> }> => {
  const now = receivedAt.getTime()
  const storing = store(tx, sorted, receivedAt)
  storing.catch(() => undefined) // heard below, unless judging throws first
  const shares = sharesOf(sorted)
  const supposed = judgeShares(shares, roster, now)
  if ((await storing) === 0) return { shares, ...supposed }
  const again = sharesOf(sorted)
  return { shares: again, ...judgeShares(again, roster, now) }
}

/** Writes what is new and marks what was on record before. @returns how many were. */
const store = async (tx: Tx, { samples, cries }: Sorted, receivedAt: Date): Promise<number> => {
  const columns = columnsOf(samples)
  const stored = samples.length > 0 ? await addSamples(tx, columns, receivedAt) : 0
  const repeated = stored < samples.length ? await repeatedAmong(tx, columns, receivedAt) : []
  for (const place of repeated) (samples[place] as Entry).repeated = true
  const events = cries.map(({ sensor, cry, detail }) => ({ sensorId: sensor.id, kind: cry.kind, at: cry.at, detail }))
  const known = events.length > 0 ? await addDeviceEvents(tx, events, receivedAt) : []
  for (const place of known) (cries[place] as CryEntry).repeated = true
  return repeated.length + known.length
}

const columnsOf = (samples: readonly Entry[]): SampleColumns => ({
  sensorId: samples.map((entry) => entry.sensor.id),
  at: samples.map((entry) => entry.at),
  value: samples.map((entry) => entry.value),
  quality: samples.map((entry) => entry.quality),
})

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
  for (const some of [samples, cries]) {
    for (const { sensor } of some) if (roster.online.get(sensor.id) !== true) found.set(sensor.id, sensor)
  }
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
