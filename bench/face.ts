import { type Browser, chromium, type Page } from '@playwright/test'
import { mapStyle } from '../app/_features/map/style/map-style.ts'
import { startOnBreakable } from '../e2e/ground.ts'
import { CITIES } from '../geo-data/cities.ts'
import config from '../playwright.config.ts'
import { barePage, ORIGIN } from './face/bare-page.ts'
import { brotliBytes, type Crossing, layWire, type Wire } from './face/wire.ts'

const PASSWORD = 'one-map-demo'
const ROUNDS = 3
const PATIENCE_MS = 180_000
const BOUNDS = CITIES[0]?.bounds ?? [121.845, 29.885, 121.957, 29.96]

interface Face {
  readonly name: 'wall' | 'desk' | 'field'
  readonly login: string
  readonly viewport: { readonly width: number; readonly height: number }
  /** Questions that must have been answered beside the map's first picture. */
  readonly answers: readonly string[]
  readonly hasMap: boolean
  /** Brotli bytes (ours); null where none was set. */
  readonly most: number | null
}

const FACES: readonly Face[] = [
  {
    name: 'wall',
    login: 'wall',
    viewport: { width: 1920, height: 1080 },
    answers: ['OpenAlarms', 'CityStatus'],
    hasMap: true,
    most: 900_000,
  },
  {
    name: 'desk',
    login: 'duty',
    viewport: { width: 1920, height: 1080 },
    answers: ['OpenAlarms', 'CityStatus'],
    hasMap: true,
    most: 1_200_000,
  },
  // A crew's first screen is its tasks; the map comes with the way to one of them.
  {
    name: 'field',
    login: 'crew',
    viewport: { width: 390, height: 844 },
    answers: ['MyTasks'],
    hasMap: false,
    most: null,
  },
]

interface Load {
  readonly ms: number
  readonly brotliBytes: number
  readonly wireBytes: number
  readonly requests: number
  readonly cesium: boolean
  /** Brotli bytes by what they are. */
  readonly parts: Readonly<Record<Part, number>>
}

interface FaceResult extends Load {
  /** The bare page's in the same window; null without a map. */
  readonly bareMs: number | null
  /** Of the two times. */
  readonly ratio: number | null
  readonly most: number | null
  readonly met: boolean
}

/**
 * What each face costs before its first usable map (basemap, live status and alarm list drawn, the map's worker included), with an
 * empty cache: bytes as the product sent them and as they would be in brotli, and the time against a bare MapLibre page over the
 * same tiles. Everything is weighed on a wire between browser and product, so that what workers fetch is weighed too.
 */
export const run = async (): Promise<{ name: 'face'; met: boolean; faces: Record<string, FaceResult> }> => {
  const product = await startOnBreakable('face')
  const browser = await chromium.launch(config.use?.launchOptions ?? {})
  const wire = await layWire(product.url, barePage({ style: mapStyle(ORIGIN, 'zh'), bounds: BOUNDS }))
  try {
    const faces: Record<string, FaceResult> = {}
    for (const face of FACES) faces[face.name] = await measured(browser, wire, face)
    return { name: 'face', met: Object.values(faces).every(({ met }) => met), faces }
  } finally {
    await browser.close()
    await wire.stop()
    await product.stop()
  }
}

const measured = async (browser: Browser, wire: Wire, face: Face): Promise<FaceResult> => {
  const loads: Load[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    loads.push(await inFreshBrowser(browser, wire, face, (page) => load(page, wire, face)))
    if (face.hasMap) bare.push(await inFreshBrowser(browser, wire, face, bareMs))
  }
  const middle = loads.toSorted((a, b) => a.ms - b.ms)[Math.floor(ROUNDS / 2)] as Load
  const alone = face.hasMap ? median(bare) : null
  const ratio = alone === null ? null : Math.round((100 * middle.ms) / alone) / 100
  const met = !middle.cesium && (face.most === null || middle.brotliBytes <= face.most)
  return { ...middle, bareMs: alone, ratio, most: face.most, met }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** A cache that knows nothing yet, and somebody signed in. */
const inFreshBrowser = async <T>(
  browser: Browser,
  wire: Wire,
  { login, viewport }: Face,
  use: (page: Page) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({ baseURL: wire.url, viewport, locale: 'zh-CN' })
  const query = `mutation { signIn(login: "${login}", password: "${PASSWORD}") { id } }`
  const answer = await context.request.post('/graphql', { data: { query } })
  if (!(await answer.text()).includes('"id"')) throw new Error(`${login} could not sign in: ${await answer.text()}`)
  wire.clear()
  return await use(await context.newPage()).finally(() => context.close())
}

const bareMs = async (page: Page): Promise<number> => {
  await page.goto('/bare')
  return drawnMs(page)
}

/** Milliseconds from the first request until the page said so of itself. */
const markedMs = async (page: Page, mark: string): Promise<number> => {
  const marked = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? 0
  const handle = await page.waitForFunction(marked, mark, { polling: 100, timeout: PATIENCE_MS })
  return Math.round((await handle.jsonValue()) as number)
}

/** … until a map stood still with everything on it. */
const drawnMs = (page: Page): Promise<number> => markedMs(page, 'map-drawn')

const load = async (page: Page, wire: Wire, face: Face): Promise<Load> => {
  await page.goto(`/${face.name}`, { waitUntil: 'commit' })
  // The state of the sensors comes by the wire that stays open, which carries no answers.
  const mapMs = face.hasMap ? Math.max(await drawnMs(page), await markedMs(page, 'sensors-told')) : 0
  const deadline = performance.now() + PATIENCE_MS
  const answered = () => face.answers.map((name) => wire.crossings.find(({ operation }) => operation === name)?.at)
  while (answered().includes(undefined)) {
    if (performance.now() > deadline) throw new Error(`${face.name}: never answered: ${face.answers.join(', ')}`)
    await page.waitForTimeout(100)
  }
  const began = await page.evaluate(() => performance.timeOrigin)
  const ms = Math.round(Math.max(mapMs, ...answered().map((at) => (at ?? 0) - began)))
  return {
    ms,
    ...weighed(
      wire.crossings.filter(({ at }) => at <= began + ms),
      wire.socketBytes(),
    ),
  }
}

const PARTS = ['script', 'font', 'tile', 'answer', 'other', 'socket'] as const
type Part = (typeof PARTS)[number]

const partOf = ({ path, type }: Crossing): Part => {
  if (/javascript/.test(type)) return 'script'
  if (/^font/.test(type)) return 'font'
  if (path.startsWith('/tiles/')) return 'tile'
  return path === '/graphql' ? 'answer' : 'other'
}

const weighed = (crossings: readonly Crossing[], socketBytes: number): Omit<Load, 'ms'> => {
  const sumOf = (bytes: readonly number[]): number => bytes.reduce((all, one) => all + one, 0)
  const weights = crossings.map((crossing) => ({ ...crossing, weight: brotliBytes(crossing) }))
  return {
    brotliBytes: socketBytes + sumOf(weights.map(({ weight }) => weight)),
    wireBytes: socketBytes + sumOf(crossings.map(({ wireBytes }) => wireBytes)),
    requests: crossings.length,
    cesium: crossings.some(({ path, body }) => /^\/cesium\//.test(path) || body.includes('CesiumWidget')),
    parts: Object.fromEntries(
      PARTS.map((part) => [
        part,
        sumOf(
          part === 'socket' ? [socketBytes] : weights.filter((one) => partOf(one) === part).map(({ weight }) => weight),
        ),
      ]),
    ) as Record<Part, number>,
  }
}
