import { loadavg } from 'node:os'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium } from '@playwright/test'
import { follow } from '../e2e/follower.ts'
import { asked, startOnBreakable } from '../e2e/ground.ts'
import { type Person, signIn, waitOutside } from '../e2e/person.ts'
import config from '../playwright.config.ts'
import { type CityState, keepBusy, stateOf } from './soak/busy-city.ts'
import { earOf } from './soak/ear.ts'
import { heapBytes, keepSnapshot } from './soak/heap.ts'

const MINUTE_MS = 60_000
const MINUTES = Number(process.env.SOAK_MINUTES ?? 60)
/** A wall settles first: tiles, fonts, the first of every picture, and one whole drill with its incident. */
const SETTLING_MINUTES = Math.min(12, MINUTES / 3)
/** A drill lasts ten to fifteen minutes: the last is over before the heap is weighed. */
const CALM_MINUTES = Math.min(18, MINUTES / 3)
const MOST_GROWTH = 0.05
/** The sample city's own year has 2.6 events a day; a drill has some dozens, one of them above a thousand. */
const DRILL_EVERY_MS = Number(process.env.SOAK_DRILL_SECONDS ?? 240) * 1000
const LOOK_EVERY_MS = 2 * MINUTE_MS
/** What was said last may still be on its way. */
const LAST_WORDS_MS = 2 * MINUTE_MS
/** Heap snapshots of the settled wall and of the last are left in this folder. */
const SNAPSHOTS = process.env.SOAK_SNAPSHOTS

interface SoakResult {
  readonly name: 'soak'
  readonly minutes: number
  readonly drills: number
  readonly events: number
  /** The sample city's own year, events a minute. */
  readonly normalPerMinute: number
  readonly perMinute: number
  /** Visible to a wall, on record, and never heard by this one. */
  readonly dropped: number
  readonly heardTwice: number
  /** Sockets that the wall has opened in that time: more than one say that it had to come back. */
  readonly wires: number
  readonly heapBytes: readonly [number, number]
  /** What there was to show when the heap was weighed. */
  readonly city: readonly [CityState, CityState]
  /** Of the heap after a forced collection, between the end of settling and the end. */
  readonly growth: number
  /** Every other minute from the end of settling on, megabytes after a forced collection. */
  readonly heapMegabytes: readonly number[]
  /** Processes that wanted a processor at once, at the most: what else ran on this machine. */
  readonly load: number
  readonly consoleErrors: readonly string[]
  readonly met: boolean
}

/**
 * A wall in Chromium for an hour, while drills raise alarms, somebody acknowledges and judges them, incidents are opened and closed,
 * and zones come and go. What it heard is read off its own wire and held against the record; its heap is weighed after a forced
 * collection, the city being as calm as before.
 */
export const run = async (): Promise<SoakResult> => {
  const product = await startOnBreakable('soak')
  const browser = await chromium.launch(config.use?.launchOptions ?? {})
  try {
    return await soaked(browser, product.url, product.postgres.url)
  } finally {
    await browser.close()
    await product.stop()
  }
}

const soaked = async (browser: Browser, url: string, record: string): Promise<SoakResult> => {
  const normalPerMinute = await eventsAMinute(record)
  const duty = await waitOutside(browser, url, 'duty')
  const wall = await signIn(browser, url, 'wall', { viewport: { width: 1920, height: 1080 } })
  const ear = earOf(wall.page)
  await wall.page.goto('/wall')
  await wall.page.waitForFunction(() => performance.getEntriesByName('sensors-told').length > 0, undefined, {
    timeout: 180_000,
  })
  const follower = await follow(wall, url)
  const first = await lastEvent(record)
  const said = () => follower.heard.filter((id) => id > first)
  const heard = () => ear.heard.filter((id) => id > first)
  const cdp = await wall.page.context().newCDPSession(wall.page)
  const missing = () => {
    const own = new Set(heard())
    return said().filter((id) => !own.has(id)).length
  }
  const { drills, ...weighed } = await lived(duty, cdp, () => `${said().length} events, ${missing()} of them not heard`)
  await until(() => missing() === 0, LAST_WORDS_MS)
  follower.stop()
  const own = heard()
  const dropped = missing() + (await untold(record, first, said()))
  const perMinute = Number((said().length / MINUTES).toFixed(1))
  return {
    name: 'soak',
    minutes: MINUTES,
    drills,
    events: said().length,
    normalPerMinute,
    perMinute,
    dropped,
    heardTwice: own.length - new Set(own).size,
    wires: ear.wires(),
    ...weighed,
    consoleErrors: wall.errors.slice(0, 10),
    met:
      MINUTES >= 60 &&
      weighed.growth <= MOST_GROWTH &&
      dropped === 0 &&
      wall.errors.length === 0 &&
      perMinute >= 20 * normalPerMinute,
  }
}

type Weighed = Pick<SoakResult, 'heapBytes' | 'city' | 'growth' | 'heapMegabytes' | 'load' | 'drills'>

/** The whole time: a drill to settle, then one after another, then calm again; the heap is weighed all along. */
const lived = async (duty: Person, cdp: CDPSession, heard: () => string): Promise<Weighed> => {
  const began = performance.now()
  const untilMinute = (minute: number) => wait(began + minute * MINUTE_MS - performance.now())
  const rest = await stateOf(duty)
  const series: number[] = []
  let load = 0
  const look = async (): Promise<[number, CityState]> => {
    const bytes = await heapBytes(cdp)
    const state = await stateOf(duty)
    series.push(Math.round(bytes / 1e5) / 10)
    load = Math.max(load, Number(loadavg()[0]?.toFixed(1)))
    const minute = ((performance.now() - began) / MINUTE_MS).toFixed(1)
    console.error(`${minute} min: ${heard()}; heap ${series.at(-1)} MB; ${JSON.stringify(state)}; load ${load}`)
    return [bytes, state]
  }
  const busy = keepBusy(duty)
  busy.drill(Number.POSITIVE_INFINITY)
  const atRest = async () => performance.now() > began + 5_000 && isAtRest(rest, await stateOf(duty))
  await wait(Math.min(MINUTE_MS, (SETTLING_MINUTES * MINUTE_MS) / 2))
  await until(atRest, SETTLING_MINUTES * MINUTE_MS - (performance.now() - began))
  const before = await look()
  await snapshot(cdp, 'settled')
  busy.drill(DRILL_EVERY_MS)
  for (let minute = 0; minute < MINUTES - 1; minute = (performance.now() - began) / MINUTE_MS) {
    if (minute >= MINUTES - CALM_MINUTES) busy.calmDown()
    await wait(LOOK_EVERY_MS)
    await look()
  }
  await untilMinute(MINUTES)
  await busy.stop()
  const after = await look()
  await snapshot(cdp, 'last')
  return {
    drills: busy.drillsPlayed(),
    heapBytes: [before[0], after[0]],
    city: [before[1], after[1]],
    growth: Number((after[0] / before[0] - 1).toFixed(4)),
    heapMegabytes: series,
    load,
  }
}

const isAtRest = (rest: CityState, now: CityState): boolean =>
  now.runningDrills === 0 && now.openIncidents <= rest.openIncidents && now.openAlarms <= rest.openAlarms

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Until it is so, at most so long. */
const until = async (isSo: () => boolean | Promise<boolean>, patienceMs: number): Promise<void> => {
  const deadline = performance.now() + patienceMs
  while (performance.now() < deadline && !(await isSo())) await wait(1_000)
}

const snapshot = async (cdp: CDPSession, name: string): Promise<void> => {
  if (SNAPSHOTS) await keepSnapshot(cdp, join(SNAPSHOTS, `${name}.heapsnapshot`))
}

const eventsAMinute = async (record: string): Promise<number> => {
  const [row] = await asked<{ rate: number }>(
    record,
    "select count(*) / (365 * 1440.0)::float8 as rate from event where at > (select max(at) from event) - interval '1 year'",
  )
  return Number((row?.rate ?? 0).toFixed(4))
}

const lastEvent = async (record: string): Promise<number> => {
  const [row] = await asked<{ id: string }>(record, 'select max(id) as id from event')
  return Number(row?.id ?? 0)
}

/** Alarms and incidents on record since then of which the stream said nothing to anybody who sees the whole city. */
const untold = async (record: string, since: number, said: readonly number[]): Promise<number> => {
  const rows = await asked<{ id: string }>(
    record,
    "select id from event where id > $1 and (type like 'alarm.%' or type like 'incident.%') and id not in (select unnest($2::bigint[]))",
    [since, said],
  )
  return rows.length
}

if (import.meta.main) console.log(JSON.stringify(await run()))
