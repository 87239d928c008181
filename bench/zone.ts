import { loadavg } from 'node:os'
import { type Actor, SYSTEM } from '../geo-data/db/actor.ts'
import { read, transact } from '../geo-data/db/transact.ts'
import { type EventNotice, hearEvents } from '../geo-data/event/event.commands.ts'
import { requestZoneSet } from '../geo-data/impact-zone/impact-zone.commands.ts'
import { currentZoneSetsOf } from '../geo-data/impact-zone/impact-zone.repository.ts'
import { cry, sensorsToCry } from '../geo-data/impact-zone/rehearsal.repository.ts'
import { fresh, type Stage, small, standing } from './zone-stage.ts'

export interface ZoneBenchOptions {
  /** A database that holds a city; a fresh one with the sample city on TEST_DATABASE_URL when none is named. */
  readonly databaseUrl?: string
  readonly requests?: number
  /** On the embedded database instead. */
  readonly embedded?: boolean
}

interface Times {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly maxMs: number
  readonly targetP95Ms: number
}

export interface ZoneBenchResult {
  readonly name: 'zone'
  readonly requests: number
  readonly alarms: number
  readonly zonesPerSet: number
  readonly oneAtATime: Times
  readonly twentyInFlight: Times
  /** From the commit of a set to the notice that its bands are drawn. */
  readonly bands: Times
  readonly load: readonly [number, number]
  readonly met: boolean
}

const TARGET_ONE_MS = 150
const TARGET_TWENTY_MS = 600
const TARGET_BANDS_MS = 2000
const ALARMS = 40
const WARM_UP = 10
const IN_FLIGHT = 20

const ANALYST: Actor = { ...SYSTEM, name: 'bench', role: 'analyst' }

/**
 * Request → polygons with counts, recorded and committed: `requestZoneSet` as an analyst, as the mutation asks it, over
 * alarms spread through the city, one after the other and twenty at once; then each set's bands, drawn by the workers.
 */
export const run = async (options: ZoneBenchOptions = {}): Promise<ZoneBenchResult> => {
  const { databaseUrl, requests = 200, embedded = false } = options
  const stage = await (databaseUrl ? standing(databaseUrl) : embedded ? small() : fresh())
  try {
    return await measure(stage, requests)
  } finally {
    await stage.close()
  }
}

const measure = async (stage: Stage, requests: number): Promise<ZoneBenchResult> => {
  const { db } = stage
  const began = loadavg()[0] as number
  const sensors = await read(db, SYSTEM, (tx) => sensorsToCry(tx, ALARMS))
  const alarms: number[] = []
  for (const sensorId of sensors) alarms.push(await transact(db, SYSTEM, (tx) => cry(tx, sensorId, new Date())))
  const ask = (index: number) => asked(stage, alarms[index % alarms.length] as number)
  for (let index = 0; index < WARM_UP; index += 1) await ask(index)
  const one: number[] = []
  let zones = 0
  for (let index = 0; index < requests; index += 1) {
    const { ms, drawn } = await ask(index)
    one.push(ms)
    zones += drawn
  }
  const twenty = await inFlight(requests, async (index) => (await ask(index)).ms)
  const bands = await bandsOf(stage, alarms)
  const [oneAtATime, twentyInFlight, banded] = [
    timesOf(one, TARGET_ONE_MS),
    timesOf(twenty, TARGET_TWENTY_MS),
    timesOf(bands, TARGET_BANDS_MS),
  ]
  return {
    name: 'zone',
    requests,
    alarms: alarms.length,
    zonesPerSet: Number((zones / requests).toFixed(1)),
    oneAtATime,
    twentyInFlight,
    bands: banded,
    load: [began, loadavg()[0] as number],
    met: [oneAtATime, twentyInFlight, banded].every(({ p95Ms, targetP95Ms }) => p95Ms <= targetP95Ms),
  }
}

const asked = async ({ db }: Stage, alarmId: number): Promise<{ ms: number; drawn: number }> => {
  const began = performance.now()
  const { zones } = await transact(db, ANALYST, (tx) => requestZoneSet(tx, ANALYST, { alarmId }, new Date()))
  return { ms: performance.now() - began, drawn: zones.length }
}

/** Twenty askers, each asking again as soon as it has its answer. */
const inFlight = async (requests: number, ask: (index: number) => Promise<number>): Promise<number[]> => {
  const times: number[] = []
  let next = 0
  const asker = async (): Promise<void> => {
    for (let index = next++; index < requests; index = next++) times.push(await ask(index))
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, asker))
  return times
}

const bandsOf = async (stage: Stage, alarms: readonly number[]): Promise<number[]> => {
  const drawn = new Map<number, () => void>()
  const deafen = hearEvents(({ type, alarmId }: EventNotice) => {
    if (type === 'bands.drawn' && alarmId !== null) drawn.get(alarmId)?.()
  })
  const rest = await stage.work()
  try {
    // What the requests before have left to do is done first.
    while (!(await allBanded(stage, alarms))) await new Promise((wake) => setTimeout(wake, 200))
    const times: number[] = []
    for (const alarmId of alarms) {
      const banded = new Promise<void>((resolve) => drawn.set(alarmId, resolve))
      await asked(stage, alarmId)
      const began = performance.now()
      await banded
      times.push(performance.now() - began)
    }
    return times
  } finally {
    await rest()
    deafen()
  }
}

const allBanded = async ({ db }: Stage, alarms: readonly number[]): Promise<boolean> => {
  const sets = await read(db, ANALYST, (tx) => currentZoneSetsOf(tx, 'alarm_id', alarms))
  return sets.every(({ bandedAt }) => bandedAt !== null)
}

const timesOf = (times: readonly number[], targetP95Ms: number): Times => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => Number((sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1))
  return { p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1), targetP95Ms }
}

if (import.meta.main) {
  const databaseUrl = process.env.DATABASE_URL
  const result = await run({ ...(databaseUrl && { databaseUrl }), embedded: process.argv.includes('--embedded') })
  console.log(JSON.stringify(result))
  process.exit(result.met ? 0 : 1)
}
