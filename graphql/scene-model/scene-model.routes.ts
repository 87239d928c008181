import { type Request, type RequestHandler, Router } from 'express'
import { NotFound } from '../../geo-data/refusal.ts'
import { sceneModelById } from '../../geo-data/scene-model/scene-model.repository.ts'
import { idOf } from '../arguments.ts'
import { type Context, signedIn } from '../context.ts'
import { folderOf } from './model-address.ts'

/** `GET /files/models/:id/…`: a tileset and what it points to, from its folder on this machine, for whoever may see the model. */
export const sceneModelRoutes = (contextOf: (request: Request) => Promise<Context>): Router => {
  const hand: RequestHandler<{ id: string; path: string[] }> = async (request, response, next) => {
    const { read, ground } = signedIn(await contextOf(request as Request))
    const { id, path } = request.params
    const model = await read((tx) => sceneModelById(tx, idOf(id)))
    const root = model && folderOf(model, ground.models)
    if (!root) throw NotFound('model', id)
    response.set('cache-control', 'private, no-cache').set('x-content-type-options', 'nosniff')
    response.set('content-security-policy', "default-src 'none'")
    // Nothing above the root is handed out, and nothing whose name begins with a dot.
    response.sendFile(path.join('/'), { root, cacheControl: false }, (error) => {
      if (error && !response.headersSent) next(NotFound('file', path.join('/')))
    })
  }
  return Router().get('/models/:id/*path', hand)
}
