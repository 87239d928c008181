import { type Request, type RequestHandler, Router } from 'express'
import { writeArchivePdf } from '../../geo-data/archive/archive.pdf.ts'
import { exportOf } from '../../geo-data/archive/archive.ts'
import { exportArchive } from '../../geo-data/archive/export.commands.ts'
import { NotFound } from '../../geo-data/refusal.ts'
import { type Context, signedIn } from '../context.ts'

/** `GET /files/archives/:id.pdf` and `.json`: each is an export, and kept on record as one. */
export const archiveRoutes = (contextOf: (request: Request) => Promise<Context>): Router => {
  const hand: RequestHandler<{ file: string }> = async (request, response) => {
    const { transact, actor, at } = signedIn(await contextOf(request as Request))
    const { file } = request.params
    const match = /^(\d{1,15})\.(pdf|json)$/.exec(file)
    if (!match) throw NotFound('archive', file)
    const format = match[2] === 'pdf' ? 'pdf' : 'json'
    const archive = await transact((tx) => exportArchive(tx, actor, { id: Number(match[1]), format }, at))
    const name = `${archive.document.incident.code}.${format}`
    response.set('cache-control', 'private, no-store').attachment(name)
    if (format === 'json') response.json(exportOf(archive))
    else await writeArchivePdf(archive, response.type('pdf'), { by: actor.name, at })
  }
  return Router().get('/archives/:file', hand)
}
