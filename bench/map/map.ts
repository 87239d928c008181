import { loadavg } from 'node:os'
import { chromium } from '@playwright/test'
import { asked, startOnBreakable } from '../../e2e/ground.ts'
import config from '../../playwright.config.ts'
import { putLines } from '../tile/tile-city.ts'
import { VIEWPORT } from './desk.ts'
import { type LiveResult, raceChanges } from './live.ts'
import { type Ground, putSensors } from './map-city.ts'
import { type PanResult, racePans } from './pan.ts'
import { say } from './progress.ts'

interface MapBenchResult {
  readonly name: 'map'
  readonly sensors: number
  readonly segments: number
  readonly viewport: typeof VIEWPORT
  /** A change received → the pixels that show it, as a share of one frame without any. */
  readonly live: LiveResult
  /** The longest task of the page's main thread while it is panned, over that of MapLibre alone. */
  readonly pan: PanResult
  readonly load: number
  readonly met: boolean
}

const number = (name: string, usual: number): number => Number(process.env[name] ?? usual)
const FULL = { sensors: 50_000, segments: 100_000, rounds: 5 }
const PLAN = {
  sensors: number('MAP_SENSORS', FULL.sensors),
  segments: number('MAP_SEGMENTS', FULL.segments),
  rounds: number('MAP_ROUNDS', FULL.rounds),
  turns: number('MAP_TURNS', 6),
  everyMs: number('MAP_EVERY_MS', 1000),
}
/** One in a hundred at once, at most every second. */
const CHANGING = 0.01
/** Lines over the sample city, as wide as it is; the way crosses them from outside to outside, all of them within the picture's height. */
const LINES = { west: 121.855, south: 29.892, widthDeg: 0.1, heightDeg: 0.06 }
const WAY = { from: [121.8, 29.922], to: [122.01, 29.922], zoom: 13, ms: 8_000 } as const

/**
 * The desk's map with as many sensors and lines as a large city has. Less than the full plan, for whoever develops, is never met.
 */
export const run = async (): Promise<MapBenchResult> => {
  say('starting the product and laying out its city')
  const product = await startOnBreakable('map')
  try {
    return await raced({ url: product.url, databaseUrl: product.postgres.url, redisUrl: product.redis.url })
  } finally {
    await product.stop()
  }
}

const raced = async (ground: Ground & { url: string }): Promise<MapBenchResult> => {
  say(`putting ${PLAN.sensors} sensors`)
  await putSensors(ground, PLAN.sensors)
  const browser = await chromium.launch(config.use?.launchOptions ?? {})
  const plan = { ...PLAN, many: Math.round(PLAN.sensors * CHANGING) }
  const live = await raceChanges(browser, ground, plan).finally(() => browser.close())
  say(`putting ${PLAN.segments} segments`)
  await putLines({ sql: (text) => asked(ground.databaseUrl, text) }, PLAN.segments, LINES)
  await asked(ground.databaseUrl, 'analyze segment')
  const pan = await racePans(ground, { rounds: PLAN.rounds, way: WAY })
  const isFull = (['sensors', 'segments', 'rounds'] as const).every((name) => PLAN[name] >= FULL[name])
  return {
    name: 'map',
    sensors: PLAN.sensors,
    segments: PLAN.segments,
    viewport: VIEWPORT,
    live,
    pan,
    load: loadavg()[0] ?? 0,
    met: isFull && live.met && pan.met,
  }
}
