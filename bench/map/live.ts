import type { Browser } from '@playwright/test'
import { openMap } from './desk.ts'
import { openEye } from './eye.ts'
import { type Ground, keepChanging } from './map-city.ts'
import { measureTurns, type Turn } from './turns.ts'

const MOST_RATIO = 2

interface LiveRound {
  /** Medians, ms. */
  readonly changeMs: number
  readonly idleMs: number
  readonly ratio: number
  /** Of the sensors of a change and of the pixels that it changed, medians. */
  readonly changed: number
  readonly pixels: number
}

export interface LiveResult {
  readonly rounds: readonly LiveRound[]
  /** The worst round's. */
  readonly ratioUpper: number
  readonly target: number
  readonly consoleErrors: readonly string[]
  readonly met: boolean
}

export interface LivePlan {
  readonly rounds: number
  readonly turns: number
  /** Sensors that change each `everyMs`. */
  readonly many: number
  readonly everyMs: number
}

/** A desk on which sensors change: each change, and after it a frame of the same map without any, one after the other on one page. */
export const raceChanges = async (
  browser: Browser,
  ground: Ground & { url: string },
  plan: LivePlan,
): Promise<LiveResult> => {
  const desk = await openMap(browser, ground.url, '/desk')
  const changing = await keepChanging(ground, plan)
  try {
    const rounds: LiveRound[] = []
    for (let round = 0; round < plan.rounds; round += 1) {
      await desk.page.evaluate(openEye)
      rounds.push(roundOf(await desk.page.evaluate(measureTurns, { turns: plan.turns })))
    }
    const ratioUpper = Math.max(...rounds.map(({ ratio }) => ratio))
    const consoleErrors = desk.errors.slice(0, 10)
    const met = ratioUpper <= MOST_RATIO && consoleErrors.length === 0
    return { rounds, ratioUpper, target: MOST_RATIO, consoleErrors, met }
  } finally {
    await changing.stop()
    await desk.page.context().close()
  }
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
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
