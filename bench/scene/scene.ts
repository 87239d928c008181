import { loadavg } from 'node:os'
import { type Browser, chromium, type Page } from '@playwright/test'
import { viewOf } from '../../app/_features/scene/camera-step.ts'
import { asked, startOnBreakable } from '../../e2e/ground.ts'
import { waitOutside } from '../../e2e/person.ts'
import { CITIES } from '../../geo-data/cities.ts'
import config from '../../playwright.config.ts'
import { type Look, linesFile, serveBarePage } from './bare-page.ts'

const number = (name: string, usual: number): number => Number(process.env[name] ?? usual)
const FULL = { lines: 10_000, rounds: 5 }
const PLAN = { lines: number('SCENE_LINES', FULL.lines), rounds: number('SCENE_ROUNDS', FULL.rounds) }
const TARGET = 2
const PATIENCE_MS = 300_000
const VIEWPORT = { width: 1280, height: 800 }
const [west, south, east, north] = CITIES[0]?.bounds ?? [121.838, 29.878, 121.972, 29.966]
const ADDRESS = `/desk?bounds=${west},${south},${east},${north}&view=3d`
/** As the product's camera looks (engine/live-scene.ts), through Cesium's own lens. */
const PITCH_DEG = -38
const FOV = Math.PI / 3
const COLOUR = '#b487a8'

/** What a page says it has drawn, and when since the navigation began. */
interface Shown {
  readonly ms: number
  readonly lines: number
  readonly positions: number
  /** Width and height of what it draws on. */
  readonly canvas: readonly [number, number]
}

interface SceneBenchResult {
  readonly name: 'scene'
  /** Lines and positions, the product's and the bare page's: they must be the same before they are raced. */
  readonly parity: { readonly lines: readonly [number, number]; readonly positions: readonly [number, number] }
  /** The size both draw in. */
  readonly canvas: readonly [number, number]
  /** Milliseconds from the navigation's start to the first frame with the lines, the product's and the bare page's. */
  readonly rounds: readonly (readonly [number, number])[]
  readonly ratioMedian: number
  /** The worst round's. */
  readonly ratioUpper: number
  readonly target: number
  readonly load: number
  readonly met: boolean
}

/**
 * The desk's scene of a whole city of 10,000 lines, opened by its own address by somebody signed in, against Cesium alone with the same
 * lines out of a file. Caches are empty in every round, the arms take turns, the worst round is told.
 */
export const run = async (): Promise<SceneBenchResult> => {
  const product = await startOnBreakable('scene')
  const browser = await chromium.launch(config.use?.launchOptions ?? {})
  try {
    const lines = await keepLines(product.postgres.url, PLAN.lines)
    const bare = await serveBarePage(linesFile(lines), COLOUR)
    return await raced(browser, product.url, bare.url).finally(bare.stop)
  } finally {
    await browser.close()
    await product.stop()
  }
}

type Line = readonly (readonly [number, number, number])[]

/** Of the sample city so many lines, from everywhere in it; where a sensor hangs on one it stays. @returns them, as recorded. */
const keepLines = async (database: string, most: number): Promise<Line[]> => {
  await asked(
    database,
    `delete from segment where id in (select id from segment where id not in (select segment_id from sensor where segment_id is not null)
       order by hashint4(id), id limit greatest(0, (select count(*) from segment) - $1::int))`,
    [most],
  )
  await asked(database, 'vacuum analyze segment')
  const rows = await asked<{ line: Line }>(
    database,
    `select st_asgeojson(geom, 6)::json -> 'coordinates' as line from segment order by id`,
  )
  if (rows.length !== most) throw new Error(`${rows.length} lines are left, not ${most}`)
  return rows.map(({ line }) => line)
}

const raced = async (browser: Browser, url: string, bareUrl: string): Promise<SceneBenchResult> => {
  // Whoever comes first pays for waking the browser and the server, and says in what size the other draws.
  const first = await inFreshBrowser(browser, url, (page) => shownOf(page, ADDRESS))
  const look = lookOn(first.canvas)
  const bareAddress = `${bareUrl}/#${encodeURIComponent(JSON.stringify(look))}`
  const ours = () => inFreshBrowser(browser, url, (page) => shownOf(page, ADDRESS))
  const theirs = () => inFreshBrowser(browser, null, (page) => shownOf(page, bareAddress))
  const firstBare = await theirs()
  const parity = sameLines(first, firstBare)
  const rounds: [number, number][] = []
  for (let round = 0; round < PLAN.rounds; round += 1) {
    const turns = round % 2 === 0 ? [ours, theirs] : [theirs, ours]
    const ms = new Map<typeof ours, number>()
    for (const turn of turns) ms.set(turn, (await turn()).ms)
    rounds.push([ms.get(ours) ?? Number.NaN, ms.get(theirs) ?? Number.NaN])
  }
  return told(rounds, parity, look)
}

const told = (
  rounds: readonly (readonly [number, number])[],
  parity: SceneBenchResult['parity'],
  { width, height }: Look,
): SceneBenchResult => {
  const ratios = rounds.map(([ours, bare]) => ours / bare).toSorted((a, b) => a - b)
  const ratioUpper = ratios.at(-1) ?? Number.NaN
  const isFull = PLAN.lines >= FULL.lines && PLAN.rounds >= FULL.rounds
  return {
    name: 'scene',
    parity,
    canvas: [width, height],
    rounds,
    ratioMedian: Number((ratios[Math.floor(ratios.length / 2)] ?? Number.NaN).toFixed(2)),
    ratioUpper: Number(ratioUpper.toFixed(2)),
    target: TARGET,
    load: loadavg()[0] ?? 0,
    met: isFull && ratioUpper <= TARGET,
  }
}

/** @throws when they do not draw the same: then it is no race. A corner that stands twice is left out by the product. */
const sameLines = (ours: Shown, bare: Shown): SceneBenchResult['parity'] => {
  const isSameSize = String(ours.canvas) === String(bare.canvas)
  if (ours.lines !== bare.lines || Math.abs(ours.positions / bare.positions - 1) > 0.01 || !isSameSize)
    throw new Error(`the product draws ${JSON.stringify(ours)}, the bare page ${JSON.stringify(bare)}`)
  return { lines: [ours.lines, bare.lines], positions: [ours.positions, bare.positions] }
}

/** A cache that knows nothing yet; signed in where a product is asked. */
const inFreshBrowser = async <T>(browser: Browser, url: string | null, use: (page: Page) => Promise<T>): Promise<T> => {
  const context =
    url === null
      ? await browser.newContext({ viewport: VIEWPORT })
      : (await waitOutside(browser, url, 'duty', { viewport: VIEWPORT })).context
  const page = context.pages()[0] ?? (await context.newPage())
  return await use(page).finally(() => context.close())
}

const shownOf = async (page: Page, address: string): Promise<Shown> => {
  await page.goto(address, { waitUntil: 'commit' })
  const handle = await page.waitForFunction(
    () => {
      const mark = performance.getEntriesByName('scene-lines-drawn')[0] as PerformanceMark | undefined
      const canvas = document.querySelector<HTMLCanvasElement>('.cesium-widget canvas')
      return mark && canvas && { ms: Math.round(mark.startTime), canvas: [canvas.width, canvas.height], ...mark.detail }
    },
    undefined,
    { polling: 100, timeout: PATIENCE_MS },
  )
  return (await handle.jsonValue()) as Shown
}

/** Where the product's camera stands. */
const lookOn = ([width, height]: Shown['canvas']): Look => {
  const aspect = width / height
  // Cesium's field of view is that of the longer side.
  const fovy = aspect > 1 ? 2 * Math.atan(Math.tan(FOV / 2) / aspect) : FOV
  return { width, height, pitchDeg: PITCH_DEG, ...viewOf({ west, south, east, north }, { fovy, aspect }) }
}
