import { type Browser, type CDPSession, chromium, type Page, type WebSocket } from '@playwright/test'
import { follow } from '../e2e/follower.ts'
import { asked, startOnBreakable } from '../e2e/ground.ts'
import { granted, type Person, signIn, waitOutside } from '../e2e/person.ts'
import config from '../playwright.config.ts'

const MINUTES = Number(process.env.SOAK_MINUTES ?? 60)
/** A wall settles first: tiles, fonts, the first of every picture. */
const SETTLING_MINUTES = Math.min(5, MINUTES / 4)
const MOST_GROWTH = 0.05
/** The sample city's own year has 2.5 events a day; one drill a minute is far beyond twenty times that. */
const DRILL_EVERY_MS = 60_000
const SWEEP_EVERY_MS = 10_000

interface SoakResult {
  readonly name: 'soak'
  readonly minutes: number
  readonly events: number
  /** The sample city's own year, events a minute. */
  readonly normalPerMinute: number
  readonly perMinute: number
  /** Visible to a wall, on record, and never heard by this one. */
  readonly dropped: number
  readonly heardTwice: number
  readonly heapBytes: readonly [number, number]
  /** Of the heap after a forced collection, between the end of settling and the end. */
  readonly growth: number
  readonly consoleErrors: readonly string[]
  readonly met: boolean
}

/**
 * A wall in Chromium for an hour, while drills raise alarms, somebody acknowledges and judges them, and zones come and go. What it heard
 * is read off its own wire and held against the record; its heap is weighed after a forced collection.
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
  const heard = earOf(wall.page)
  await wall.page.goto('/wall')
  await wall.page.waitForFunction(() => performance.getEntriesByName('sensors-told').length > 0, undefined, {
    timeout: 180_000,
  })
  const follower = await follow(wall, url)
  const first = await lastEvent(record)
  const cdp = await wall.page.context().newCDPSession(wall.page)
  const busy = keepBusy(duty)
  await minutes(SETTLING_MINUTES)
  const before = await heapBytes(cdp)
  await minutes(MINUTES - SETTLING_MINUTES)
  await busy.stop()
  await minutes(0.5) // what was said last is on its way
  const after = await heapBytes(cdp)
  follower.stop()
  const said = follower.heard.filter((id) => id > first)
  const own = heard.filter((id) => id > first)
  const growth = after / before - 1
  const dropped = said.filter((id) => !own.includes(id)).length + (await untold(record, first, said))
  return {
    name: 'soak',
    minutes: MINUTES,
    events: said.length,
    normalPerMinute,
    perMinute: Number((said.length / MINUTES).toFixed(1)),
    dropped,
    heardTwice: own.length - new Set(own).size,
    heapBytes: [before, after],
    growth: Number(growth.toFixed(4)),
    consoleErrors: wall.errors.slice(0, 10),
    met:
      MINUTES >= 60 &&
      growth <= MOST_GROWTH &&
      dropped === 0 &&
      wall.errors.length === 0 &&
      said.length / MINUTES >= 20 * normalPerMinute,
  }
}

const minutes = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 60_000))

/** Ids of the events that came over the page's own wires, in their order. */
const earOf = (page: Page): readonly number[] => {
  const ids: number[] = []
  const listen = (socket: WebSocket): void => {
    socket.on('framereceived', ({ payload }) => {
      const { payload: told } = JSON.parse(String(payload)) as { payload?: { data?: { events?: Told } } }
      const id = told?.data?.events?.event.id
      if (id !== undefined) ids.push(Number(id))
    })
  }
  page.on('websocket', listen)
  return ids
}

interface Told {
  readonly event: { readonly id: string }
}

const heapBytes = async (cdp: CDPSession): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize
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

interface Open {
  readonly alarms: { readonly edges: readonly { readonly node: { readonly id: string } }[] }
}

/** Drill after drill; whoever is on duty acknowledges what they raise and judges it, so that it closes when the reading is calm. */
const keepBusy = (duty: Person): { readonly stop: () => Promise<void> } => {
  let over = false
  let nextDrill = 0
  const work = async (): Promise<void> => {
    const { drills } = granted(await duty.ask<{ drills: { id: string }[] }>('{ drills { id } }'))
    for (let turn = 0; !over; ) {
      if (performance.now() >= nextDrill) {
        nextDrill = performance.now() + DRILL_EVERY_MS
        const drill = drills[turn % drills.length]?.id
        turn += 1
        await duty.ask('mutation ($drill: ID!) { startDrill(drill: $drill) { id } }', { drill })
      }
      await sweep(duty)
      await new Promise((resolve) => setTimeout(resolve, SWEEP_EVERY_MS))
    }
  }
  const done = work()
  return {
    stop: async () => {
      over = true
      await done
    },
  }
}

const JUDGE = `mutation ($id: ID!) {
  acknowledgeAlarm(id: $id) { id }
  verifyAlarm(id: $id, verification: "test", reason: "soak") { id }
}`

const sweep = async (duty: Person): Promise<void> => {
  const query = '{ alarms(filter: { open: true, verification: ["pending"] }, first: 200) { edges { node { id } } } }'
  const { alarms } = granted(await duty.ask<Open>(query))
  // One is left as it is: a wall without anything to show would be no trial.
  for (const { node } of alarms.edges.slice(1)) await duty.ask(JUDGE, { id: node.id })
}

if (import.meta.main) console.log(JSON.stringify(await run()))
