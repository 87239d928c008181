import { type Request, type RequestHandler, Router } from 'express'
import { maySeeVideo } from '../../geo-data/camera/stream.ts'
import { Forbidden, NotFound } from '../../geo-data/refusal.ts'
import { type Context, signedIn } from '../context.ts'

const FILE = /^(?:live\.m3u8|\d{1,9}\.ts)$/

/** `GET /files/cameras/test/live.m3u8` and its pieces: the stream of a demo's cameras. */
export const cameraRoutes = (contextOf: (request: Request) => Promise<Context>): Router => {
  const show: RequestHandler<{ file: string }> = async (request, response) => {
    const { actor, ground } = signedIn(await contextOf(request as Request))
    const { file } = request.params
    if (!maySeeVideo(actor.role)) throw Forbidden(actor.role, 'watch video')
    const { test } = ground.video
    const bytes = ground.demo && FILE.test(file) && test.isPossible() ? await test.read(file) : null
    if (!bytes) throw NotFound('video', file)
    const isPlaylist = file.endsWith('.m3u8')
    response
      .set('cache-control', isPlaylist ? 'private, no-store' : 'private, max-age=60')
      .type(isPlaylist ? 'application/vnd.apple.mpegurl' : 'video/mp2t')
      .send(bytes)
  }
  return Router().get('/cameras/test/:file', show)
}
