import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Request, type RequestHandler, Router } from 'express'
import { exportLayer } from '../../geo-data/export/export.commands.ts'
import { fileNameOf, isExportFormat, layerNamed } from '../../geo-data/export/export.ts'
import { NotFound } from '../../geo-data/refusal.ts'
import { type Context, signedIn } from '../context.ts'

/**
 * `GET /files/layers/gas.main.csv` (.geojson, .gpkg, .xlsx, .zip for a shapefile): what the caller may see of a layer. It is
 * written whole before its first byte is sent, so that nobody holds half a layer or the record for as long as he downloads.
 */
export const exportRoutes = (contextOf: (request: Request) => Promise<Context>): Router => {
  const hand: RequestHandler<{ file: string }> = async (request, response) => {
    const { transact, actor, at } = signedIn(await contextOf(request as Request))
    const { file } = request.params
    const [, ref = '', format = ''] = /^(.{1,100})\.([a-z]{3,7})$/.exec(file) ?? []
    const layer = layerNamed(ref)
    if (!layer || !isExportFormat(format)) throw NotFound('layer', file)
    const folder = await mkdtemp(join(tmpdir(), 'export-'))
    try {
      const path = join(folder, `layer.${format}`)
      await transact((tx) => exportLayer(tx, actor, { layer: ref, format, path }, at))
      response.set('cache-control', 'private, no-store').attachment(fileNameOf(layer, format, at))
      await promisify<string>(response.sendFile.bind(response))(path)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return Router().get('/layers/:file', hand)
}
