import { createHash } from 'node:crypto'
import { type RequestHandler, type Response, Router } from 'express'
import { encodedPng } from '../../geo-data/attachment/picture.png.ts'
import type { Elevations } from '../../geo-data/terrain/elevations.geotiff.ts'
import { packRelief } from '../../geo-data/terrain/relief.ts'
import { reliefOf, SIDE_PX, shadeOfSquare } from '../../geo-data/terrain/squares.ts'
import { tileAddress } from '../../geo-data/tile/tile.ts'
import type { Ground } from '../context.ts'
import { pack, packingFor } from '../tile/tile-packing.ts'
import { sessionOf } from '../user/session-of.ts'

/** The address carries the file's version: what is under it never changes. */
const FOR_A_DAY = 'private, max-age=86400, immutable'
/** About 50 kB each. */
const MOST_KEPT = 1000

interface Answer {
  readonly bytes: Uint8Array
  readonly etag: string
}

const answerOf = (bytes: Uint8Array): Answer => ({
  bytes,
  etag: `"${createHash('sha1').update(bytes).digest('base64url')}"`,
})

/** Each is made once, however many ask meanwhile; what was longest not asked for goes first. */
const keeper = (most: number) => {
  const kept = new Map<string, Promise<Answer>>()
  return (name: string, make: () => Promise<Uint8Array>): Promise<Answer> => {
    const answer = kept.get(name) ?? make().then(answerOf)
    kept.delete(name)
    kept.set(name, answer)
    answer.catch(() => kept.delete(name))
    const oldest = kept.size > most ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    return answer
  }
}

/**
 * `/tiles/hillshade/:z/:x/:y`: the relief's shade as PNG, grey and alpha. `/tiles/relief`: all heights at
 * once (`packRelief`). 401 without a session, 404 where no relief is configured, 400 beyond its zooms.
 */
export const terrainRoutes = (ground: Ground, now: () => Date): Router => {
  const { elevations } = ground
  const keep = keeper(MOST_KEPT)
  const signedIn: RequestHandler = async (request, response, next) => {
    const session = await sessionOf(ground.db, request.headers.cookie, now())
    if (!session) return void response.status(401).json({ code: 'UNAUTHENTICATED', error: 'sign in first' })
    response.locals.userId = session.user.id
    if (!elevations) return void response.status(404).json({ code: 'NOT_FOUND', error: 'no relief is configured' })
    next()
  }
  const hillshade: RequestHandler<Record<'z' | 'x' | 'y', string>> = async ({ params, headers }, response) => {
    const square = tileAddress(params.z, params.x, params.y)
    const { heightsAt, terrain } = elevations as Elevations
    if (!square || square.z < terrain.minZoom || square.z > terrain.maxZoom)
      return void response.status(400).json({ code: 'BAD_USER_INPUT', error: 'no such tile' })
    const answer = await keep(`${square.z}/${square.x}/${square.y}`, async () => {
      const pixels = await shadeOfSquare(heightsAt, square)
      return encodedPng({ channels: 'grey-alpha', pixels, width: SIDE_PX, height: SIDE_PX })
    })
    tell(response, answer, headers['if-none-match'], 'image/png')
  }
  const relief: RequestHandler = async (request, response) => {
    const packing = packingFor(request)
    const answer = await keep(`relief/${packing}`, async () => {
      const { heightsAt, terrain } = elevations as Elevations
      const grid = await reliefOf(heightsAt, terrain)
      return (await pack(packRelief(grid), packing)).bytes
    })
    if (packing !== null) response.set('content-encoding', packing)
    response.set('vary', 'cookie, accept-encoding')
    tell(response, answer, request.headers['if-none-match'], 'application/octet-stream')
  }
  return Router().get('/tiles/hillshade/:z/:x/:y', signedIn, hillshade).get('/tiles/relief', signedIn, relief)
}

const tell = (response: Response, { bytes, etag }: Answer, known: string | undefined, type: string): void => {
  response.set('cache-control', FOR_A_DAY).set('etag', etag)
  if (known === etag) return void response.status(304).end()
  response.type(type).send(Buffer.from(bytes))
}
