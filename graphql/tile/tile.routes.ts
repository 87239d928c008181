import { createHash } from 'node:crypto'
import { type Request, type RequestHandler, Router } from 'express'
import { read } from '../../geo-data/db/transact.ts'
import type { FilterFault } from '../../geo-data/layer-filter/layer-filter.ts'
import { TILE_SETS, type TileSet } from '../../geo-data/tile/layer.ts'
import { type AskedSet, type Drawer, drawTile } from '../../geo-data/tile/tile.repository.ts'
import { type TileAddress, tileAddress } from '../../geo-data/tile/tile.ts'
import { actorOfSession, type Ground } from '../context.ts'
import { sessionOfSquares } from '../user/session-of.ts'
import { askedFilters } from './asked-filters.ts'
import { askedHour, askedSectors } from './asked-part.ts'
import { type Packed, type Packing, pack, packingFor } from './tile-packing.ts'

/** The basemap moves when a city is imported: an hour old at most, and told to the browser so. */
const BASEMAP_MS = 60 * 60 * 1000
/** About 50 kB each, packed a third of it. */
const MOST_KEPT = 2000

interface Drawn extends Packed {
  readonly etag: string
}

interface Kept extends Drawn {
  readonly until: number
}

/** `/tiles/:name/:z/:x/:y`, MVT. 401 without a session, 404 for a name nobody has, 400 outside the pyramid. */
export const tileRoutes = (ground: Ground, drawer: Drawer, now: () => Date): Router => {
  const kept = new Map<string, Kept>()
  const sessionOf = sessionOfSquares(ground.db)
  const serve: RequestHandler<Record<'name' | 'z' | 'x' | 'y', string>> = async (request, response) => {
    const session = await sessionOf(request.headers.cookie, now())
    if (!session) return void response.status(401).json({ code: 'UNAUTHENTICATED', error: 'sign in first' })
    response.locals.userId = session.user.id
    const { name, z, x, y } = request.params
    const known = TILE_SETS.get(name)
    if (!known) return void response.status(404).json({ code: 'NOT_FOUND', error: `no layer ${name}` })
    const tile = tileAddress(z, x, y.replace(/\.mvt$/, ''))
    if (!tile) return void response.status(400).json({ code: 'BAD_USER_INPUT', error: 'no such tile' })
    const set = askedSet(known, request.query)
    if ('field' in set) {
      const { field, reason } = set
      return void response
        .status(400)
        .json({ code: 'BAD_USER_INPUT', error: `${field}: ${reason.en}`, field, said: reason })
    }
    const actor = actorOfSession(session)
    const packing = packingFor(request)
    const draw = async () => drawnAs(await read(ground.db, actor, (tx) => drawTile(tx, set, tile, drawer)), packing)
    const drawn = set.restricted ? await draw() : await shared(kept, key(set, tile, packing), now().getTime(), draw)
    response.set('cache-control', set.restricted ? 'private, no-cache' : `private, max-age=${BASEMAP_MS / 1000}`)
    response.set('vary', 'cookie, accept-encoding').set('etag', drawn.etag)
    if (request.headers['if-none-match'] === drawn.etag) return void response.status(304).end()
    if (drawn.packing !== null) response.set('content-encoding', drawn.packing)
    response.type('application/vnd.mapbox-vector-tile').send(asBuffer(drawn.bytes))
  }
  return Router().get('/tiles/:name/:z/:x/:y', serve)
}

/** The set as the address asks for it, or what is wrong with the asking. */
const askedSet = (known: TileSet, { filter, sectors, hour }: Request['query']): AskedSet | FilterFault => {
  const set = askedSectors(known, sectors)
  if ('field' in set) return set
  const [filtered, timed] = [askedFilters(set, filter), askedHour(set, hour)]
  if ('field' in filtered) return filtered
  return 'field' in timed ? timed : { ...set, ...filtered, ...timed }
}

const key = ({ name, hour }: AskedSet, { z, x, y }: TileAddress, packing: Packing): string =>
  `${name}/${z}/${x}/${y}/${hour}/${packing}`

/** A tag speaks of the bytes that are sent: packed otherwise, the same tile has another (RFC 9110, 8.8.3). */
const drawnAs = async (bytes: Uint8Array, packing: Packing): Promise<Drawn> => {
  const packed = await pack(bytes, packing)
  const digest = createHash('sha1').update(bytes).digest('base64url')
  return { ...packed, etag: packed.packing === null ? `"${digest}"` : `"${digest}-${packed.packing}"` }
}

/** What everybody sees alike is drawn once. The oldest kept goes first. */
const shared = async (
  kept: Map<string, Kept>,
  name: string,
  at: number,
  draw: () => Promise<Drawn>,
): Promise<Drawn> => {
  const found = kept.get(name)
  if (found && found.until > at) return found
  const drawn = { ...(await draw()), until: at + BASEMAP_MS }
  kept.delete(name)
  kept.set(name, drawn)
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  return drawn
}

/** The same memory under Node's own name: a copy of each tile would be half as much again for the collector. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)
