import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { DEMO_PASSWORD } from '../../geo-data/user/user.commands.ts'
import { putSmallCity } from '../../graphql/testing/test-city.ts'
import { type Arm, ended, freePort, listening, startMapServer } from './map-server.ts'
import { putLines, someTiles } from './tile-city.ts'

export interface TileBenchResult {
  readonly name: 'tiles'
  readonly lines: number
  readonly tiles: number
  /** Both arms' answers to every tile, decoded: they must say the same before they are raced. */
  readonly parity: { readonly features: readonly [number, number]; readonly vertices: readonly [number, number] }
  /** Tiles a second of each round, ours and MapServer's. */
  readonly rounds: readonly (readonly [number, number])[]
  readonly ratioMedian: number
  /** The worst round's. */
  readonly ratioLower: number
  readonly targetRatio: 1.2
  /** Asked again with its tag: tiles a second that need not travel. */
  readonly unchangedPerSecond: number
  /** From the commit of an edit to the tile that shows it. */
  readonly editToFreshMs: number
  readonly load: number
  readonly met: boolean
}

const TARGET = 1.2
const ROUNDS = 6
const ROUND_MS = 6_000
const AT_ONCE = 4
const APART = 0.01
const LAYER = 'gas-segments'

/**
 * Uncached tiles of one layer: our server as it runs (session, row-level security, tags; one process) against MapServer with the same
 * columns of the same table, no rights asked. Four askers each, one arm after the other and the other way round, the worst round told.
 */
export const run = async ({ lines = 300_000, tiles = 200 } = {}): Promise<TileBenchResult> => {
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'bench-tiles-'))
  const arms: Arm[] = []
  try {
    await putSmallCity(database, new Date())
    await putLines(database, lines)
    await database.sql('vacuum analyze segment')
    const ours = await startOurs(database.url)
    arms.push(ours)
    const theirs = await startMapServer(database.url, folder)
    arms.push(theirs)
    return await race(database, ours, theirs, { lines, tiles })
  } finally {
    for (const arm of arms) await arm.stop()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const race = async (database: TestDatabase, ours: Arm, theirs: Arm, asked: { lines: number; tiles: number }) => {
  const tiles = someTiles(asked.tiles)
  const parity = await compared(ours, theirs, tiles)
  const rounds: [number, number][] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? [ours, theirs] : [theirs, ours]
    const seen = new Map<Arm, number>()
    for (const arm of order) seen.set(arm, await perSecond((n) => tileOf(arm, at(tiles, n))))
    rounds.push([seen.get(ours) as number, seen.get(theirs) as number])
  }
  const ratios = rounds.map(([our, their]) => our / their).toSorted((a, b) => a - b)
  const ratioLower = Number((ratios[0] as number).toFixed(3))
  return {
    name: 'tiles' as const,
    lines: asked.lines,
    tiles: tiles.length,
    parity,
    rounds,
    ratioMedian: Number((ratios[Math.floor(ratios.length / 2)] as number).toFixed(3)),
    ratioLower,
    targetRatio: TARGET as 1.2,
    unchangedPerSecond: await unchanged(ours, tiles),
    editToFreshMs: await editToFresh(database, ours, at(tiles, 0)),
    load: loadavg()[0] as number,
    met: ratioLower >= TARGET,
  }
}

type Tiles = ReturnType<typeof someTiles>
const at = (tiles: Tiles, n: number): Tiles[number] => tiles[n % tiles.length] as Tiles[number]

const startOurs = async (databaseUrl: string): Promise<Arm> => {
  const port = await freePort()
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../graphql/main.ts', import.meta.url))], {
    env: { ...process.env, GRAPHQL_PORT: String(port), DATABASE_URL: databaseUrl, DEMO: '1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await listening(child, port)
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($password: String!) { signIn(login: "duty", password: $password) { id } }',
      variables: { password: DEMO_PASSWORD },
    }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`nobody could sign in: ${await response.text()}`)
  return {
    name: 'ours',
    url: ({ z, x, y }) => `http://127.0.0.1:${port}/tiles/${LAYER}/${z}/${x}/${y}`,
    headers: { cookie },
    stop: () => ended(child),
  }
}

const tileOf = async (arm: Arm, tile: Tiles[number], headers: Record<string, string> = {}): Promise<Response> => {
  const response = await fetch(arm.url(tile), {
    headers: { ...arm.headers, 'accept-encoding': 'identity', ...headers },
  })
  const isTile = response.headers.get('content-type')?.includes('vector-tile') ?? false
  if (response.status !== 304 && !(response.ok && isTile))
    throw new Error(`${arm.name} answered ${response.status}: ${await response.text()}`)
  return response
}

/** @throws when they differ by more than one in a hundred: then they are not the same race. */
const compared = async (ours: Arm, theirs: Arm, tiles: Tiles): Promise<TileBenchResult['parity']> => {
  const [our, their] = [
    { features: 0, vertices: 0 },
    { features: 0, vertices: 0 },
  ]
  for (const tile of tiles)
    for (const [arm, sum] of [
      [ours, our],
      [theirs, their],
    ] as const) {
      const seen = read(new Uint8Array(await (await tileOf(arm, tile)).arrayBuffer()))
      sum.features += seen.features
      sum.vertices += seen.vertices
    }
  const apart = (name: 'features' | 'vertices') => Math.abs(our[name] - their[name]) / Math.max(1, their[name])
  if (our.features === 0 || apart('features') > APART || apart('vertices') > APART)
    throw new Error(`not the same tiles: ${JSON.stringify({ our, their })}`)
  return { features: [our.features, their.features], vertices: [our.vertices, their.vertices] }
}

const read = (bytes: Uint8Array): { features: number; vertices: number } => {
  const layer = new VectorTile(new PbfReader(bytes)).layers[LAYER]
  let vertices = 0
  for (let n = 0; n < (layer?.length ?? 0); n += 1)
    for (const part of layer?.feature(n).loadGeometry() ?? []) vertices += part.length
  return { features: layer?.length ?? 0, vertices }
}

/** How many a second are answered to four who ask again as soon as they have what they asked for. */
const perSecond = async (ask: (n: number) => Promise<Response>): Promise<number> => {
  const until = performance.now() + ROUND_MS
  let [next, done] = [0, 0]
  const asker = async (): Promise<void> => {
    while (performance.now() < until) {
      await (await ask(next++)).arrayBuffer()
      done += 1
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, asker))
  return Number(((done * 1000) / (performance.now() - begun)).toFixed(1))
}

const unchanged = async (ours: Arm, tiles: Tiles): Promise<number> => {
  const tags = await Promise.all(tiles.map(async (tile) => (await tileOf(ours, tile)).headers.get('etag') ?? ''))
  return perSecond(async (n) => {
    const response = await tileOf(ours, at(tiles, n), { 'if-none-match': tags[n % tiles.length] as string })
    if (response.status !== 304) throw new Error('an unchanged tile travelled again')
    return response
  })
}

const editToFresh = async (database: TestDatabase, ours: Arm, tile: Tiles[number]): Promise<number> => {
  const tag = (await tileOf(ours, tile)).headers.get('etag')
  const { z, x, y } = tile
  await database.sql(`update segment set name_zh = '改过' where id = (
    select min(id) from segment where geom_3857 && st_tileenvelope(${z}, ${x}, ${y}))`)
  const begun = performance.now()
  while ((await tileOf(ours, tile)).headers.get('etag') === tag)
    if (performance.now() - begun > ROUND_MS) throw new Error('an edit never came to the tile')
  return Number((performance.now() - begun).toFixed(1))
}

if (import.meta.main) {
  const [lines, tiles] = process.argv.slice(2).map(Number)
  const result = await run({ ...(lines ? { lines } : {}), ...(tiles ? { tiles } : {}) })
  console.log(JSON.stringify(result))
  if (!result.met) process.exitCode = 1
}
