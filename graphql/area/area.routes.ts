import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Request, type RequestHandler, Router } from 'express'
import { parseArea } from '../../geo-data/area/area-address.ts'
import { exportArea, isAreaFormat } from '../../geo-data/area/area-export.commands.ts'
import { NotFound } from '../../geo-data/refusal.ts'
import { type Context, signedIn } from '../context.ts'

/** `GET /files/areas/area.csv?area=circle:121.9,29.92,12.5` (.geojson): what the caller may see of an area, nearest first. */
export const areaRoutes = (contextOf: (request: Request) => Promise<Context>): Router => {
  const hand: RequestHandler<{ file: string }> = async (request, response) => {
    const { transact, actor, at } = signedIn(await contextOf(request as Request))
    const [, format = ''] = /^area\.([a-z]{3,7})$/.exec(request.params.file) ?? []
    const area = parseArea(String(request.query.area ?? ''))
    if (!area || !isAreaFormat(format)) throw NotFound('area', request.params.file)
    const folder = await mkdtemp(join(tmpdir(), 'area-'))
    try {
      const path = join(folder, `area.${format}`)
      await transact((tx) => exportArea(tx, actor, { area, format, path }, at))
      const moment = at.toISOString().replace(/[-:]|\.\d+/g, '')
      response.set('cache-control', 'private, no-store').attachment(`area_${moment}.${format}`)
      await promisify<string>(response.sendFile.bind(response))(path)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return Router().get('/areas/:file', hand)
}
