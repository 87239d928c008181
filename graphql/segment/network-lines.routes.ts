import { createHash } from 'node:crypto'
import { Router } from 'express'
import { read } from '../../geo-data/db/transact.ts'
import { networkLines } from '../../geo-data/segment/network-lines.repository.ts'
import { packNetwork } from '../../geo-data/segment/network-lines.ts'
import { actorOfSession, type Ground } from '../context.ts'
import { pack, packingFor } from '../tile/tile-packing.ts'
import { sessionOf } from '../user/session-of.ts'

/**
 * `/tiles/network-lines`: every line of the network that the asker may see, with its depth, in one answer (`packNetwork`). 401 without a
 * session. Of a city of 16,806 lines it is 350 kB (GraphQL's sceneIn would be 3 MB of JSON), and asked again it does not travel.
 */
export const networkLinesRoutes = (ground: Ground, now: () => Date): Router =>
  Router().get('/tiles/network-lines', async (request, response) => {
    const session = await sessionOf(ground.db, request.headers.cookie, now())
    if (!session) return void response.status(401).json({ code: 'UNAUTHENTICATED', error: 'sign in first' })
    response.locals.userId = session.user.id
    const network = await read(ground.db, actorOfSession(session), (tx) => networkLines(tx))
    const bytes = packNetwork(network)
    const packed = await pack(bytes, packingFor(request))
    const digest = createHash('sha1').update(bytes).digest('base64url')
    const etag = packed.packing === null ? `"${digest}"` : `"${digest}-${packed.packing}"`
    response.set('cache-control', 'private, no-cache').set('vary', 'cookie, accept-encoding').set('etag', etag)
    if (request.headers['if-none-match'] === etag) return void response.status(304).end()
    if (packed.packing !== null) response.set('content-encoding', packed.packing)
    response.type('application/octet-stream').send(Buffer.from(packed.bytes))
  })
