import { join } from 'node:path'
import { type Browser, type CDPSession, chromium } from '@playwright/test'
import { follow } from '../e2e/follower.ts'
import { asked, startOnBreakable } from '../e2e/ground.ts'
import { type Person, signIn, waitOutside } from '../e2e/person.ts'
import config from '../playwright.config.ts'
import { type CityState, KINDS, keepBusy, stateOf } from './soak/busy-city.ts'
import { earOf } from './soak/ear.ts'
import { keepSnapshot } from './soak/heap.ts'
import { scalesFor } from './soak/scales.ts'

const MINUTE_MS = 60_000
const MINUTES = Number(process.env.SOAK_MINUTES ?? 60)
/** All scenes of a calm wall come by in that time, and its page has emptied what it remembers of the record twice. */
const ROUND_MS = Math.min(12, MINUTES / 5) * MINUTE_MS
/** The sample city's own year has 2.6 events a day; a drill has some dozens, one of them above a thousand. */
const DRILL_EVERY_MS = Number(process.env.SOAK_DRILL_SECONDS ?? 180) * 1000
/** A wall settles first: it sees every kind of what is to come once, then a round of its scenes. No drill lasts longer than twenty minutes. */
const PATIENCE_MS = Math.min(20, MINUTES / 3) * MINUTE_MS
const SETTLES_MS = KINDS * DRILL_EVERY_MS + PATIENCE_MS
const MOST_GROWTH = 0.05
const LOOK_EVERY_MS = 2 * MINUTE_MS
/** What was said last may still be on its way. */
const LAST_WORDS_MS = 2 * MINUTE_MS
/** Heap snapshots of the settled wall and of the last are left in this folder. */
const SNAPSHOTS = process.env.SOAK_SNAPSHOTS

interface SoakResult {
  readonly name: 'soak'
  /** After it had settled. */
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
  /** After a forced collection, the least in a round of the wall's scenes: once it has settled, and at the end. */
  readonly heapBytes: readonly [number, number]
  /** What there was to show then. */
  readonly city: readonly [CityState, CityState]
  readonly growth: number
  /** All that was weighed, megabytes. */
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
  const began = performance.now()
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
  const perMinute = Number((said().length / ((performance.now() - began) / MINUTE_MS)).toFixed(1))
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

/** The whole time: one drill of each kind to settle, calm, then one after another, then calm again. */
const lived = async (duty: Person, cdp: CDPSession, heard: () => string): Promise<Weighed> => {
  const rest = await stateOf(duty)
  const scales = scalesFor(cdp, duty, heard)
  const busy = keepBusy(duty)
  busy.drill(DRILL_EVERY_MS)
  await until(() => busy.drillsPlayed() >= KINDS, SETTLES_MS)
  busy.calmDown()
  await until(async () => isAtRest(rest, await stateOf(duty)), PATIENCE_MS)
  const before = await scales.leastIn(ROUND_MS)
  await snapshot(cdp, 'settled')
  const began = performance.now()
  const lastRound = began + MINUTES * MINUTE_MS - ROUND_MS
  busy.drill(DRILL_EVERY_MS)
  while (performance.now() < lastRound) {
    if (performance.now() > lastRound - PATIENCE_MS) busy.calmDown()
    await wait(Math.min(LOOK_EVERY_MS, lastRound - performance.now()))
    await scales.weigh()
  }
  const after = await scales.leastIn(ROUND_MS)
  await busy.stop()
  await snapshot(cdp, 'last')
  return {
    drills: busy.drillsPlayed(),
    heapBytes: [before.bytes, after.bytes],
    city: [before.city, after.city],
    growth: Number((after.bytes / before.bytes - 1).toFixed(4)),
    heapMegabytes: scales.megabytes,
    load: scales.load(),
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
