import { chromium, type Page } from '@playwright/test'
import { asked } from '../../e2e/ground.ts'
import config from '../../playwright.config.ts'
import { layWire, type Wire } from '../face/wire.ts'
import { openMap, resting } from './desk.ts'
import type { Ground } from './map-city.ts'
import { featuresByLayer, type LongTasks, pan, rendererOfMap, sceneOfMap, standAt, type Way } from './pan-page.ts'
import { plainPage, type Scene } from './plain-page.ts'
import { say } from './progress.ts'

const MOST_EXCESS_MS = 200
const APART = 0.01
const PATIENCE_MS = 120_000
const WARM_MS = 3_000

interface PanRound {
  readonly ours: LongTasks
  readonly plain: LongTasks
  /** Ours over the plain map's longest, ms. */
  readonly excessMs: number
  /** The same without the waiting for whatever draws. */
  readonly ownExcessMs: number
}

export interface PanResult {
  /** Features drawn in the middle of the way, the product's and the plain map's, of all layers of the style. */
  readonly parity: { readonly features: readonly [number, number]; readonly layers: number }
  readonly rounds: readonly PanRound[]
  /** The worst round's. */
  readonly excessUpperMs: number
  readonly ownExcessUpperMs: number
  /** Whatever draws, as the browser names it. */
  readonly renderer: string
  /**
   * Where a processor draws, every picture is waited for on the cores that are measured, and how long says nothing of the page: there the
   * page's own time is judged. With a graphics card, all of it.
   */
  readonly judgedBy: 'all' | 'own'
  readonly target: number
  readonly met: boolean
}

interface PanPlan {
  readonly rounds: number
  readonly way: Way
}

const ARMS = { ours: '/desk', plain: '/plain' } as const
type Arm = keyof typeof ARMS

/** The same way over the same scene, the product's desk and MapLibre alone, each time in a browser of its own that knows nothing yet. */
export const racePans = async (ground: Ground & { url: string }, plan: PanPlan): Promise<PanResult> => {
  let scene: Scene | null = null
  const wire = await layWire(
    ground.url,
    plainPage(() => scene as Scene),
  )
  try {
    say('pan: the scene of the desk, and whether MapLibre alone draws the same')
    const states = await statesOf(ground)
    let renderer = ''
    const ours = await onMap(wire, 'ours', async (page) => {
      renderer = await page.evaluate(rendererOfMap)
      await panned(page, plan.way)
      const counts = await countsAtMiddle(page, plan.way)
      scene = { ...(await page.evaluate(sceneOfMap)), states }
      return counts
    })
    const parity = compared(ours, await onMap(wire, 'plain', (page) => countsAtMiddle(page, plan.way)))
    const rounds: PanRound[] = []
    for (let round = 1; round <= plan.rounds; round += 1) {
      rounds.push(await raced(wire, plan.way, round % 2 === 1))
      say(`pan: round ${round} of ${plan.rounds}: ${JSON.stringify(rounds.at(-1))}`)
    }
    const excessUpperMs = Math.max(...rounds.map(({ excessMs }) => excessMs))
    const ownExcessUpperMs = Math.max(...rounds.map(({ ownExcessMs }) => ownExcessMs))
    const judgedBy = /swiftshader|llvmpipe|software/i.test(renderer) ? 'own' : 'all'
    const judged = judgedBy === 'own' ? ownExcessUpperMs : excessUpperMs
    const met = judged <= MOST_EXCESS_MS
    return { parity, rounds, excessUpperMs, ownExcessUpperMs, renderer, judgedBy, target: MOST_EXCESS_MS, met }
  } finally {
    await wire.stop()
  }
}

const raced = async (wire: Wire, way: Way, isOursFirst: boolean): Promise<PanRound> => {
  const seen = new Map<Arm, LongTasks>()
  for (const arm of isOursFirst ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const))
    seen.set(arm, await onMap(wire, arm, (page) => panned(page, way)))
  const [ours, plain] = [seen.get('ours') as LongTasks, seen.get('plain') as LongTasks]
  return {
    ours,
    plain,
    excessMs: ours.longest - plain.longest,
    ownExcessMs: ours.longestOwn - plain.longestOwn,
  }
}

const onMap = async <T>(wire: Wire, arm: Arm, use: (page: Page) => Promise<T>): Promise<T> => {
  const browser = await chromium.launch(config.use?.launchOptions ?? {})
  try {
    const { page } = await openMap(browser, wire.url, ARMS[arm])
    wire.clear()
    return await use(page)
  } finally {
    await browser.close()
  }
}

/** Once over other squares of the same lines first: whatever a page compiles when it first moves, it has compiled. */
const panned = async (page: Page, way: Way): Promise<LongTasks> => {
  await moved(page, { ...way, zoom: way.zoom + 1, ms: WARM_MS })
  return await moved(page, way)
}

const moved = async (page: Page, way: Way): Promise<LongTasks> => {
  await page.evaluate(standAt, way)
  await resting(page)
  return await page.evaluate(pan, { ...way, patienceMs: PATIENCE_MS })
}

const countsAtMiddle = async (page: Page, way: Way): Promise<Record<string, number>> => {
  const middle = [(way.from[0] + way.to[0]) / 2, (way.from[1] + way.to[1]) / 2] as const
  await page.evaluate(standAt, { ...way, from: middle })
  await resting(page)
  return await page.evaluate(featuresByLayer)
}

/** @throws when a layer differs by more than one in a hundred: then it is not the same scene. */
const compared = (ours: Record<string, number>, plain: Record<string, number>): PanResult['parity'] => {
  const layers = [...new Set([...Object.keys(ours), ...Object.keys(plain)])]
  const apart = layers
    .map((layer) => [layer, ours[layer] ?? 0, plain[layer] ?? 0] as const)
    .filter(([, our, their]) => Math.abs(our - their) > Math.max(2, APART * their))
  if (apart.length > 0) throw new Error(`not the same scene: ${JSON.stringify(apart)}`)
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0)
  return { features: [sum(ours), sum(plain)], layers: layers.length }
}

/** As the map was told of them: whoever is reached and has no alarm is not spoken of. */
const statesOf = async ({ databaseUrl }: Ground): Promise<Scene['states']> => {
  const rows = await asked<{ id: number; online: boolean; priority: string | null }>(
    databaseUrl,
    `select sensor.id, coalesce(sensor_status.online, false) and coalesce(gateway.online, true) as online, worst.priority
     from sensor left join sensor_status on sensor_status.sensor_id = sensor.id left join gateway on gateway.id = sensor.gateway_id
       left join (select sensor_id, min(priority) as priority from alarm where closed_at is null group by 1) worst on worst.sensor_id = sensor.id
     where sensor.state <> 'retired'`,
  )
  const spokenOf = rows.filter(({ online, priority }) => !online || priority !== null)
  return { source: 'sensors', byId: spokenOf.map(({ id, ...state }) => [id, state] as const) }
}
