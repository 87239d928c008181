import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { openMap } from './desk.ts'
import { openEye } from './eye.ts'
import { changingSensors, type Ground } from './map-city.ts'
import { say } from './progress.ts'
import { measureTurn, type Turn } from './turns.ts'

const MOST_RATIO = 2

interface LiveRound {
  /** Medians, ms. */
  readonly changeMs: number
  readonly idleMs: number
  readonly ratio: number
  /** Of the sensors of a change and of the pixels that it changed, medians. */
  readonly changed: number
  readonly pixels: number
  /** Frames until a change was seen, that one included, median. */
  readonly frames: number
}

export interface LiveResult {
  readonly rounds: readonly LiveRound[]
  /** The worst round's. */
  readonly ratioUpper: number
  readonly target: number
  /** Pixels of the map across and down. */
  readonly canvas: readonly [number, number]
  /** Between two changes, median. */
  readonly everyMs: number
  readonly consoleErrors: readonly string[]
  readonly met: boolean
}

export interface LivePlan {
  readonly rounds: number
  readonly turns: number
  /** Sensors that change at once. */
  readonly many: number
  /** At the soonest so long after the last change; a page that has not come to rest by then is waited for. */
  readonly everyMs: number
}

/** For each thing that a turn waits for. */
const PATIENCE_MS = 60_000
/** So many turns are tried for one that counts. */
const TRIES = 3

/** A desk on which sensors change: each change, and after it a frame of the same map without any, one after the other on one page. */
export const raceChanges = async (
  browser: Browser,
  ground: Ground & { url: string },
  plan: LivePlan,
): Promise<LiveResult> => {
  say('live: opening a desk')
  const desk = await openMap(browser, ground.url, '/desk')
  const changing = await changingSensors(ground, plan.many)
  try {
    const times: number[] = []
    await desk.page.exposeFunction('benchChange', async () => {
      await sleep(Math.max(0, (times.at(-1) ?? 0) + plan.everyMs - performance.now()))
      times.push(performance.now())
      await changing.next()
    })
    await desk.page.evaluate(openEye)
    const rounds: LiveRound[] = []
    for (let round = 1; round <= plan.rounds; round += 1) {
      rounds.push(roundOf(await turnsOf(desk.page, plan)))
      say(`live: round ${round} of ${plan.rounds}: ${JSON.stringify(rounds.at(-1))}`)
    }
    const ratioUpper = Math.max(...rounds.map(({ ratio }) => ratio))
    const apart = times.slice(1).map((time, n) => time - (times[n] ?? 0))
    const consoleErrors = desk.errors.slice(0, 10)
    const met = ratioUpper <= MOST_RATIO && consoleErrors.length === 0
    const canvas = await desk.page.evaluate(() => {
      const { width, height } = window.benchMap?.getCanvas() ?? {}
      return [width ?? 0, height ?? 0] as const
    })
    return { rounds, ratioUpper, target: MOST_RATIO, canvas, everyMs: Math.round(median(apart)), consoleErrors, met }
  } finally {
    await changing.stop()
    await desk.page.context().close()
  }
}

const turnsOf = async (page: Page, { turns, many }: LivePlan): Promise<Turn[]> => {
  const found: Turn[] = []
  for (let tries = 1; found.length < turns; tries += 1) {
    if (tries > TRIES * turns) throw new Error(`of ${tries - 1} turns ${found.length} count`)
    const turn = await page.evaluate(measureTurn, { many, patienceMs: PATIENCE_MS })
    if ('spoilt' in turn) say(`live: a turn that does not count: ${turn.spoilt}`)
    else found.push(turn)
  }
  return found
}

const roundOf = (turns: readonly Turn[]): LiveRound => {
  const middle = (name: keyof Turn): number => Math.round(median(turns.map((turn) => turn[name])))
  const [changeMs, idleMs] = [middle('changeMs'), middle('idleMs')]
  return {
    changeMs,
    idleMs,
    ratio: Number((changeMs / idleMs).toFixed(2)),
    changed: middle('changed'),
    pixels: middle('pixels'),
    frames: middle('frames'),
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
